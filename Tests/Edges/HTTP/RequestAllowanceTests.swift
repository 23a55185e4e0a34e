import HTTP
import Testing

@Suite struct RequestAllowanceTests {
  @Test(arguments: [0, 1, 7]) func `gives what it holds, to many takers at once`(limit: Int) async {
    let allowance = RequestAllowance(limit)
    let taken = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 { group.addTask { allowance.take() } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(taken == limit)
    #expect(!allowance.take())
  }

  @Test func `without a limit it never ends`() {
    let allowance = RequestAllowance()
    #expect((0..<1_000).allSatisfy { _ in allowance.take() })
  }
}

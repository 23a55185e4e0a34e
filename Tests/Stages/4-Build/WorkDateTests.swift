import Testing

@testable import Build

@Suite struct WorkDateTests {
  @Test func `an undated work stands where its neighbors allow`() {
    // 0: 2000, 1: 2005; 2 is cited by both, 3 cites both, 4 is cited by 3 only, 5 stands alone,
    // 6 cites 0 and is cited by 1.
    let dates = WorkDate.of(
      years: [2000, 2005, nil, nil, nil, nil, nil],
      citations: [(0, 2), (1, 2), (3, 0), (3, 1), (3, 4), (6, 0), (1, 6)]
    )
    let order = dates.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }
    #expect(order == [2, 0, 6, 1, 3, 4, 5])
  }
}

import GraphCore
import Testing

@testable import Communities

@Suite struct CoreGroupsTests {
  @Test(arguments: [1 as UInt64, 2, 3, 4])
  func twoNodesAreTogetherWhenAllDivisionsAgree(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let divisions = (0..<3).map { _ in (0..<40).map { _ in Int32(generator.below(3)) } }
    let (labels, count) = coreGroups(of: divisions)
    for u in 0..<40 {
      for v in 0..<40 {
        #expect((labels[u] == labels[v]) == divisions.allSatisfy { $0[u] == $0[v] })
      }
    }
    #expect(Partition.dense(labels).labels == labels)
    #expect(Set(labels).count == count)
  }

  @Test func oneDivisionIsItsOwnCore() {
    #expect(coreGroups(of: [[2, 0, 2, 1]]).labels == [0, 1, 0, 2])
    #expect(coreGroups(of: []).count == 0)
  }
}

import Communities
import Testing

@Suite struct PartitionTests {
  @Test(
    arguments: [
      ([], [], []),
      ([7, 7, 7], [0, 0, 0], [3]),
      ([4, 9, 9, -1], [1, 0, 0, 2], [2, 1, 1]),
      ([1, 0, 2, 2, 0, 1], [0, 1, 2, 2, 1, 0], [2, 2, 2]),
      ([0, 1, 1, 2, 2, 2], [2, 1, 1, 0, 0, 0], [3, 2, 1]),
    ] as [([Int32], [Int32], [Int])]
  )
  func numbersBySizeThenSmallestMember(given: [Int32], labels: [Int32], sizes: [Int]) {
    let partition = Partition(labels: given)
    #expect(partition.labels == labels)
    #expect(partition.sizes == sizes)
    #expect(partition.members().map(\.count) == sizes)
  }

  @Test func membersAscend() {
    #expect(Partition(labels: [0, 1, 1, 0, 1]).members() == [[1, 2, 4], [0, 3]])
  }
}

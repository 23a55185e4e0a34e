import Communities
import GraphCore
import Testing

@Suite struct ResolutionSweepTests {
  private let graph = plantedGraph(groups: 6, size: 20, inside: 0.5, outside: 0.02, seed: 2)

  private func sweep(useful: ClosedRange<Int>, threads: Int = 2) -> ResolutionSweep {
    ResolutionSweep(
      of: graph,
      resolutions: [0.1, 0.5, 1, 2, 6],
      useful: useful,
      minimumSize: 5,
      seeds: 4,
      threads: threads
    ) { .modularity(resolution: $0) }
  }

  @Test func choosesThePlantedDivision() {
    let best = sweep(useful: 4...10).best
    #expect(best.partition == Partition(labels: (0..<120).map { Int32($0 / 20) }))
    #expect(best.stability == 1)
    #expect(best.coverage == 1)
    #expect(best.communityCount == 6)
  }

  @Test func keepsThePartitionsOfAllSeeds() {
    let sweep = sweep(useful: 4...10)
    #expect(sweep.partitions.count == 4)
    #expect(sweep.partitions.contains(sweep.best.partition))
  }

  @Test func takesTheNearestWhenNoResolutionIsUseful() {
    let sweep = sweep(useful: 1000...2000)
    let most = sweep.steps.map(\.communityCount).max()
    #expect(sweep.best.communityCount == most)
  }

  @Test func higherResolutionsGiveSmallerCommunities() {
    let largest = sweep(useful: 1...100).steps.map { $0.partition.sizes[0] }
    #expect(zip(largest, largest.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test(arguments: [1, 3, 8])
  func theNumberOfThreadsDoesNotMatter(threads: Int) {
    #expect(sweep(useful: 4...10, threads: threads) == sweep(useful: 4...10))
  }
}

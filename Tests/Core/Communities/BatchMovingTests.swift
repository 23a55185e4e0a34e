import GraphCore
import Testing

@testable import Communities

@Suite struct BatchMovingTests {
  @Test(arguments: [1, 2, 5])
  func nodesMoveByWhatTheBatchesBeforeLeft(threads: Int) {
    // 0 – 1 – 2 and 3 – 4 – 5 are triangles; a queue of one is a batch of its own. In the first sweep
    // 4 leaves 3, the heavier, for 5; in the second 3 follows.
    let ends: [(NodeID, NodeID)] = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]
    let level = LevelGraph(WeightedGraph(nodeCount: 6, edges: ends.map { ($0.0, $0.1, 1) }))
    var labels = Array(0..<Int32(6))
    for node in labels + labels {
      moveNodesInBatches(
        level,
        model: PottsModel(.modularity(), graph: level),
        communities: &labels,
        queue: [node],
        threads: threads
      )
    }
    #expect(Partition(labels: labels).labels == [0, 0, 0, 1, 1, 1])
  }

  @Test(arguments: [2, 3, 5])
  func theNumberOfThreadsDoesNotMatter(threads: Int) {
    let graph = plantedGraph(groups: 10, size: 60, inside: 0.2, outside: 0.01, seed: 4)
    let level = LevelGraph(graph)
    let model = PottsModel(.modularity(), graph: level)
    func moved(_ threads: Int) -> [Int32] {
      var labels = Array(0..<Int32(600))
      let queue = Array(labels.reversed())
      moveNodesInBatches(level, model: model, communities: &labels, queue: queue, threads: threads)
      return labels
    }
    let one = moved(1)
    #expect(moved(threads) == one)
    #expect(model.value(of: one, count: 600, in: level) > 0)
  }
}

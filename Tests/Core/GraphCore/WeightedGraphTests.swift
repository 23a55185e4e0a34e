import GraphCore
import Testing

@Suite struct WeightedGraphTests {
  @Test func `edges stand in both rows, repetitions add up, loops stand apart`() {
    let graph = WeightedGraph(
      nodeCount: 4,
      edges: [(2, 0, 1), (0, 2, 0.5), (1, 2, 2), (3, 3, 4), (1, 0, 0), (0, 1, -1)]
    )
    #expect(graph.edgeCount == 2)
    #expect(graph.neighbors == [2, 2, 0, 1])
    #expect(graph.weights == [1 + 0.5, 2, 1 + 0.5, 2])
    #expect((0..<4).map { graph.row(of: $0) } == [0..<1, 1..<2, 2..<4, 4..<4])
    #expect(graph.selfWeights == [0, 0, 0, 4])
  }

  @Test func `the order of the edges does not matter`() {
    var generator = SeededGenerator(seed: 5)
    let edges = (0..<500).map { _ in
      (NodeID(generator.below(20)), NodeID(generator.below(20)), generator.unit())
    }
    let shuffled = edges.shuffled(using: &generator)
    #expect(
      WeightedGraph(nodeCount: 20, edges: edges) == WeightedGraph(nodeCount: 20, edges: shuffled)
    )
  }
}

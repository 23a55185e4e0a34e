import GraphCore

/// Graphs with uniformly drawn citations, cycles included.
struct RandomDirectedGraph {
  let nodes: Int
  let edges: Int

  func citations(seed: UInt64) -> [(NodeID, NodeID)] {
    var generator = SeededGenerator(seed: seed)
    return (0..<edges).map { _ in
      (NodeID(generator.below(nodes)), NodeID(generator.below(nodes)))
    }
  }

  func graph(seed: UInt64) -> CSRGraph {
    CSRGraph(nodeCount: nodes, citations: citations(seed: seed))
  }
}

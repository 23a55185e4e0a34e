import GraphCore

/// A random acyclic citation graph in which every paper may cite any earlier one.
func randomCitations(_ count: Int, probability: Double, seed: UInt64) -> CSRGraph {
  var generator = SeededGenerator(seed: seed)
  var citations: [(NodeID, NodeID)] = []
  for citing in 0..<NodeID(count) {
    for cited in 0..<citing where generator.unit() < probability {
      citations.append((citing, cited))
    }
  }
  return CSRGraph(nodeCount: count, citations: citations)
}

/// A random graph with cycles and citations into the future.
func randomMess(_ count: Int, probability: Double, seed: UInt64) -> CSRGraph {
  var generator = SeededGenerator(seed: seed)
  var citations: [(NodeID, NodeID)] = []
  for citing in 0..<NodeID(count) {
    for cited in 0..<NodeID(count) where generator.unit() < probability {
      citations.append((citing, cited))
    }
  }
  return CSRGraph(nodeCount: count, citations: citations)
}

/// All citations of a graph as pairs.
func pairs(_ graph: CSRGraph) -> [(citing: NodeID, cited: NodeID)] {
  (0..<NodeID(graph.nodeCount)).flatMap { citing in
    graph.references(of: citing).map { (citing, $0) }
  }
}

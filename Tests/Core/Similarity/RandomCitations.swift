import GraphCore

/// A random acyclic citation graph: every paper cites earlier ones.
func randomCitations(papers: Int, references: Int, seed: UInt64) -> CSRGraph {
  var generator = SeededGenerator(seed: seed)
  var edges: [(NodeID, NodeID)] = []
  for paper in 1..<papers {
    for _ in 0..<generator.below(references + 1) {
      edges.append((NodeID(paper), NodeID(generator.below(paper))))
    }
  }
  return CSRGraph(nodeCount: papers, citations: edges)
}

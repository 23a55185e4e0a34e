public import GraphCore

/// How many papers of the graph cite each paper.
///
/// The count inside the collection, next to which stands the source's own, global count.
/// - Parameter graph: The citation graph.
/// - Returns: The number of citing nodes for each node.
/// - Complexity: O(*n*).
public func localCitations(in graph: CSRGraph) -> [Int32] {
  (0..<graph.nodeCount).map { graph.inOffsets[$0 + 1] - graph.inOffsets[$0] }
}

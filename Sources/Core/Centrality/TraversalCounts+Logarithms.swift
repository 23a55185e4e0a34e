public import GraphCore

extension TraversalCounts {
  /// The binary logarithm of the count of every citation, in the order of the out-edges of `graph`.
  ///
  /// - Parameter graph: The graph that was counted.
  /// - Returns: −∞ for a citation that was dropped because it lies on a cycle.
  /// - Complexity: O(*m*).
  public func logarithms(in graph: CSRGraph) -> [Double] {
    var values = [Double](repeating: -.infinity, count: graph.edgeCount)
    let isWhole = graph.edgeCount == self.graph.edgeCount
    for citing in 0..<NodeID(graph.nodeCount) {
      for index in Int(graph.outOffsets[Int(citing)])..<Int(graph.outOffsets[Int(citing) + 1]) {
        let cited = graph.outTargets[index]
        if isWhole || !isDropped(citing: citing, cited: cited) {
          values[index] = count(citing, cited).log2
        }
      }
    }
    return values
  }
}

public import GraphCore

extension CSRGraph {
  /// The citations made up to the end of a year: those of papers known to have appeared by then.
  ///
  /// Nodes keep their numbers. A paper without a year makes no citations, because nobody can say
  /// whether it was there.
  public func asOf(_ year: Int, years: [Int?]) -> CSRGraph {
    var builder = GraphBuilder(nodeCount: nodeCount)
    for node in 0..<NodeID(nodeCount) {
      guard let appeared = years[Int(node)], appeared <= year else { continue }
      for target in references(of: node) { builder.add(citing: node, cited: target) }
    }
    return builder.build().graph
  }
}

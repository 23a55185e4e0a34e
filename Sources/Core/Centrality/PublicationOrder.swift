public import GraphCore

/// The papers in order of publication, those without a year where their citations place them.
///
/// A paper whose year is not known cannot be newer than the oldest paper that cites it, so it is
/// given that year; the same rule reaches through chains of undated papers. What nobody dated cites
/// stands last. A year that contradicts the citations (a textbook recorded with the date of its
/// first edition, say) is left as it is: measures that compare papers of similar age compare the
/// nearest thousand, so an odd year changes the company, not the size of it.
///
/// Conventions: within a year the lower node stands first.
/// - Complexity: O(*n* log *n* + *m*) time.
public struct PublicationOrder: Sendable, Equatable {
  /// The papers, oldest first.
  public let nodes: [NodeID]
  /// The year of each paper, given or found; nil when nothing places it.
  public let years: [Int32?]

  /// Orders the papers of `graph`.
  public init(of graph: CSRGraph, years: [Int32?]) {
    precondition(years.count == graph.nodeCount, "one year or nil per paper")
    var found = years
    let dated = years.indices.filter { years[$0] != nil }
      .sorted { (years[$0] ?? 0, $0) < (years[$1] ?? 0, $1) }
    var open: [NodeID] = []
    // Oldest citing papers first: the first year to arrive is the smallest.
    for node in dated {
      open.append(NodeID(node))
      while let citing = open.popLast() {
        for cited in graph.references(of: citing) where found[Int(cited)] == nil {
          found[Int(cited)] = years[node]
          open.append(cited)
        }
      }
    }
    self.years = found
    nodes = (0..<NodeID(graph.nodeCount)).sorted {
      (found[Int($0)] ?? .max, $0) < (found[Int($1)] ?? .max, $1)
    }
  }

  /// Applies a function of values in order of publication to values in order of nodes.
  public func inOrder(_ values: [Double], _ body: ([Double]) -> [Double]) -> [Double] {
    let ordered = body(nodes.map { values[Int($0)] })
    var result = values
    for (position, node) in nodes.enumerated() { result[Int(node)] = ordered[position] }
    return result
  }
}

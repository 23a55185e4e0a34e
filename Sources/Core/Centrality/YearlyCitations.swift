import GraphCore

/// How many citations papers receive per year, as runs over the years of the field.
///
/// A citation belongs to the year of the citing paper; citing papers without a year are left out.
struct YearlyCitations {
  /// The first year of the field; index 0 of every series.
  let firstYear: Int32
  /// Citations made per year by all papers together; empty when no citing paper has a year.
  let totals: [Int]
  private let graph: CSRGraph
  private let years: [Int32?]

  init(of graph: CSRGraph, years: [Int32?]) {
    precondition(years.count == graph.nodeCount, "one year or nil per paper")
    self.graph = graph
    self.years = years
    let citing = years.indices.filter { graph.outDegree(of: NodeID($0)) > 0 }
    let dated = citing.compactMap { years[$0] }
    guard let first = dated.min(), let last = dated.max() else {
      firstYear = 0
      totals = []
      return
    }
    var totals = [Int](repeating: 0, count: Int(last - first) + 1)
    for node in citing {
      if let year = years[node] { totals[Int(year - first)] += graph.outDegree(of: NodeID(node)) }
    }
    firstYear = first
    self.totals = totals
  }

  /// Citations of `node` per year, from the year of the paper (or of its first citation, if earlier
  /// or if the paper has no year) to the last of the field; `start` is an index into ``totals``.
  func series(of node: NodeID) -> (start: Int, counts: ArraySlice<Int>) {
    var counts = [Int](repeating: 0, count: totals.count)
    for source in graph.citations(of: node) {
      if let year = years[Int(source)] { counts[Int(year - firstYear)] += 1 }
    }
    guard let cited = counts.firstIndex(where: { $0 > 0 }) else { return (0, []) }
    let born = years[Int(node)].map { max(0, Int($0 - firstYear)) } ?? cited
    let start = min(born, cited)
    return (start, counts[start...])
  }
}

public import GraphCore

/// How many paths through the literature run over each citation.
///
/// Knowledge flows from the cited to the citing paper. A search path starts at a source (a paper
/// without references) and ends at a sink (a paper without citations). The count of the citation of
/// *r* by *c* is N⁻(r)·N⁺(c): the paths that arrive at *r* times the paths that leave from *c*.
///
/// | count | N⁻(r): paths that end in *r* and start | N⁺(c): paths that start in *c* and end |
/// |---|---|---|
/// | SPC, search path count | at a source | at a sink |
/// | SPLC, search path link count | anywhere | at a sink |
/// | SPNP, search path node pair | anywhere | anywhere |
///
/// > N. P. Hummon, P. Doreian. "Connectivity in a citation network: the development of DNA theory."
/// > *Soc. Netw.* 11(1):39–63, 1989. doi:10.1016/0378-8733(89)90017-8
/// > V. Batagelj. "Efficient algorithms for citation network analysis." 2003. arXiv:cs/0309023
///
/// Conventions: "anywhere" includes the paper itself (a path without citations). Cycles are broken
/// first, by ``CitationCycles``: among papers that cite one another in circles, citations from a
/// lower to a higher node (into the future) are dropped and have no count. What has lost its last
/// citation in this way is a sink, what has lost its last reference a source.
///
/// Counts grow exponentially with depth and overflow 64 bits in any real field. They are held as a
/// `Double` times a power of 2⁵⁰⁰: exact below 2⁵³, beyond with a relative error of at most
/// (*n* + *m*)·2⁻⁵³, and without limit.
/// - Complexity: O(*n* + *m*) time, O(*n*) space.
public struct TraversalCounts: Sendable {
  /// Which paths are counted.
  public enum Kind: Sendable, CaseIterable {
    /// SPC: from a source to a sink.
    case searchPath
    /// SPLC: from any paper to a sink.
    case searchPathLink
    /// SPNP: from any paper to any paper.
    case searchPathNodePair
  }

  /// The graph without the citations that were dropped.
  let graph: CSRGraph
  /// The papers, cited before citing.
  let order: [NodeID]
  private let arriving: [PathCount]
  private let leaving: [PathCount]

  /// Counts the paths of `graph`, or of the part of it among the papers marked in `part`.
  ///
  /// A graph that reaches beyond a field has its main path in the older neighbor; `part` keeps it
  /// inside.
  public init(of graph: CSRGraph, among part: [Bool]? = nil, kind: Kind = .searchPath) {
    let graph = CitationCycles(of: part.map { Self.induced(graph, $0) } ?? graph).acyclic
    let order = Array(graph.citingFirstOrder().reversed())
    var arriving = [PathCount](repeating: .zero, count: graph.nodeCount)
    for node in order {
      var sum = kind == .searchPath ? PathCount.zero : .one
      for cited in graph.references(of: node) { sum = sum + arriving[Int(cited)] }
      arriving[Int(node)] = max(sum, .one)
    }
    var leaving = [PathCount](repeating: .zero, count: graph.nodeCount)
    for node in order.reversed() {
      var sum = kind == .searchPathNodePair ? PathCount.one : .zero
      for citing in graph.citations(of: node) { sum = sum + leaving[Int(citing)] }
      leaving[Int(node)] = max(sum, .one)
    }
    self.graph = graph
    self.order = order
    self.arriving = arriving
    self.leaving = leaving
  }

  private static func induced(_ graph: CSRGraph, _ part: [Bool]) -> CSRGraph {
    precondition(part.count == graph.nodeCount, "one mark per paper")
    var builder = GraphBuilder(nodeCount: graph.nodeCount)
    for citing in 0..<NodeID(graph.nodeCount) where part[Int(citing)] {
      for cited in graph.references(of: citing) where part[Int(cited)] {
        builder.add(citing: citing, cited: cited)
      }
    }
    return builder.build().graph
  }

  /// Whether the citation was dropped because it lies on a cycle; also true of a citation that is
  /// not in the graph or not among the papers counted.
  public func isDropped(citing: NodeID, cited: NodeID) -> Bool {
    let row = graph.references(of: citing)
    var (low, high) = (row.startIndex, row.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if row[middle] < cited { low = middle + 1 } else { high = middle }
    }
    return low == row.endIndex || row[low] != cited
  }

  /// The binary logarithm of the count of a citation of the graph; −∞ when it was dropped.
  public func log2(citing: NodeID, cited: NodeID) -> Double {
    isDropped(citing: citing, cited: cited) ? -.infinity : count(citing, cited).log2
  }

  /// The count of a citation of the graph where it is exact, which is below 2⁵³; 0 when dropped.
  public func exact(citing: NodeID, cited: NodeID) -> Int? {
    isDropped(citing: citing, cited: cited) ? 0 : count(citing, cited).exact
  }

  /// N⁻(cited)·N⁺(citing) of a citation that was kept.
  func count(_ citing: NodeID, _ cited: NodeID) -> PathCount {
    arriving[Int(cited)] * leaving[Int(citing)]
  }
}

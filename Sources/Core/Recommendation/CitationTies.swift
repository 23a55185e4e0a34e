public import GraphCore

/// Co-citation, its breadth, bibliographic coupling and direct links to a list, each corrected for
/// popularity.
///
/// With the citation matrix A (A_pq = 1 when p cites q), the numbers of references r and of
/// citations c, and N_pq = A_pq / √(r_p c_q), the ties of all papers to the list v are
///
/// - co-citation: NᵀN v (cited by the papers that cite the list),
/// - coupling: NNᵀ v (citing the papers that the list cites),
/// - direct links: (N + Nᵀ) v,
/// - breadth: Σ_{s in list} √cos(q, s), cos(q, s) = (AᵀA)_qs / √(c_q c_s): the root makes a paper
///   cited beside many papers of the list count for more than one cited often beside a single one.
///
/// Dividing by √(r_p c_q) makes a tie through a paper that cites everything, or to a paper that
/// everything cites, count for little: it is the cosine of Salton for a single shared paper, and it
/// keeps papers that are merely famous from the top.
///
/// > H. Small. "Co-citation in the scientific literature." *JASIS* 24(4):265–269, 1973.
/// > doi:10.1002/asi.4630240406
/// > M. M. Kessler. "Bibliographic coupling between scientific papers." *Am. Doc.* 14(1):10–25, 1963.
/// > doi:10.1002/asi.5090140103
///
/// Conventions: a list paper is not excluded, its own ties are for the caller to ignore.
/// - Complexity: O(*n* + *m*) time for each; for the breadth, O(*n*) and the references of all papers
///   that cite the list.
public struct CitationTies: Sendable {
  private let graph: CSRGraph
  /// 1 / √(number of references), or 0.
  private let byReferences: [Double]
  /// 1 / √(number of citations), or 0.
  private let byCitations: [Double]

  /// Prepares a graph.
  public init(_ graph: CSRGraph) {
    self.graph = graph
    let nodes = NodeID(0)..<NodeID(graph.nodeCount)
    byReferences = nodes.map { Self.inverseRoot(graph.outDegree(of: $0)) }
    byCitations = nodes.map { Self.inverseRoot(graph.inDegree(of: $0)) }
  }

  /// How strongly each paper is cited together with the papers of `list`.
  public func coCitation(with list: [NodeID]) -> [Double] {
    throughReferences(throughCitations(indicator(list)))
  }

  /// How broadly each paper is cited together with the papers of `list`.
  public func breadth(with list: [NodeID]) -> [Double] {
    var result = [Double](repeating: 0, count: graph.nodeCount)
    var together = [Double](repeating: 0, count: graph.nodeCount)
    var touched: [NodeID] = []
    for member in list {
      for source in graph.citations(of: member) {
        for target in graph.references(of: source) {
          if together[Int(target)] == 0 { touched.append(target) }
          together[Int(target)] += 1
        }
      }
      for node in touched {
        let cosine = together[Int(node)] * byCitations[Int(node)] * byCitations[Int(member)]
        result[Int(node)] += cosine.squareRoot()
        together[Int(node)] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    return result
  }

  /// How strongly each paper cites what the papers of `list` cite.
  public func coupling(with list: [NodeID]) -> [Double] {
    throughCitations(throughReferences(indicator(list)))
  }

  /// How strongly each paper cites, or is cited by, the papers of `list`.
  public func directLinks(with list: [NodeID]) -> [Double] {
    let start = indicator(list)
    let cited = throughReferences(start)
    let citing = throughCitations(start)
    return zip(cited, citing).map { $0 + $1 }
  }

  /// Nᵀ x: moves weight from citing to cited papers.
  private func throughReferences(_ weights: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: graph.nodeCount)
    for node in weights.indices where weights[node] != 0 {
      let weight = weights[node] * byReferences[node]
      for target in graph.references(of: NodeID(node)) {
        result[Int(target)] += weight * byCitations[Int(target)]
      }
    }
    return result
  }

  /// N x: moves weight from cited to citing papers.
  private func throughCitations(_ weights: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: graph.nodeCount)
    for node in weights.indices where weights[node] != 0 {
      let weight = weights[node] * byCitations[node]
      for source in graph.citations(of: NodeID(node)) {
        result[Int(source)] += weight * byReferences[Int(source)]
      }
    }
    return result
  }

  private func indicator(_ list: [NodeID]) -> [Double] {
    var weights = [Double](repeating: 0, count: graph.nodeCount)
    for node in list { weights[Int(node)] = 1 }
    return weights
  }

  private static func inverseRoot(_ degree: Int) -> Double {
    degree > 0 ? 1 / Double(degree).squareRoot() : 0
  }
}

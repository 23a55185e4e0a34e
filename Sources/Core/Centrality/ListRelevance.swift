public import GraphCore

/// Relevance to a reading list: the chance that a walk from a paper ends at a paper of the list.
///
/// The walk goes along and against citations. At every paper it stops with probability 1 − *d*;
/// otherwise it moves to one of the papers cited or citing, each of the two directions having half
/// the chance where both are known. Its chance to stop at a list paper solves
/// h(v) = (1 − d)·[v ∈ list] + d·((1 − ε_v)·½(mean of h over cited + mean of h over citing) + ε_v·h̄)
/// with ε_v = κ / (κ + degree of *v*): a paper with few known citations is drawn to the mean h̄ of
/// all papers, as an estimate from few observations should be.
///
/// This is the personalized PageRank walk of the list read from its other end. Read from the list,
/// it visits papers that everybody cites most, whatever the list; read from the paper, it is an
/// average over neighbors and so normalized against the global walk as it stands: a classic of
/// another field is cited by papers of all fields (an average chance) and cites its own field (a low
/// one).
///
/// > G. Jeh, J. Widom. "Scaling personalized web search." *WWW* 2003:271–279.
/// > doi:10.1145/775152.775191 (section 3: the inverse P-distance)
/// > X. Zhu, Z. Ghahramani, J. Lafferty. "Semi-supervised learning using Gaussian fields and harmonic
/// > functions." *ICML* 2003:912–919. (the same equation with stopping only at labels)
///
/// Conventions: what a list paper owes to being on the list itself, the first term, is taken off
/// again, so that it is judged by its neighbors like any other. Papers without neighbors have d·h̄.
/// Repeated list papers count once.
/// - Complexity: O((*n* + *m*)·log ε / log *d*) time for an error of at most ε in every value.
public struct ListRelevance: Sendable, Equatable {
  /// The chance to stop at the list, for every paper; the start itself not counted.
  public let chances: [Double]

  /// Solves for the chances of all papers.
  public init(
    of graph: CSRGraph,
    list: [NodeID],
    damping: Double = 0.85,
    shrinkage: Double = 3,
    tolerance: Double = 1e-12
  ) {
    let count = graph.nodeCount
    var onList = [Bool](repeating: false, count: count)
    for node in list { onList[Int(node)] = true }
    var chance = onList.map { $0 ? 1 - damping : 0 }
    var next = chance
    var change = Double.infinity
    // One step shrinks the largest error by the damping factor at least.
    while change * damping > tolerance * (1 - damping) {
      var total = 0.0
      for value in chance { total += value }
      let mean = count == 0 ? 0 : total / Double(count)
      change = 0
      for node in 0..<count {
        let neighbors = Self.mean(chance, around: NodeID(node), in: graph)
        let degree = Double(graph.outDegree(of: NodeID(node)) + graph.inDegree(of: NodeID(node)))
        let drawn = degree + shrinkage > 0 ? shrinkage / (degree + shrinkage) : 1
        let value =
          (onList[node] ? 1 - damping : 0)
          + damping * ((1 - drawn) * neighbors + drawn * mean)
        change = max(change, abs(value - chance[node]))
        next[node] = value
      }
      swap(&chance, &next)
    }
    chances = chance.indices.map { onList[$0] ? chance[$0] - (1 - damping) : chance[$0] }
  }

  private static func mean(_ values: [Double], around node: NodeID, in graph: CSRGraph) -> Double {
    let cited = mean(values, over: graph.references(of: node))
    let citing = mean(values, over: graph.citations(of: node))
    guard let cited else { return citing ?? 0 }
    guard let citing else { return cited }
    return (cited + citing) / 2
  }

  private static func mean(_ values: [Double], over nodes: ArraySlice<NodeID>) -> Double? {
    guard !nodes.isEmpty else { return nil }
    var sum = 0.0
    for node in nodes { sum += values[Int(node)] }
    return sum / Double(nodes.count)
  }
}

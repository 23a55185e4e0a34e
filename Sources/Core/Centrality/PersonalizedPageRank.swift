public import GraphCore

/// PageRank of a reader who returns to given papers instead of to any paper.
///
///     p = (1 − d) t + d · Aᵀ D⁻¹ p + d · (Σ_{dangling} p) t,   t = teleport / Σ teleport
///
/// > T. H. Haveliwala. "Topic-sensitive PageRank." *WWW* 2002. doi:10.1145/511446.511513
///
/// Conventions: as in ``pageRank(of:damping:tolerance:)``, except that papers without references
/// send the reader to `teleport` too (the default of NetworkX and igraph). Papers that cannot be
/// reached from `teleport` get 0. Pass `graph.reversed` to walk from papers to those that cite
/// them, `graph.symmetrized()` to walk both ways.
///
/// - Parameters:
///   - graph: Any directed graph.
///   - teleport: Where the reader returns to: a non-negative weight for each node. If all are zero,
///     so is the result.
///   - damping: The probability of following a reference, in [0, 1).
///   - tolerance: The largest allowed error, in the 1-norm.
/// - Returns: The rank of every node; the sum is 1.
/// - Complexity: O(*n*) and the citations of reachable papers, once on an acyclic graph.
public func personalizedPageRank(
  of graph: CSRGraph,
  teleport: [Double],
  damping: Double = 0.5,
  tolerance: Double = 1e-10
) -> [Double] {
  precondition(teleport.allSatisfy { $0 >= 0 && $0.isFinite }, "weights are finite, not negative")
  return citationWalk(from: teleport, along: graph, damping: damping, tolerance: tolerance)
}

/// PageRank of a reader who returns to one of `seeds`, each as often as it is named.
///
/// - Parameters:
///   - graph: Any directed graph.
///   - seeds: The papers to return to.
///   - damping: The probability of following a reference, in [0, 1).
///   - tolerance: The largest allowed error, in the 1-norm.
/// - Returns: The rank of every node; the sum is 1, or 0 without seeds.
public func personalizedPageRank(
  of graph: CSRGraph,
  seeds: some Sequence<NodeID>,
  damping: Double = 0.5,
  tolerance: Double = 1e-10
) -> [Double] {
  var teleport = [Double](repeating: 0, count: graph.nodeCount)
  for seed in seeds { teleport[Int(seed)] += 1 }
  return citationWalk(from: teleport, along: graph, damping: damping, tolerance: tolerance)
}

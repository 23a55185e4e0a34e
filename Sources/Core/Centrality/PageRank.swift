public import GraphCore

/// PageRank of every paper: the share of time a random reader of references spends on it.
///
///     p = (1 − d)/n + d · Aᵀ D⁻¹ p + d · (Σ_{dangling} p)/n
///
/// > S. Brin, L. Page. "The anatomy of a large-scale hypertextual Web search engine."
/// > *Computer Networks* 30:107–117, 1998. doi:10.1016/S0169-7552(98)00110-X
/// > P. Chen, H. Xie, S. Maslov, S. Redner. "Finding scientific gems with Google's PageRank
/// > algorithm." *J. Informetrics* 1(1):8–15, 2007. doi:10.1016/j.joi.2006.06.001, arXiv:physics/0604130
/// > (d = 0.5 for citations)
///
/// | paper | here |
/// |---|---|
/// | d | `damping` |
/// | A, D | citations from row to column; reference counts |
///
/// Conventions: rank flows from the citing to the cited paper; a paper without references spreads
/// its rank evenly over all papers; the ranks add up to 1. NetworkX, igraph and NetworKit (with
/// distributed sinks) define it in the same way.
///
/// - Parameters:
///   - graph: Any directed graph; fastest where nodes are numbered by time.
///   - damping: The probability of following a reference, in [0, 1).
///   - tolerance: The largest allowed error, in the 1-norm.
/// - Returns: The rank of every node.
/// - Complexity: O(*n* + *m*) on an acyclic graph, which is solved to rounding error by one sweep.
public func pageRank(
  of graph: CSRGraph,
  damping: Double = 0.5,
  tolerance: Double = 1e-10
) -> [Double] {
  citationWalk(
    from: [Double](repeating: 1, count: graph.nodeCount),
    along: graph,
    damping: damping,
    tolerance: tolerance
  )
}

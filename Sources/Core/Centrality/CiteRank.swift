public import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// CiteRank: PageRank of a reader who begins with recent papers, so that it predicts present traffic.
///
///     T = Σ_{k≥0} (1 − α)ᵏ Wᵏ ρ,   ρ_v = exp(−age_v / τ)
///
/// > D. Walker, H. Xie, K.-K. Yan, S. Maslov. "Ranking scientific publications using a model of
/// > network traffic." *J. Stat. Mech.* P06010, 2007. doi:10.1088/1742-5468/2007/06/P06010,
/// > arXiv:physics/0612122
///
/// | paper | here |
/// |---|---|
/// | τ_dir | `decay`, in the unit of `ages` |
/// | 1 − α | `damping` |
/// | W | moves from a paper to each of its references with equal probability |
///
/// Conventions: a walk ends at papers without references. The traffic is scaled to the sum 1, which
/// makes it equal to personalized PageRank with teleport and dangling weight going to ρ.
///
/// - Parameters:
///   - graph: Any directed graph.
///   - ages: The age of each paper; only differences matter.
///   - decay: The age at which a paper is e times less likely to be a starting point; the authors
///     fit 2.6 years and α = 0.5 to the citations within physics journals.
///   - damping: The probability of following a reference, in [0, 1).
///   - tolerance: The largest allowed error, in the 1-norm.
/// - Returns: The traffic of every node; the sum is 1.
/// - Complexity: O(*n* + *m*) on an acyclic graph.
public func citeRank(
  of graph: CSRGraph,
  ages: [Double],
  decay: Double = 2.6,
  damping: Double = 0.5,
  tolerance: Double = 1e-10
) -> [Double] {
  precondition(decay > 0, "the decay time is positive")
  // Counted from the youngest paper, so that the largest weight is 1 whatever the origin of ages.
  let youngest = ages.min() ?? 0
  let starts = ages.map { exp((youngest - $0) / decay) }
  return citationWalk(from: starts, along: graph, damping: damping, tolerance: tolerance)
}

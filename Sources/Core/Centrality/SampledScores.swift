import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Scores estimated from some of the papers as starting points, and how far off they can be.
public struct SampledScores: Sendable, Equatable {
  /// The estimate for every node; unbiased.
  public let scores: [Double]
  /// How many starting points were drawn.
  public let pivots: Int
  /// With probability ``confidence``, no score is further than this from its true value.
  public let errorBound: Double
  /// The probability to which ``errorBound`` refers.
  public let confidence: Double

  /// Scales sums over pivots, each term of which lies between 0 and `range`.
  ///
  /// For a mean of k of n terms drawn without replacement,
  /// P(|mean − μ| ≥ t) ≤ 2 exp(−2kt² / ((1 − (k − 1)/n) range²)); the bound holds for all nodes at
  /// once because the n probabilities add up to 1 − `confidence`.
  ///
  /// > R. J. Serfling. "Probability inequalities for the sum in sampling without replacement."
  /// > *Ann. Statist.* 2(1):39–48, 1974. doi:10.1214/aos/1176342611 (Corollary 1.1)
  init(sums: [Double], pivots: Int, range: Double, confidence: Double = 0.95) {
    let nodes = Double(sums.count)
    let scale = pivots == 0 ? 0 : nodes / Double(pivots)
    scores = pivots == sums.count ? sums : sums.map { $0 * scale }
    self.pivots = pivots
    self.confidence = confidence
    if pivots == sums.count {
      errorBound = 0
    } else if pivots == 0 {
      errorBound = nodes * range
    } else {
      let failure = log(2 * nodes / (1 - confidence))
      let rest = 1 - Double(pivots - 1) / nodes
      errorBound = nodes * range * (failure * rest / (2 * Double(pivots))).squareRoot()
    }
  }
}

/// Draws `count` different nodes, ascending.
///
/// > R. W. Floyd, J. Bentley. "Programming pearls: a sample of brilliance." *Commun. ACM*
/// > 30(9):754–757, 1987. doi:10.1145/30401.315746
func drawPivots(_ count: Int, of nodes: Int, seed: UInt64) -> [NodeID] {
  if count >= nodes { return Array(0..<NodeID(nodes)) }
  var generator = SeededGenerator(seed: seed)
  var drawn: Set<NodeID> = []
  for last in nodes - max(0, count)..<nodes {
    let node = NodeID(generator.below(last + 1))
    drawn.insert(drawn.contains(node) ? NodeID(last) : node)
  }
  return drawn.sorted()
}

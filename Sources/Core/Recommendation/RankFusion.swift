public import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Brings scores of different kinds to one scale by their ranks.
///
/// Two scales are offered. *Log-rank*, 1 − ln(rank) / ln(n), is 1 for the first, 0 for the last, and
/// cares for a change from 1 to 2 as much as for one from 10 to 20; weighted sums of it are what the
/// recommender uses. *Reciprocal rank*, 1 / (60 + rank), is the usual way to fuse rankings whose
/// worth is not known; the baselines use it.
///
/// > G. V. Cormack, C. L. A. Clarke, S. Büttcher. "Reciprocal rank fusion outperforms Condorcet and
/// > individual rank learning methods." *SIGIR* 2009. doi:10.1145/1571941.1572114
///
/// Conventions: higher scores rank first, ties by smaller node; a score of 0 has no rank and gives 0.
/// - Complexity: O(*n* log *n*) time.
public enum RankFusion {
  /// The nodes with a positive score, best first.
  public static func ranking(_ scores: [Double]) -> [NodeID] {
    var nodes: [NodeID] = []
    for node in scores.indices where scores[node] > 0 { nodes.append(NodeID(node)) }
    nodes.sort { left, right in
      let (a, b) = (scores[Int(left)], scores[Int(right)])
      return a != b ? a > b : left < right
    }
    return nodes
  }

  /// 1 − ln(rank) / ln(n) for every node.
  public static func logRank(_ scores: [Double]) -> [Double] {
    let scale = 1 / max(log(Double(scores.count)), 1e-9)
    return onRanks(scores) { max(0, 1 - log(Double($0)) * scale) }
  }

  /// 1 / (60 + rank) for every node.
  public static func reciprocal(_ scores: [Double]) -> [Double] {
    onRanks(scores) { 1 / (60 + Double($0)) }
  }

  private static func onRanks(_ scores: [Double], _ value: (Int) -> Double) -> [Double] {
    var result = [Double](repeating: 0, count: scores.count)
    for (index, node) in ranking(scores).enumerated() { result[Int(node)] = value(index + 1) }
    return result
  }
}

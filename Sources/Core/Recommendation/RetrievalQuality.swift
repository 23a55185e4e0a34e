#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How well hidden entries were found again, each figure with a 90 % bootstrap interval.
///
/// Recall@k is the share of hidden entries with a rank of at most k; MRR the mean of 1/rank; nDCG
/// the mean of 1/log₂(1 + rank), which is normalized because each entry is ranked without its
/// fellows. Popularity-matched recall ranks an entry among 101 papers about as often cited, so that
/// a method which only prefers famous papers finds 10/101 of them in the first ten.
public struct RetrievalQuality: Sendable, Equatable, Codable {
  /// A figure with the interval that holds it in 90 % of resampled lists.
  public struct Figure: Sendable, Equatable, Codable {
    /// The figure.
    public var value: Double
    /// The 5 % quantile over resamples.
    public var low: Double
    /// The 95 % quantile over resamples.
    public var high: Double
  }

  /// How many hidden entries were ranked.
  public var count: Int
  /// Recall among the first 10, 20, 50 and 100.
  public var recall: [Int: Figure]
  /// The mean reciprocal rank.
  public var reciprocalRank: Figure
  /// The normalized discounted cumulative gain.
  public var gain: Figure
  /// Recall among the first 10 of 101 papers about as often cited.
  public var matchedRecall: Figure
  /// The share of entries that anything ties to the shown list.
  public var coverage: Figure

  /// The depths at which recall is measured.
  public static let depths = [10, 20, 50, 100]

  /// Measures ranks; the intervals come from drawing entries anew.
  public init(_ trials: [[HeldOutRank]], seed: UInt64) {
    let bootstrap = EntryBootstrap(trials, seed: seed)
    let ranks = trials.flatMap { $0 }
    func figure(_ value: (HeldOutRank) -> Double) -> Figure {
      bootstrap.figure(ranks.map(value))
    }
    count = trials.reduce(0) { $0 + $1.count }
    recall = [:]
    for depth in Self.depths { recall[depth] = figure { $0.rank <= Double(depth) ? 1 : 0 } }
    reciprocalRank = figure { $0.isReached ? 1 / $0.rank : 0 }
    gain = figure { $0.isReached ? 1 / log2(1 + $0.rank) : 0 }
    matchedRecall = figure { $0.matchedRank <= 10 ? 1 : 0 }
    coverage = figure { $0.isReached ? 1 : 0 }
  }

  /// The recall at any depths, each with its interval.
  public static func recall(
    of trials: [[HeldOutRank]],
    at depths: [Int],
    seed: UInt64
  ) -> [Figure] {
    let bootstrap = EntryBootstrap(trials, seed: seed)
    let ranks = trials.flatMap { $0 }
    return depths.map { depth in
      bootstrap.figure(ranks.map { $0.rank <= Double(depth) ? 1 : 0 })
    }
  }
}

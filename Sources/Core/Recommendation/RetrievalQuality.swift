import GraphCore

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
///
/// > B. Efron. "Bootstrap methods: another look at the jackknife." *Ann. Stat.* 7(1):1–26, 1979.
/// > doi:10.1214/aos/1176344552
public struct RetrievalQuality: Sendable, Equatable, Codable {
  /// A figure with the interval that holds it in 90 % of resampled trials.
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

  /// Measures ranks; resampling draws the ranks of whole trials, which are not independent.
  public init(_ trials: [[HeldOutRank]], seed: UInt64) {
    let figures = FigureSampler(trials, seed: seed)
    func figure(_ value: (HeldOutRank) -> Double) -> Figure { figures.figure(value) }
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
    let figures = FigureSampler(trials, seed: seed)
    return depths.map { depth in figures.figure { $0.rank <= Double(depth) ? 1 : 0 } }
  }

  /// Draws of as many trials as there are, with repetition.
  static func resamples(of count: Int, seed: UInt64) -> [[Int]] {
    guard count > 0 else { return [] }
    return (0..<1000).map { resample in
      var generator = SeededGenerator(seed: seed, stream: UInt64(resample))
      return (0..<count).map { _ in generator.below(count) }
    }
  }
}

/// Means over hidden entries, each with the interval over the same resampled trials.
private struct FigureSampler {
  private let trials: [[HeldOutRank]]
  private let resamples: [[Int]]

  init(_ trials: [[HeldOutRank]], seed: UInt64) {
    self.trials = trials
    resamples = RetrievalQuality.resamples(of: trials.count, seed: seed)
  }

  func figure(_ value: (HeldOutRank) -> Double) -> RetrievalQuality.Figure {
    let sums = trials.map { $0.reduce(0) { $0 + value($1) } }
    let counts = trials.map { Double($0.count) }
    func mean(_ draw: [Int]) -> Double {
      let count = draw.reduce(0) { $0 + counts[$1] }
      return count > 0 ? draw.reduce(0) { $0 + sums[$1] } / count : 0
    }
    let spread = resamples.map(mean).sorted()
    return RetrievalQuality.Figure(
      value: mean(Array(trials.indices)),
      low: spread.isEmpty ? 0 : spread[spread.count / 20],
      high: spread.isEmpty ? 0 : spread[spread.count - 1 - spread.count / 20]
    )
  }
}

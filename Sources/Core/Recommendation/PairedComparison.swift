import GraphCore

/// The recommender against the baseline that is best by one figure, under the same trials.
///
/// Both methods meet the same hidden entries, so their difference is known better than either
/// figure; the interval is that of resampled trials, each with the results of both.
///
/// > B. Efron, R. J. Tibshirani. *An Introduction to the Bootstrap.* Chapman & Hall, 1993.
/// > doi:10.1201/9780429246593
public struct PairedComparison: Sendable, Equatable, Codable {
  /// A figure of single entries, whose mean is compared.
  public enum Measure: String, Sendable, Codable, CaseIterable {
    /// The share of entries found among the first 20.
    case recall = "recall@20"
    /// The mean reciprocal rank.
    case reciprocalRank = "MRR"

    func value(_ rank: HeldOutRank) -> Double {
      switch self {
      case .recall: rank.rank <= 20 ? 1 : 0
      case .reciprocalRank: rank.isReached ? 1 / rank.rank : 0
      }
    }
  }

  /// How far above the best baseline the recommender should be.
  public static let bar = 1.15

  /// What is compared.
  public var measure: Measure
  /// The best baseline by this measure, the earlier one of equals.
  public var baseline: String
  /// The figure of the recommender divided by that of the baseline; `nil` when the latter is 0.
  public var ratio: Double?
  /// The figure of the recommender less that of the baseline.
  public var difference: RetrievalQuality.Figure

  /// Whether the recommender is as far above the baseline as it should be.
  public var meetsBar: Bool { ratio.map { $0 >= Self.bar } ?? (difference.value > 0) }
  /// Whether the difference is more than chance makes of trials like these.
  public var isBeyondNoise: Bool { difference.low > 0 || difference.high < 0 }

  /// Compares the first row with the others; `nil` without trials.
  init?(_ measure: Measure, _ rows: [RecommenderEvaluation.Row], seed: UInt64) {
    guard let own = rows.first, !own.trials.isEmpty, rows.count > 1 else { return nil }
    let counts = own.trials.map { Double($0.count) }
    let sums = rows.map { $0.trials.map { $0.reduce(0) { $0 + measure.value($1) } } }
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    let means = sums.map { $0.reduce(0, +) / total }
    var best = 1
    for row in rows.indices.dropFirst() where means[row] > means[best] { best = row }
    let spread = RetrievalQuality.resamples(of: counts.count, seed: seed).map { draw -> Double in
      var (gain, count) = (0.0, 0.0)
      for trial in draw {
        gain += sums[0][trial] - sums[best][trial]
        count += counts[trial]
      }
      return count > 0 ? gain / count : 0
    }.sorted()
    self.measure = measure
    baseline = rows[best].method
    ratio = means[best] > 0 ? means[0] / means[best] : nil
    difference = RetrievalQuality.Figure(
      value: means[0] - means[best],
      low: spread[spread.count / 20],
      high: spread[spread.count - 1 - spread.count / 20]
    )
  }
}

import GraphCore

/// The recommender against the baseline that is best by one figure, under the same trials.
///
/// Both methods meet the same hidden entries, so their difference is known better than either
/// figure; entries are drawn with the results of both (``EntryBootstrap``).
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
    guard rows.count > 1 else { return nil }
    let values = rows.map { $0.trials.flatMap { $0.map(measure.value) } }
    guard !values[0].isEmpty else { return nil }
    let means = values.map { $0.reduce(0, +) / Double($0.count) }
    var best = 1
    for row in rows.indices.dropFirst() where means[row] > means[best] { best = row }
    self.measure = measure
    baseline = rows[best].method
    ratio = means[best] > 0 ? means[0] / means[best] : nil
    difference = EntryBootstrap(rows[0].trials, seed: seed).figure(
      zip(values[0], values[best]).map { $0 - $1 }
    )
  }
}

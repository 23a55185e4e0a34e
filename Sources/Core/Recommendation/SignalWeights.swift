/// How much each signal counts in the score of a recommendation; the weights add up to 1.
public struct SignalWeights: Sendable, Equatable, Codable {
  private var values: [Double]

  /// Makes weights in the proportions given; negative ones count as 0.
  public init(coCitation: Double, coupling: Double, directLink: Double, title: Double) {
    self.init([coCitation, coupling, directLink, title])
  }

  init(_ proportions: [Double]) {
    let clipped = proportions.map { max(0, $0) }
    let sum = clipped.reduce(0, +)
    values = sum > 0 ? clipped.map { $0 / sum } : clipped.map { _ in 1 / Double(clipped.count) }
  }

  /// The weight of a signal.
  public subscript(signal: Signal) -> Double { values[signal.rawValue] }

  /// Weights for lists too short to learn from.
  ///
  /// Fitted as in ``WeightLearning`` to the reference lists of 20 papers and to four curated reading
  /// lists around systems for machine learning.
  public static let standard = SignalWeights(
    coCitation: 0.39,
    coupling: 0.16,
    directLink: 0.23,
    title: 0.22
  )
}

/// How much each signal counts in the score of a recommendation; the weights add up to 1.
public struct SignalWeights: Sendable, Equatable, Codable {
  private var values: [Double]

  /// Makes weights in the proportions given, in the order of `Signal.allCases`; negative ones count
  /// as 0.
  init(_ proportions: [Double]) {
    let clipped = proportions.map { max(0, $0) }
    let sum = clipped.reduce(0, +)
    values = sum > 0 ? clipped.map { $0 / sum } : clipped.map { _ in 1 / Double(clipped.count) }
  }

  /// The weight of a signal.
  public subscript(signal: Signal) -> Double { values[signal.rawValue] }

  /// The same weights with a tenth left to what the source itself recommends.
  ///
  /// The tenth is a choice, not a measurement: a paper that the source puts first gains as much as one
  /// that is third instead of tenth by everything else.
  public var withSource: SignalWeights {
    var values = self.values.map { 0.9 * $0 }
    values[Signal.source.rawValue] = 0.1
    return SignalWeights(values)
  }

  /// Weights for lists of which nothing is known: halfway between the kinds of ``ListKind``.
  public static let standard = SignalWeights(ListKind.blend(focus: 0.5))
}

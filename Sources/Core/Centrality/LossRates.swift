/// How likely reference lists and citations are to survive a thinning; see ``RankIntervals``.
struct LossRates: Sendable {
  /// The probability that a reference list is there at all: 1 − φ.
  let list: Double
  /// The probability that a citation of each paper's list is there: (1 − error)·q.
  let citation: [Double]

  init(completeness: [Double?], error: Double) {
    let asked = completeness.compactMap(\.self)
    let missing = asked.count { $0 <= 0 }
    list = asked.isEmpty ? 1 : 1 - Double(missing) / Double(asked.count)
    citation = completeness.map { (1 - error) * min(1, max(0, $0 ?? 1)) }
  }
}

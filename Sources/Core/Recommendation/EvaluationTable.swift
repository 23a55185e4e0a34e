/// Writes evaluations as Markdown tables.
public enum EvaluationTable {
  /// One table per evaluation, each with its heading and how it compares with the best baseline.
  public static func markdown(_ evaluations: [(title: String, evaluation: RecommenderEvaluation)])
    -> String
  {
    evaluations.map { title, evaluation in
      var lines = ["## \(title)", ""]
      guard let first = evaluation.rows.first, first.quality.count > 0 else {
        return (lines + ["Nothing can be hidden, so nothing can be measured."])
          .joined(separator: "\n") + "\n"
      }
      let columns =
        ["method"] + RetrievalQuality.depths.map { "recall@\($0)" }
        + ["MRR", "nDCG", "matched recall@10", "coverage"]
      lines.append("| \(columns.joined(separator: " | ")) |")
      lines.append("|---|\(String(repeating: "---:|", count: columns.count - 1))")
      for row in evaluation.rows {
        let quality = row.quality
        let figures =
          RetrievalQuality.depths.compactMap { quality.recall[$0] }
          + [quality.reciprocalRank, quality.gain, quality.matchedRecall, quality.coverage]
        lines.append("| \(([row.method] + figures.map(cell)).joined(separator: " | ")) |")
      }
      lines += [""] + verdict(first.quality.count, evaluation.comparisons)
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// How far the recommender is above the best baseline, and whether that says anything.
  private static func verdict(_ count: Int, _ comparisons: [PairedComparison]) -> [String] {
    let hidden = "\(count) hidden entr\(count == 1 ? "y" : "ies"); all intervals hold 90 %."
    let bar = "15 % above the best baseline"
    return [hidden, ""]
      + comparisons.map { comparison in
        let gap = comparison.difference
        let noise =
          comparison.isBeyondNoise
          ? "more than chance" : "no more than chance makes of so few entries"
        return "- \(comparison.measure.rawValue): \(change(comparison.ratio, gap.value)) against "
          + "\(comparison.baseline), difference \(signed(gap.value)) "
          + "[\(signed(gap.low)), \(signed(gap.high))], \(noise); "
          + "\(comparison.meetsBar ? "at least" : "less than") \(bar)."
      }
  }

  private static func change(_ ratio: Double?, _ difference: Double) -> String {
    guard let ratio else { return difference > 0 ? "above zero" : "equal" }
    let percent = Int(((ratio - 1) * 100).rounded())
    return percent < 0 ? "−\(-percent) %" : "+\(percent) %"
  }

  private static func signed(_ value: Double) -> String {
    value < 0 ? "−\(number(-value))" : number(value)
  }

  private static func cell(_ figure: RetrievalQuality.Figure) -> String {
    "\(number(figure.value)) [\(number(figure.low)), \(number(figure.high))]"
  }

  /// Three decimals without a locale.
  private static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

/// Writes evaluations as Markdown tables.
public enum EvaluationTable {
  /// One table per evaluation, each with its heading and how it compares with the best baseline.
  public static func markdown(_ evaluations: [(title: String, RecommenderEvaluation)]) -> String {
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
      lines += ["", comparison(first.quality, evaluation.bar)]
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func comparison(
    _ quality: RetrievalQuality,
    _ bar: (recall: Double, reciprocalRank: Double)
  ) -> String {
    let recall = change(quality.recall[20]?.value ?? 0, bar.recall)
    let rank = change(quality.reciprocalRank.value, bar.reciprocalRank)
    return "\(quality.count) hidden entries; recall@20 \(recall) and MRR \(rank) against the best "
      + "baseline of each; intervals of 90 %."
  }

  private static func change(_ value: Double, _ baseline: Double) -> String {
    guard baseline > 0 else { return value > 0 ? "above zero" : "equal" }
    let percent = Int(((value / baseline - 1) * 100).rounded())
    return percent < 0 ? "−\(-percent) %" : "+\(percent) %"
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

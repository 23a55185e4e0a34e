import Drawing
import Foundation
import Pipeline
import Rasterizer
import Recommendation

/// Saves an evaluation below the output folder: the tables and a chart of every kind of trial.
struct EvaluationFiles {
  /// The folder, below the output folder.
  static let folder = "evaluate"
  private static let depths = [1, 2, 5, 10, 20, 50, 100]

  /// The name of the list.
  let name: String
  let seed: UInt64

  /// Writes everything and returns the paths below the output folder.
  func save(
    _ evaluations: [(title: String, evaluation: RecommenderEvaluation)],
    to output: OutputFolder
  ) throws -> [String] {
    var paths = ["\(Self.folder)/evaluation.md"]
    let table = EvaluationTable.markdown(evaluations)
    try output.write("# How well hidden entries are found\n\n\(table)", to: paths[0])
    let stems = ["leave-one-out", "hold-out", "target"]
    for (stem, (title, evaluation)) in zip(stems, evaluations)
    where evaluation.rows.first.map({ $0.quality.count > 0 }) ?? false {
      let svg = chart(title, evaluation).svg()
      let path = "\(Self.folder)/recall-\(stem)"
      try output.write(svg, to: path + ".svg")
      try output.write(Data(try pngFromSVG(svg, width: 1500)), to: path + ".png")
      paths += [path + ".svg", path + ".png"]
    }
    return paths
  }

  private func chart(_ title: String, _ evaluation: RecommenderEvaluation) -> RecallChart {
    let count = evaluation.rows.first?.quality.count ?? 0
    return RecallChart(
      captions: Captions(
        title: "Hidden entries of \(name) found again",
        subtitle: "Share among the first recommendations. \(title): \(count) hidden entries.",
        source: "Bars hold 90 % of resampled trials."
      ),
      curves: evaluation.rows.map { row in
        let recall = RetrievalQuality.recall(of: row.trials, at: Self.depths, seed: seed)
        return RecallChart.Curve(
          name: row.method,
          points: zip(Self.depths, recall).map { depth, figure in
            RecallChart.Point(
              depth: depth,
              recall: figure.value,
              low: figure.low,
              high: figure.high
            )
          }
        )
      }
    )
  }
}

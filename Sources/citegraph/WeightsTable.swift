import GraphCore
import Similarity
import Topics

/// `citegraph evaluate --topics`: which kinds of evidence make topics that foresee citations.
enum WeightsTable {
  private static let fractional: [RelatednessWeights] = [
    RelatednessWeights(direct: 1, coupling: 0, cocitation: 0, text: 0),
    RelatednessWeights(direct: 0, coupling: 1, cocitation: 0, text: 0),
    RelatednessWeights(direct: 0, coupling: 0, cocitation: 1, text: 0),
    RelatednessWeights(direct: 0, coupling: 0, cocitation: 0, text: 1),
    RelatednessWeights(direct: 1, coupling: 1, cocitation: 1, text: 0),
    RelatednessWeights(direct: 1, coupling: 1, cocitation: 1, text: 0.5),
    RelatednessWeights(direct: 1, coupling: 1, cocitation: 1, text: 1),
    RelatednessWeights(direct: 1, coupling: 1, cocitation: 0, text: 0.5),
    RelatednessWeights(direct: 1, coupling: 1, cocitation: 0.5, text: 0.5),
  ]

  static func markdown(graph: CSRGraph, titles: [String], seed: UInt64, threads: Int) -> String {
    let defaults = RelatednessWeights()
    let candidates: [(RelatednessWeights, LinkNormalization)] =
      fractional.map { ($0, .fractional) } + [
        (defaults, .associationStrength), (defaults, .cosine),
      ]
    let evaluation = RelatednessEvaluation(
      candidates,
      graph: graph,
      titles: titles,
      seed: seed,
      threads: threads
    )
    var lines = [
      "A tenth of the citations held out, five times; the rest divided into topics. How much more "
        + "often than by chance held-out citations, and title similarity, fall inside a topic:",
      "",
      "| direct | coupling | co-citation | text | counting | held-out citations | titles | topics |",
      "|---:|---:|---:|---:|---|---:|---:|---:|",
    ]
    for row in evaluation.rows {
      let weights = [
        row.weights.direct, row.weights.coupling, row.weights.cocitation, row.weights.text,
      ]
      let name =
        switch row.normalization {
        case .fractional: "fractional"
        case .associationStrength: "association strength"
        case .cosine: "cosine"
        }
      let figures = [row.heldOutCitations, row.titles].map { "\(($0 * 1000).rounded() / 1000)" }
      let cells =
        weights.map { "\($0)" } + [name] + figures + ["\((row.topics * 10).rounded() / 10)"]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

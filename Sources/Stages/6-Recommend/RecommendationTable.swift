import Bibliography
import Foundation
import Pipeline
import Recommendation

/// Writes `recommendations.csv`.
enum RecommendationTable {
  static func csv(_ set: ProposalSet) -> Data {
    var writer = CSVWriter(columns: [
      "rank", "score", "paper_id", "title", "year", "venue", "section", "signals", "because", "doi",
      "arxiv", "url",
    ])
    for proposal in set.proposals {
      let paper = proposal.paper
      let signals = proposal.addition.standings.map { "\($0.signal.name) #\($0.rank)" }
      writer.add([
        .integer(proposal.rank),
        .number(proposal.addition.score),
        .text(paper.id.value),
        .text(paper.title),
        .integer(paper.year),
        .text(paper.venueName),
        .text(proposal.section.joined(separator: " / ")),
        .text(signals.joined(separator: "; ")),
        .text(proposal.because.map(\.title).joined(separator: "; ")),
        .text(paper.doi),
        .text(paper.arxiv),
        .text(PaperAddress.of(paper)),
      ])
    }
    return writer.data
  }
}

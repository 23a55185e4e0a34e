import Bibliography
import Centrality
import Corpus
import Foundation
import Pipeline

/// `authors.csv` and `venues.csv`: who made the papers that count here.
enum CreditTable {
  static func authors(_ snapshot: Snapshot, _ analysis: Analysis) -> Data {
    table("author", snapshot.papers.map(\.authors), analysis)
  }

  static func venues(_ snapshot: Snapshot, _ analysis: Analysis) -> Data {
    table("venue", snapshot.papers.map { $0.venueName.map { [$0] } ?? [] }, analysis)
  }

  private static func table(_ column: String, _ names: [[String]], _ analysis: Analysis) -> Data {
    let ranks = CreditRanks(
      names: names,
      scores: analysis.scores.map(\.score),
      citations: analysis.scores.map(\.localCitations)
    )
    var table = CSVWriter(columns: [
      "rank", column, "score", "papers", "fractional_papers", "local_h_index",
    ])
    for (place, row) in ranks.rows.enumerated() {
      table.add([
        .integer(place + 1), .text(row.name), .number(row.score), .integer(row.papers),
        .number(row.credit), .integer(row.hIndex),
      ])
    }
    return table.data
  }
}

import Bibliography
import Centrality
import Corpus
import Foundation
import Pipeline

/// `bursts.csv` and `sleeping-beauties.csv`: papers that were cited in a rush, and papers that were
/// long overlooked.
enum HistoryTable {
  /// Below this coefficient a paper was cited about as evenly as most.
  private static let deepSleep = 10.0

  static func bursts(_ snapshot: Snapshot, _ analysis: Analysis) -> Data {
    var table = CSVWriter(columns: [
      "rank", "paper_id", "title", "year", "burst_first_year", "burst_last_year", "weight",
    ])
    let bursts = CitationBurst.all(in: analysis.graph, years: years(snapshot))
      .sorted { ($1.weight, $0.node, $0.firstYear) < ($0.weight, $1.node, $1.firstYear) }
    for (place, burst) in bursts.enumerated() {
      let paper = snapshot.papers[Int(burst.node)]
      table.add([
        .integer(place + 1), .text(paper.id.value), .text(paper.title), .integer(paper.year),
        .integer(Int(burst.firstYear)), .integer(Int(burst.lastYear)), .number(burst.weight),
      ])
    }
    return table.data
  }

  static func sleepingBeauties(_ snapshot: Snapshot, _ analysis: Analysis) -> Data {
    var table = CSVWriter(columns: [
      "rank", "paper_id", "title", "year", "beauty_coefficient", "awakening_year", "peak_year",
      "prince_id", "prince_title",
    ])
    let years = years(snapshot)
    let beauties = SleepingBeauty.all(in: analysis.graph, years: years)
      .filter { $0.coefficient >= deepSleep }
      .sorted { ($1.coefficient, $0.node) < ($0.coefficient, $1.node) }
    for (place, beauty) in beauties.enumerated() {
      let paper = snapshot.papers[Int(beauty.node)]
      let prince = beauty.prince(in: analysis.graph, years: years).map { snapshot.papers[Int($0)] }
      table.add([
        .integer(place + 1), .text(paper.id.value), .text(paper.title), .integer(paper.year),
        .number(beauty.coefficient), .integer(Int(beauty.awakening)), .integer(Int(beauty.peak)),
        .text(prince?.id.value), .text(prince?.title),
      ])
    }
    return table.data
  }

  private static func years(_ snapshot: Snapshot) -> [Int32?] {
    snapshot.papers.map { $0.year.map(Int32.init) }
  }
}

import Bibliography
import Centrality
import Corpus
import Foundation
import Pipeline

/// `rpys.csv`: citations by publication year of the cited papers, with the papers behind the peaks.
enum SpectroscopyTable {
  static func csv(_ snapshot: Snapshot, _ analysis: Analysis) -> Data {
    let spectrum = ReferenceYearSpectroscopy(
      of: analysis.graph,
      years: snapshot.papers.map { $0.year.map(Int32.init) }
    )
    var table = CSVWriter(columns: [
      "year", "citations", "deviation", "peak", "top_paper", "top_paper_citations", "other_papers",
    ])
    for year in spectrum.years {
      let others = year.papers.dropFirst().map { paper in
        "\(snapshot.papers[Int(paper.node)].title) (\(paper.citations))"
      }
      table.add([
        .integer(Int(year.year)), .integer(year.citations), .number(year.deviation),
        .flag(year.isPeak), .text(year.papers.first.map { snapshot.papers[Int($0.node)].title }),
        .integer(year.papers.first?.citations),
        .text(others.isEmpty ? nil : others.joined(separator: "; ")),
      ])
    }
    return table.data
  }
}

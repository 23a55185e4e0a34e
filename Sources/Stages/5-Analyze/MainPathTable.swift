import Bibliography
import Centrality
import Corpus
import Foundation
import GraphCore
import Pipeline

/// `main-path.csv`: the citations of the key-route main path, oldest knowledge first.
enum MainPathTable {
  static func csv(_ snapshot: Snapshot, _ analysis: Analysis) -> Data {
    var table = CSVWriter(columns: [
      "cited_id", "cited_title", "cited_year", "citing_id", "citing_title", "citing_year",
      "log2_search_path_count",
    ])
    let path = analysis.measures.mainPath
    var places: [NodeID: Int] = [:]
    for (place, node) in path.nodes.enumerated() { places[node] = place }
    let citations = path.citations.sorted { left, right in
      (places[left.cited] ?? 0, places[left.citing] ?? 0)
        < (places[right.cited] ?? 0, places[right.citing] ?? 0)
    }
    for citation in citations {
      let cited = snapshot.papers[Int(citation.cited)]
      let citing = snapshot.papers[Int(citation.citing)]
      table.add([
        .text(cited.id.value), .text(cited.title), .integer(cited.year), .text(citing.id.value),
        .text(citing.title), .integer(citing.year),
        .number(
          analysis.measures.traversal.log2(citing: citation.citing, cited: citation.cited)
        ),
      ])
    }
    return table.data
  }
}

import Bibliography

/// Writes a map in VOSviewer's JSON format.
///
/// > N. J. van Eck, L. Waltman. "Software survey: VOSviewer, a computer program for bibliometric
/// > mapping." *Scientometrics* 84:523–538, 2010. doi:10.1007/s11192-009-0146-3
func writeVOSviewer(_ graph: ExchangeGraph) -> String {
  let items = graph.papers.enumerated().map { node, paper in
    var weights: [(String, JSONValue?)] = []
    for column in graph.columns {
      switch column.values {
      case .numbers(let values):
        weights.append((column.name, values[node].map { .number($0) }))
      case .integers(let values): weights.append((column.name, .integer(values[node])))
      case .texts, .flags: break
      }
    }
    let position = graph.positions.isEmpty ? nil : graph.positions[node]
    let address = paper.doi.map { "https://doi.org/\($0)" }
    return JSONValue.object([
      ("id", .integer(node + 1)),
      ("label", .text(paper.title)),
      ("x", position.map { .number($0.x) }),
      ("y", position.map { .number($0.y) }),
      ("cluster", graph.clusters.isEmpty ? nil : graph.clusters[node].map { .integer($0 + 1) }),
      ("url", .text(address)),
      ("weights", .object(weights)),
      ("scores", .object([("Year", .integer(paper.year))])),
    ])
  }
  let links = graph.citations.map { citation in
    JSONValue.object([
      ("source_id", .integer(citation.citing + 1)), ("target_id", .integer(citation.cited + 1)),
      ("strength", .integer(1)),
    ])
  }
  let network = JSONValue.object([("items", .array(items)), ("links", .array(links))])
  return JSONValue.object([("network", network)]).line + "\n"
}

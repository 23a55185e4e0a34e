import Bibliography

/// Writes one JSON object a line: every paper with its columns, then every citation.
func writeJSONLines(_ graph: ExchangeGraph) -> String {
  var text = ""
  for (node, paper) in graph.papers.enumerated() {
    var members: [(String, JSONValue?)] = [
      ("key", .text(paper.id.value)),
      ("keys", .array(paper.ids.map { .text($0.value) })),
      ("title", .text(paper.title)),
      ("year", .integer(paper.year)),
      ("venue", .text(paper.venue)),
      ("authors", .array(paper.authors.map { .text($0) })),
      ("doi", .text(paper.doi)),
      ("arxiv", .text(paper.arxiv)),
      ("global_citations", .integer(paper.citationCount)),
    ]
    for column in graph.columns {
      let value: JSONValue? =
        switch column.values {
        case .numbers(let values): values[node].map { .number($0) }
        case .integers(let values): .integer(values[node])
        case .texts(let values): .text(values[node])
        case .flags(let values): .flag(values[node])
        }
      members.append((column.name, value))
    }
    text += JSONValue.object(members).line + "\n"
  }
  for (citing, cited) in graph.citations {
    let edge = JSONValue.object([
      ("citing", .text(graph.papers[citing].id.value)),
      ("cited", .text(graph.papers[cited].id.value)),
    ])
    text += edge.line + "\n"
  }
  return text
}

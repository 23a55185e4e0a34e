import Bibliography

/// Writes the citations in Graphviz' language; names are our own, titles are quoted labels.
func writeDOT(_ graph: ExchangeGraph) -> String {
  var text = "digraph \"\(dotText(graph.name))\" {\n"
  for (node, paper) in graph.papers.enumerated() {
    text += "  p\(node) [label=\"\(dotText(paper.title))\""
    if let year = paper.year { text += ", year=\"\(year)\"" }
    if !graph.positions.isEmpty {
      let (x, y) = graph.positions[node]
      text += ", pos=\"\(x),\(y)!\""
    }
    text += "]\n"
  }
  for (citing, cited) in graph.citations { text += "  p\(citing) -> p\(cited)\n" }
  return text + "}\n"
}

/// Text between the quotes of a DOT string; backslashes are doubled, so that `\N` stays text.
private func dotText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { result.append("\\") }
    result.append(scalar.value < 0x20 ? " " : scalar)
  }
  return String(result)
}

import Bibliography

/// Writes a Pajek network: numbered vertices with labels, then arcs from citing to cited.
///
/// > V. Batagelj, A. Mrvar. "Pajek – program for large network analysis." *Connections*
/// > 21(2):47–57, 1998.
func writePajek(_ graph: ExchangeGraph) -> String {
  var text = "*Vertices \(graph.papers.count)\n"
  for (node, paper) in graph.papers.enumerated() {
    // The format knows no escapes: quotes in a label become apostrophes, and a line stays a line.
    var label = String.UnicodeScalarView()
    for scalar in paper.title.unicodeScalars {
      let isBreak = scalar.properties.isWhitespace || scalar.value < 0x20
      label.append(scalar == "\"" ? "'" : isBreak ? " " : scalar)
    }
    text += "\(node + 1) \"\(String(label))\"\n"
  }
  text += "*Arcs\n"
  for (citing, cited) in graph.citations {
    text += "\(citing + 1) \(cited + 1)\n"
  }
  return text
}

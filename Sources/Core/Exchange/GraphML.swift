import Bibliography

/// Writes GraphML.
///
/// > U. Brandes, M. Eiglsperger, J. Lerner, C. Pich. "Graph Markup Language (GraphML)."
/// > *Handbook of Graph Drawing and Visualization*, ch. 16, 2013.
func writeGraphML(_ graph: ExchangeGraph) -> String {
  let columns = graph.allColumns
  var text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

    """
  for (number, column) in columns.enumerated() {
    text += "  <key id=\"k\(number)\" for=\"node\" attr.name=\"\(XMLText.escape(column.name))\""
    text += " attr.type=\"\(column.xmlType)\"/>\n"
  }
  text += "  <graph id=\"\(XMLText.escape(graph.name))\" edgedefault=\"directed\">\n"
  for node in graph.papers.indices {
    text += "    <node id=\"n\(node)\">"
    for (number, column) in columns.enumerated() {
      guard let value = column.text(node) else { continue }
      text += "<data key=\"k\(number)\">\(XMLText.escape(value))</data>"
    }
    text += "</node>\n"
  }
  for (citing, cited) in graph.citations {
    text += "    <edge source=\"n\(citing)\" target=\"n\(cited)\"/>\n"
  }
  return text + "  </graph>\n</graphml>\n"
}

import Bibliography

/// Writes GEXF 1.3, with positions where they are known.
///
/// > GEXF Working Group. "GEXF 1.3 File Format." 2022. https://gexf.net
func writeGEXF(_ graph: ExchangeGraph) -> String {
  let columns = graph.allColumns
  var text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <graph defaultedgetype="directed">
        <attributes class="node">

    """
  for (number, column) in columns.enumerated() {
    text += "      <attribute id=\"\(number)\" title=\"\(XMLText.escape(column.name))\""
    text += " type=\"\(column.xmlType)\"/>\n"
  }
  text += "    </attributes>\n    <nodes>\n"
  for node in graph.papers.indices {
    text += "      <node id=\"\(node)\" label=\"\(XMLText.escape(graph.papers[node].title))\">"
    text += "<attvalues>"
    for (number, column) in columns.enumerated() {
      guard let value = column.text(node) else { continue }
      text += "<attvalue for=\"\(number)\" value=\"\(XMLText.escape(value))\"/>"
    }
    text += "</attvalues>"
    if !graph.positions.isEmpty {
      let (x, y) = graph.positions[node]
      text += "<viz:position x=\"\(x)\" y=\"\(y)\"/>"
    }
    text += "</node>\n"
  }
  text += "    </nodes>\n    <edges>\n"
  for (number, citation) in graph.citations.enumerated() {
    text += "      <edge id=\"\(number)\" source=\"\(citation.citing)\""
    text += " target=\"\(citation.cited)\"/>\n"
  }
  return text + "    </edges>\n  </graph>\n</gexf>\n"
}

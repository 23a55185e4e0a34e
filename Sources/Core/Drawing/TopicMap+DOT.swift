extension TopicMap {
  /// Writes the map as DOT, which `neato -n2` draws with every mark and name in its place.
  ///
  /// Papers are nodes `p0`, `p1`, … in the order given; names of topics and labels of papers are
  /// nodes without a shape. All that is known of a paper stands in its attributes. Strings are quoted
  /// and hold no markup; `&` is written as its entity, which Graphviz reads back.
  public func dot(_ style: MapStyle = .init()) -> String {
    let geometry = MapGeometry(self, style)
    let theme = style.theme
    let family = FontMetrics.families.prefix { $0 != "," }
    var dot = """
      graph "topic map" {
        graph [layout=neato, notranslate=true, bgcolor="\(theme.background.hex)", outputorder=edgesfirst, \
      label="\(escapedDOT(title + "\n" + subtitle + "\n" + source))", labelloc=t, \
      fontname="\(family)", fontcolor="\(theme.ink.hex)", \
      bb="0,0,\(number(style.page.width)),\(number(style.page.height))"];
        node [shape=circle, fixedsize=true, label="", style=filled, penwidth=0.5, \
      color="\(theme.background.hex)", fontname="\(family)", fontcolor="\(theme.ink.hex)"];
        edge [color="\(theme.faint.hex)40", penwidth=0.6];

      """
    for (index, paper) in papers.enumerated() {
      dot += "  p\(index) [\(attributes(of: paper, geometry.marks[index], style))];\n"
    }
    for (place, name) in geometry.names.enumerated() {
      let color = theme.text(theme.color(ofTopic: name.owner)).hex
      dot += text("t\(place)", name, color, style)
    }
    for (place, label) in geometry.labels.enumerated() {
      dot += text("l\(place)", label, theme.ink.hex, style)
    }
    let strongest = ties.indices.sorted { left, right in
      ties[left].weight != ties[right].weight
        ? ties[left].weight > ties[right].weight : left < right
    }
    for tie in strongest.prefix(style.tieCount).sorted().map({ ties[$0] }) {
      dot += "  p\(tie.from) -- p\(tie.to) [weight=\"\(number(tie.weight))\"];\n"
    }
    return dot + "}\n"
  }

  private func attributes(
    of paper: Paper,
    _ mark: MapGeometry.Mark,
    _ style: MapStyle
  ) -> String {
    let diameter = number(mark.radius * 2 / 72)
    var words = [
      "pos=\"\(position(mark.x, mark.y, style))\"", "width=\(diameter)", "height=\(diameter)",
      "fillcolor=\"\(color(of: paper, style).hex)\"", "key=\"\(escapedDOT(paper.key))\"",
      "title=\"\(escapedDOT(paper.title))\"", "tooltip=\"\(escapedDOT(paper.tooltip))\"",
      "score=\"\(number(paper.score))\"", "listed=\(paper.isListed)",
      "recommended=\(paper.isRecommended)",
    ]
    if let topic = paper.topic, topics.indices.contains(topic) {
      words.append("topic=\"\(escapedDOT(topics[topic]))\"")
    }
    if let year = paper.year { words.append("year=\(year)") }
    if let name = paper.authorYear { words.append("authoryear=\"\(escapedDOT(name))\"") }
    if let share = paper.completeness { words.append("completeness=\"\(number(share))\"") }
    if let link = paper.link, isWebAddress(link) { words.append("URL=\"\(escapedDOT(link))\"") }
    if paper.isSought {
      words.append("color=\"\(style.theme.ink.hex)\"")
      words.append("penwidth=2")
    }
    if paper.isRecommended { words.append("shape=diamond") }
    return words.joined(separator: ", ")
  }

  private func text(
    _ id: String,
    _ label: MapGeometry.Label,
    _ color: String,
    _ style: MapStyle
  ) -> String {
    let box = label.box
    let middle = position(box.x + box.width / 2, box.y + box.height / 2, style)
    return "  \(id) [shape=plaintext, style=solid, fixedsize=false, margin=0, pos=\"\(middle)\", "
      + "fontsize=\"\(number(label.size))\", fontcolor=\"\(color)\", "
      + "label=\"\(escapedDOT(label.lines.joined(separator: "\n")))\"];\n"
  }

  /// A fixed place in points; DOT counts upward.
  private func position(_ x: Double, _ y: Double, _ style: MapStyle) -> String {
    "\(number(x)),\(number(style.page.height - y))!"
  }
}

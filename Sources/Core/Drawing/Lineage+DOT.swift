extension Lineage {
  /// Writes the lineage as DOT for Graphviz `dot`: years downward, papers of a year side by side.
  ///
  /// Papers are `p0`, `p1`, …; years are `y1986`, …, chained so that their order is time. Edges run
  /// from cited to citing paper.
  public func dot(theme: Theme = .light) -> String {
    let family = FontMetrics.families.prefix { $0 != "," }
    let years = Set(papers.map(\.year)).sorted()
    var dot = """
      digraph lineage {
        graph [rankdir=TB, ranksep=0.32, nodesep=0.16, bgcolor="\(theme.background.hex)", \
      fontname="\(family)", fontcolor="\(theme.ink.hex)", labelloc=t, \
      label="\(escapedDOT(captions.title + "\n" + captions.subtitle + "\n" + captions.source))"];
        node [shape=box, style="rounded,filled", fontname="\(family)", fontsize=11, height=0.48, fixedsize=true, \
      margin="0.1,0.05", fontcolor="\(theme.ink.hex)"];
        edge [color="\(theme.faint.hex)", arrowsize=0.5];

      """
    for year in years {
      dot += "  y\(year) [label=\"\(year)\", shape=plaintext, style=solid, group=years];\n"
    }
    for (older, newer) in zip(years, years.dropFirst()) {
      dot += "  y\(older) -> y\(newer) [style=invis, weight=20];\n"
    }
    for (index, paper) in papers.enumerated() {
      let color = theme.color(ofTopic: paper.topic)
      var words = [
        "label=\"\(escapedDOT(label(of: paper)))\"", "width=\(number(boxWidth(of: paper) / 72))",
        "fillcolor=\"\(color.mixed(with: theme.background, 0.8).hex)\"",
        "color=\"\((paper.isListed ? theme.ink : color).hex)\"",
        "penwidth=\(paper.isListed ? 2 : 1)",
        "tooltip=\"\(escapedDOT("\(paper.title) (\(paper.year))"))\"", "listed=\(paper.isListed)",
        "mainpath=\(paper.isOnMainPath)",
      ]
      if let link = paper.link, isWebAddress(link) { words.append("URL=\"\(escapedDOT(link))\"") }
      if paper.isOnMainPath { words.append("group=main") }
      dot += "  p\(index) [\(words.joined(separator: ", "))];\n"
    }
    for year in years {
      let same = papers.indices.filter { papers[$0].year == year }.map { "p\($0)" }
      dot += "  { rank=same; y\(year); \(same.joined(separator: "; ")); }\n"
    }
    for citation in reducedCitations {
      let isMain = papers[citation.citing].isOnMainPath && papers[citation.cited].isOnMainPath
      let style = isMain ? " [penwidth=2.4, weight=8, color=\"\(theme.ink.hex)\"]" : ""
      dot += "  p\(citation.cited) -> p\(citation.citing)\(style);\n"
    }
    return dot + "}\n"
  }

  /// The text of a paper's box, at most two lines.
  func label(of paper: Paper) -> String {
    let name = shortTitle(paper.title, limit: 32)
    return paper.authorYear.map { "\(name)\n\(singleLine($0))" } ?? name
  }
}

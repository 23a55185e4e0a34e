extension TopicMap {
  /// Draws the map as SVG 1.1.
  ///
  /// Text stays text; each mark carries a tooltip and, where known, a link; labels, names and legend
  /// never overlap.
  public func svg(_ style: MapStyle = .init()) -> String {
    let geometry = MapGeometry(self, style)
    let theme = style.theme
    var svg = SVGDocument(
      width: style.page.width,
      height: style.page.height,
      title: title,
      background: theme.background.hex
    )
    drawRegions(into: &svg, geometry, style)
    drawTies(into: &svg, geometry, style)
    drawMarks(into: &svg, geometry, style)
    drawNames(into: &svg, geometry, style)
    drawLabels(into: &svg, geometry, theme)
    drawCaptions(into: &svg, geometry, style)
    MapLegend(map: self, style: style, geometry: geometry).draw(into: &svg)
    return svg.finish()
  }

  /// The color of a paper's mark.
  func color(of paper: Paper, _ style: MapStyle) -> Color {
    switch style.coloring {
    case .topic: style.theme.color(ofTopic: paper.topic)
    case .score: style.theme.color(ofShare: paper.score)
    case .completeness: style.theme.color(ofShare: paper.completeness)
    case .year:
      style.theme.color(
        ofShare: paper.year.map { year in
          let (first, last) = years
          return last > first ? Double(year - first) / Double(last - first) : 1
        }
      )
    }
  }

  /// The years that the color scale runs over: all but the oldest and newest fiftieth of papers.
  var years: (first: Int, last: Int) {
    let sorted = papers.compactMap(\.year).sorted()
    guard !sorted.isEmpty else { return (0, 0) }
    return (sorted[sorted.count / 50], sorted[sorted.count - 1 - sorted.count / 50])
  }

  private func drawRegions(into svg: inout SVGDocument, _ geometry: MapGeometry, _ style: MapStyle)
  {
    svg.begin("g", ["fill-opacity": 0.13, "stroke-opacity": 0.35], ["id": "regions"])
    for (topic, outline) in geometry.regions.outlines.enumerated() where !outline.isEmpty {
      let color = regionColor(topic, style).hex
      svg.element(
        "path",
        [:],
        ["d": outline, "fill": color, "stroke": color, "fill-rule": "evenodd"],
        tooltip: topics[topic]
      )
    }
    svg.end()
  }

  /// The color of a topic, or gray where color means something else.
  private func regionColor(_ topic: Int, _ style: MapStyle) -> Color {
    style.coloring == .topic ? style.theme.color(ofTopic: topic) : style.theme.faint
  }

  private func drawTies(into svg: inout SVGDocument, _ geometry: MapGeometry, _ style: MapStyle) {
    let strongest = ties.indices.sorted { left, right in
      ties[left].weight != ties[right].weight
        ? ties[left].weight > ties[right].weight : left < right
    }
    svg.begin(
      "g",
      ["stroke-opacity": 0.16, "stroke-width": 0.8],
      ["id": "ties", "stroke": style.theme.faint.hex]
    )
    for tie in strongest.prefix(style.tieCount).sorted() {
      let (from, to) = (geometry.marks[ties[tie].from], geometry.marks[ties[tie].to])
      svg.element("line", ["x1": from.x, "y1": from.y, "x2": to.x, "y2": to.y])
    }
    svg.end()
  }

  private func drawNames(into svg: inout SVGDocument, _ geometry: MapGeometry, _ style: MapStyle) {
    let theme = style.theme
    drawTexts("topic-names", theme, into: &svg) { svg in
      for name in geometry.names {
        for (line, text) in name.lines.enumerated() {
          svg.line(
            text,
            x: name.box.x + name.box.width / 2,
            y: name.box.y + 2 + (Double(line) * MapGeometry.lineHeight + 0.92) * name.size,
            size: name.size,
            fill: theme.text(regionColor(name.owner, style)).hex,
            bold: true,
            anchor: .middle
          )
        }
      }
    }
  }

  private func drawLabels(into svg: inout SVGDocument, _ geometry: MapGeometry, _ theme: Theme) {
    svg.begin("g", ["stroke-width": 0.8], ["id": "leaders", "stroke": theme.ink.hex])
    for label in geometry.labels where label.isFar {
      let mark = geometry.marks[label.owner]
      svg.element(
        "line",
        [
          "x1": mark.x, "y1": mark.y,
          "x2": min(max(mark.x, label.box.x), label.box.right),
          "y2": min(max(mark.y, label.box.y), label.box.bottom),
        ]
      )
    }
    svg.end()
    drawTexts("labels", theme, into: &svg) { svg in
      for label in geometry.labels {
        svg.line(
          label.lines[0],
          x: label.box.x + 2,
          y: label.box.y + label.size * 0.92,
          size: label.size,
          fill: theme.ink.hex
        )
      }
    }
  }

  /// Texts over a halo of the ground's color, so that they read over marks and lines.
  ///
  /// The halo is the same texts, stroked: SVG 1.1 cannot paint a stroke below its own fill.
  private func drawTexts(
    _ id: String,
    _ theme: Theme,
    into svg: inout SVGDocument,
    _ draw: (inout SVGDocument) -> Void
  ) {
    svg.begin(
      "g",
      ["stroke-width": 4, "stroke-opacity": 0.85],
      ["id": id + "-halo", "stroke": theme.background.hex, "stroke-linejoin": "round"]
    )
    draw(&svg)
    svg.end()
    svg.begin("g", [:], ["id": id])
    draw(&svg)
    svg.end()
  }

  private func drawCaptions(
    into svg: inout SVGDocument,
    _ geometry: MapGeometry,
    _ style: MapStyle
  ) {
    let size = geometry.textSize
    let room = style.page.width - 2 * geometry.frame.x
    svg.line(
      cut(title, to: room, size: size * 1.9, metrics: .bold),
      x: geometry.frame.x,
      y: size * 3,
      size: size * 1.9,
      fill: style.theme.ink.hex,
      bold: true
    )
    svg.line(
      cut(subtitle, to: room, size: size * 1.1, metrics: .regular),
      x: geometry.frame.x,
      y: size * 4.9,
      size: size * 1.1,
      fill: style.theme.faint.hex
    )
    svg.line(
      cut(source, to: room, size: size * 0.85, metrics: .regular),
      x: geometry.frame.x,
      y: style.page.height - size,
      size: size * 0.85,
      fill: style.theme.faint.hex
    )
  }
}

/// A line of text that is no wider than `room`, with an ellipsis where something was cut: after a
/// word, unless that loses a third of the line.
func cut(_ text: String, to room: Double, size: Double, metrics: FontMetrics) -> String {
  let text = singleLine(text)
  if metrics.width(of: text, size: size) <= room { return text }
  var short = text
  while !short.isEmpty, metrics.width(of: short + "…", size: size) > room { short.removeLast() }
  if text.dropFirst(short.count).first != " ", let space = short.lastIndex(of: " "),
    short.distance(from: short.startIndex, to: space) * 3 >= short.count * 2
  {
    short = String(short[..<space])
  }
  return short + "…"
}

/// The legend of a topic map: colors, sizes and marks, in a column of their own.
struct MapLegend {
  let map: TopicMap
  let style: MapStyle
  let geometry: MapGeometry

  /// The width in which a map's legend sets its names, in two lines at most if they are no longer
  /// than most: between a seventh and a fifth of the page.
  static func width(for map: TopicMap, _ style: MapStyle) -> Double {
    let size = style.page.textSize
    guard style.coloring == .topic else { return size * 16 }
    let longest = map.topics.map { FontMetrics.regular.width(of: singleLine($0), size: size) }.max()
    return min(max((longest ?? 0) + size * columns, size * 17), size * 25)
  }

  /// What a row of the topics needs beside its name, in ems: the dot before, the count behind.
  private static let columns = 5.5

  func draw(into svg: inout SVGDocument) {
    var top = geometry.legend.y
    svg.begin("g", [:], ["id": "legend"])
    drawColors(into: &svg, &top)
    drawSizes(into: &svg, &top)
    drawMarks(into: &svg, &top)
    svg.end()
  }

  private var size: Double { geometry.textSize }
  private var left: Double { geometry.legend.x }
  private var row: Double { size * 1.6 }

  private func heading(_ text: String, into svg: inout SVGDocument, _ top: inout Double) {
    svg.line(text, x: left, y: top, size: size, fill: style.theme.ink.hex, bold: true)
    top += row
  }

  private func entry(_ text: String, into svg: inout SVGDocument, _ top: Double) {
    let indent = size * 2
    svg.line(
      cut(text, to: geometry.legend.width - indent, size: size, metrics: .regular),
      x: left + indent,
      y: top,
      size: size,
      fill: style.theme.ink.hex
    )
  }

  private func drawColors(into svg: inout SVGDocument, _ top: inout Double) {
    switch style.coloring {
    case .topic: drawTopics(into: &svg, &top)
    case .year:
      let (first, last) = map.years
      drawScale("Year", ["\(first)", "\(last)"], into: &svg, &top)
    case .score: drawScale("Score", ["low", "high"], into: &svg, &top)
    case .completeness: drawScale("References known", ["none", "all"], into: &svg, &top)
    }
    top += row / 2
  }

  private func drawTopics(into svg: inout SVGDocument, _ top: inout Double) {
    heading("Topics, with papers", into: &svg, &top)
    var counts = [Int](repeating: 0, count: map.topics.count)
    var without = 0
    for paper in map.papers {
      if let topic = paper.topic, topic < counts.count { counts[topic] += 1 } else { without += 1 }
    }
    let names = map.topics.map { name in
      wrapped(
        name,
        width: geometry.legend.width - size * Self.columns,
        size: size,
        metrics: .regular,
        maxLines: 3
      )
    }
    var bottom = geometry.legend.height - row * 8 - size * 6
    let room = names.prefix { lines in
      bottom -= row + Double(lines.count - 1) * size * 1.25
      return bottom >= 0
    }.count
    for topic in 0..<room {
      dot(style.theme.color(ofTopic: topic), into: &svg, top)
      count(counts[topic], into: &svg, top)
      for line in names[topic] {
        entry(line, into: &svg, top)
        top += size * 1.25
      }
      top += row - size * 1.25
    }
    if map.topics.count > room {
      entry("and \(map.topics.count - room) more", into: &svg, top)
      top += row
    }
    if without > 0 {
      dot(style.theme.none, into: &svg, top)
      entry("no topic", into: &svg, top)
      count(without, into: &svg, top)
      top += row
    }
  }

  private func count(_ papers: Int, into svg: inout SVGDocument, _ top: Double) {
    svg.line(
      "\(papers)",
      x: geometry.legend.right,
      y: top,
      size: size,
      fill: style.theme.faint.hex,
      anchor: .end
    )
  }

  private func dot(_ color: Color, into svg: inout SVGDocument, _ top: Double) {
    svg.element(
      "circle",
      ["cx": left + size * 0.8, "cy": top - size * 0.36, "r": size * 0.48],
      ["fill": color.hex]
    )
  }

  private func drawScale(
    _ name: String,
    _ ends: [String],
    into svg: inout SVGDocument,
    _ top: inout Double
  ) {
    heading(name, into: &svg, &top)
    let width = geometry.legend.width * 0.8
    let steps = 40
    for step in 0..<steps {
      svg.element(
        "rect",
        [
          "x": left + width * Double(step) / Double(steps), "y": top - size,
          "width": width / Double(steps) + 0.5, "height": size,
        ],
        ["fill": style.theme.color(ofShare: Double(step) / Double(steps - 1)).hex]
      )
    }
    top += size * 1.3
    svg.line(ends[0], x: left, y: top, size: size, fill: style.theme.ink.hex)
    svg.line(ends[1], x: left + width, y: top, size: size, fill: style.theme.ink.hex, anchor: .end)
    top += row
    dot(style.theme.none, into: &svg, top)
    entry("unknown", into: &svg, top)
    top += row
  }

  private func drawSizes(into svg: inout SVGDocument, _ top: inout Double) {
    heading("Area: score", into: &svg, &top)
    let (small, large) = (geometry.smallestRadius, geometry.largestRadius)
    var x = left + small
    let middle = top - size + large
    for (share, text) in [(0.0, "0"), (0.25, "¼"), (1.0, "1")] {
      let radius = (small * small + share * (large * large - small * small)).squareRoot()
      x += radius
      svg.element(
        "circle",
        ["cx": x, "cy": middle, "r": radius],
        ["fill": style.theme.none.hex]
      )
      x += radius + size * 0.3
      svg.line(text, x: x, y: middle + size * 0.36, size: size, fill: style.theme.ink.hex)
      x += size * 1.8
    }
    top += 2 * large + row * 0.8
  }

  private func drawMarks(into svg: inout SVGDocument, _ top: inout Double) {
    heading("Marks", into: &svg, &top)
    let (x, radius) = (left + size * 0.8, size * 0.48)
    svg.element(
      "circle",
      ["cx": x, "cy": top - size * 0.36, "r": radius, "stroke-width": size * 0.17],
      ["fill": style.theme.none.hex, "stroke": style.theme.ink.hex]
    )
    entry("on the list", into: &svg, top)
    top += row
    svg.element(
      "path",
      ["stroke-width": size * 0.1],
      [
        "d": diamond(.init(x: x, y: top - size * 0.36, radius: radius), radius * 1.25),
        "fill": style.theme.none.hex, "stroke": style.theme.ink.hex,
      ]
    )
    entry("recommended", into: &svg, top)
    top += row
    dotWithoutRing(into: &svg, x, top)
    entry("other paper", into: &svg, top)
    top += row
  }

  private func dotWithoutRing(into svg: inout SVGDocument, _ x: Double, _ top: Double) {
    svg.element(
      "circle",
      ["cx": x, "cy": top - size * 0.36, "r": size * 0.34],
      ["fill": style.theme.none.hex]
    )
  }
}

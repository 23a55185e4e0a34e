/// The marks of papers: discs, rings around those of the list, diamonds for recommendations.
extension TopicMap {
  /// Larger maps get short tooltips and rounded places, and state each color once, so that a browser
  /// can still open them.
  private static let fullTooltips = 20_000

  func drawMarks(into svg: inout SVGDocument, _ geometry: MapGeometry, _ style: MapStyle) {
    let isHuge = papers.count > Self.fullTooltips
    let colors = papers.map { color(of: $0, style).hex }
    // Large marks first, so that no small one is hidden; those to be looked for on top.
    let order = papers.indices.sorted { left, right in
      let (isOver, isUnder) = (papers[left].isSought, papers[right].isSought)
      if isOver != isUnder { return isUnder }
      if isHuge, colors[left] != colors[right] { return colors[left] < colors[right] }
      let (a, b) = (geometry.marks[left].radius, geometry.marks[right].radius)
      return a != b ? a > b : left < right
    }
    svg.begin(
      "g",
      ["stroke-width": geometry.smallestRadius > 1 ? 0.6 : 0],
      ["id": "papers", "stroke": style.theme.background.hex]
    )
    var start = 0
    while start < order.count {
      let color = colors[order[start]]
      let end = order[start...].firstIndex { colors[$0] != color } ?? order.count
      let run = order[start..<(isHuge ? end : start + 1)]
      if isHuge { svg.begin("g", [:], ["fill": color]) }
      for index in run {
        let mark = isHuge ? geometry.marks[index].rounded : geometry.marks[index]
        let fill = isHuge ? nil : color
        draw(papers[index], mark, fill: fill, into: &svg, geometry, style)
      }
      if isHuge { svg.end() }
      start = run.endIndex
    }
    svg.end()
  }

  private func draw(
    _ paper: Paper,
    _ mark: MapGeometry.Mark,
    fill: String?,
    into svg: inout SVGDocument,
    _ geometry: MapGeometry,
    _ style: MapStyle
  ) {
    let tooltip = fill == nil ? paper.shortTooltip : paper.tooltip
    let ink = style.theme.ink.hex
    let isLinked = svg.beginLink(paper.link)
    if paper.isRecommended {
      let reach = max(mark.radius * 1.25, geometry.textSize * 0.4)
      svg.element(
        "path",
        ["stroke-width": geometry.textSize * 0.1],
        ["d": diamond(mark, reach), "fill": fill, "stroke": ink],
        tooltip: tooltip
      )
    } else if paper.isListed {
      svg.element(
        "circle",
        [
          "cx": mark.x, "cy": mark.y, "r": max(mark.radius, geometry.textSize * 0.25),
          "stroke-width": geometry.textSize * 0.17,
        ],
        ["fill": fill, "stroke": ink],
        tooltip: tooltip
      )
    } else {
      svg.element(
        "circle",
        ["cx": mark.x, "cy": mark.y, "r": mark.radius],
        ["fill": fill],
        tooltip: tooltip
      )
    }
    if isLinked { svg.end() }
  }
}

/// A square standing on its corner, as a path.
func diamond(_ mark: MapGeometry.Mark, _ reach: Double) -> String {
  let (x, y) = (mark.x, mark.y)
  return "M\(number(x)) \(number(y - reach))L\(number(x + reach)) \(number(y))"
    + "L\(number(x)) \(number(y + reach))L\(number(x - reach)) \(number(y))Z"
}

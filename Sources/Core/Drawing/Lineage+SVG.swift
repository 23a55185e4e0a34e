extension Lineage {
  /// The boxes and curves that a layered layout found, in points, y downward.
  public struct Plan: Sendable {
    /// Size of the drawing.
    public var width: Double, height: Double
    /// The box of each paper.
    public var boxes: [Box]
    /// The height at which each year stands.
    public var years: [(year: Int, y: Double)]

    /// A plan of boxes and years.
    public init(width: Double, height: Double, boxes: [Box], years: [(year: Int, y: Double)]) {
      self.width = width
      self.height = height
      self.boxes = boxes
      self.years = years
    }
  }

  /// Draws the lineage as SVG 1.1 on a plan, one box a paper.
  public func svg(_ plan: Plan, theme: Theme = .light) -> String {
    precondition(plan.boxes.count == papers.count, "one box a paper")
    let first = plan.boxes.map(\.y).min() ?? 0
    let (left, top, size) = (80.0, 84 - first, 11.0)
    let used = Set(papers.compactMap(\.topic)).sorted().filter(topics.indices.contains)
    let width = max(plan.width + left + 24, 760)
    let legend = legend(of: used, width: width - 48)
    let bottom = top + plan.height + 16
    let height = bottom + Double(legend.rows) * 20 + 36
    let frame = ChartFrame(
      captions,
      width: width,
      height: height,
      left: left,
      right: 24,
      theme: theme
    )
    var svg = frame.document()
    for (year, y) in plan.years {
      svg.line("\(year)", x: 24, y: top + y + 4.5, size: 13, fill: theme.faint.hex)
      frame.rule(68, top + y, width - 24, top + y, into: &svg)
    }
    for citation in reducedCitations {
      let (from, to) = (plan.boxes[citation.cited], plan.boxes[citation.citing])
      let isMain = papers[citation.citing].isOnMainPath && papers[citation.cited].isOnMainPath
      let (x1, x2) = (left + from.x + from.width / 2, left + to.x + to.width / 2)
      let (y1, y2) = (top + from.bottom, top + to.y)
      let bend = (y2 - y1) / 2
      let curve =
        "M\(number(x1)) \(number(y1))C\(number(x1)) \(number(y1 + bend)) "
        + "\(number(x2)) \(number(y2 - bend)) \(number(x2)) \(number(y2))"
      svg.element(
        "path",
        ["stroke-width": isMain ? 2.6 : 1, "stroke-opacity": isMain ? 0.9 : 0.45],
        ["d": curve, "fill": "none", "stroke": (isMain ? theme.ink : theme.faint).hex]
      )
    }
    for (paper, box) in zip(papers, plan.boxes) {
      let color = theme.color(ofTopic: paper.topic)
      let isLinked = svg.beginLink(paper.link)
      svg.element(
        "rect",
        [
          "x": left + box.x, "y": top + box.y, "width": box.width, "height": box.height, "rx": 6,
          "stroke-width": paper.isListed ? 2 : 1,
        ],
        [
          "fill": color.mixed(with: theme.background, 0.78).hex,
          "stroke": (paper.isListed ? theme.ink : color).hex,
        ],
        tooltip: "\(paper.title) (\(paper.year))"
      )
      let lines = label(of: paper).split(separator: "\n").map(String.init)
      let start = top + box.y + box.height / 2 - Double(lines.count) * size * 0.59
      for (row, line) in lines.enumerated() {
        svg.line(
          cut(line, to: box.width - 8, size: size, metrics: row == 0 ? .bold : .regular),
          x: left + box.x + box.width / 2,
          y: start + (Double(row) * 1.18 + 0.92) * size,
          size: size,
          fill: theme.ink.hex,
          bold: row == 0,
          anchor: .middle
        )
      }
      if isLinked { svg.end() }
    }
    for (key, topic) in zip(legend.keys, used.map(Optional.init) + [nil]) {
      let (x, y) = (24 + key.x, bottom + Double(key.row) * 20 + 14)
      svg.element(
        "rect",
        [
          "x": x, "y": y - 11, "width": 22, "height": 13, "rx": 4,
          "stroke-width": topic == nil ? 2 : 1,
        ],
        [
          "fill": theme.color(ofTopic: topic).mixed(with: theme.background, 0.78).hex,
          "stroke": topic.map { theme.color(ofTopic: $0).hex } ?? theme.ink.hex,
        ]
      )
      svg.line(key.text, x: x + 28, y: y, size: 12, fill: theme.ink.hex)
    }
    return svg.finish()
  }

  /// The topics in use and the mark of listed papers, each after the other as words in a line.
  private func legend(
    of used: [Int],
    width: Double
  ) -> (keys: [(text: String, x: Double, row: Int)], rows: Int) {
    var keys: [(text: String, x: Double, row: Int)] = []
    var (x, row) = (0.0, 0)
    for text in used.map({ topics[$0] }) + ["on the list · thick: main path"] {
      let text = cut(text, to: width - 28, size: 12, metrics: .regular)
      let extent = 28 + FontMetrics.regular.width(of: text, size: 12)
      if x > 0, x + extent > width { (x, row) = (0, row + 1) }
      keys.append((text, x, row))
      x += extent + 26
    }
    return (keys, row + 1)
  }

  /// The width a paper's box needs in points, so that the layout leaves it room.
  public func boxWidth(of paper: Paper) -> Double {
    label(of: paper).split(separator: "\n").reduce(0) {
      max($0, FontMetrics.bold.width(of: String($1), size: 11))
    } + 18
  }
}

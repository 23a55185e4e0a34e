/// How many papers of each topic appeared each year: one small area chart a topic, on one scale.
///
/// Small charts keep every topic readable where a stack of twenty-four colors is not.
public struct TopicsOverTime: Sendable {
  /// The words around.
  public var captions: Captions
  /// Names of topics, largest first.
  public var topics: [String]
  /// The first year counted.
  public var firstYear: Int
  /// For each topic, papers in each year from ``firstYear`` on; rows of one length.
  public var counts: [[Int]]

  /// A picture of yearly counts.
  public init(captions: Captions, topics: [String], firstYear: Int, counts: [[Int]]) {
    self.captions = captions
    self.topics = topics
    self.firstYear = firstYear
    self.counts = counts
  }

  /// Draws the picture as SVG 1.1.
  public func svg(theme: Theme = .light) -> String {
    let columns = 4
    let rows = (topics.count + columns - 1) / columns
    let width = 1200.0
    let cellWidth = (width - 48) / Double(columns)
    let headings = topics.map {
      wrapped($0, width: cellWidth - 24, size: 13, metrics: .bold, maxLines: 2)
    }
    let cellHeight = headings.allSatisfy { $0.count == 1 } ? 120.0 : 136
    let frame = ChartFrame(
      captions,
      width: width,
      height: 130 + cellHeight * Double(rows),
      left: 24,
      right: 24,
      theme: theme
    )
    var svg = frame.document()
    let length = counts.map(\.count).max() ?? 0
    guard length > 1 else { return svg.finish() }
    let top = Double(max(counts.joined().max() ?? 1, 1))
    for (topic, name) in topics.enumerated() where topic < counts.count {
      let left = frame.plot.x + Double(topic % columns) * cellWidth
      let base = 80 + Double(topic / columns + 1) * cellHeight - 26
      let (width, height) = (cellWidth - 24, 66.0)
      let x = { (year: Int) in left + width * Double(year) / Double(length - 1) }
      // The square root keeps small topics visible beside large ones.
      let y = { (count: Int) in base - height * (Double(count) / top).squareRoot() }
      let color = theme.color(ofTopic: topic)
      var area = "M\(number(left)) \(number(base))"
      for (year, count) in counts[topic].enumerated() {
        area += "L\(number(x(year))) \(number(y(count)))"
      }
      area += "L\(number(x(counts[topic].count - 1))) \(number(base))Z"
      svg.element(
        "path",
        ["fill-opacity": 0.45],
        ["d": area, "fill": color.hex, "stroke": color.hex],
        tooltip: name
      )
      frame.rule(left, base, left + width, base, into: &svg)
      for (row, line) in headings[topic].reversed().enumerated() {
        svg.line(
          cut(line, to: width, size: 13, metrics: .bold),
          x: left,
          y: base - height - 8 - Double(row) * 16,
          size: 13,
          fill: theme.text(color).hex,
          bold: true
        )
      }
      svg.line("\(firstYear)", x: left, y: base + 15, size: 11, fill: theme.faint.hex)
      svg.line(
        "\(firstYear + length - 1)",
        x: left + width,
        y: base + 15,
        size: 11,
        fill: theme.faint.hex,
        anchor: .end
      )
      if let peak = counts[topic].indices.max(by: { counts[topic][$0] < counts[topic][$1] }) {
        let text = "\(counts[topic][peak]) in \(firstYear + peak)"
        svg.line(
          text,
          x: left + width / 2,
          y: base + 15,
          size: 11,
          fill: theme.faint.hex,
          anchor: .middle
        )
      }
    }
    return svg.finish()
  }
}

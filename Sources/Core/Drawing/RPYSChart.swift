/// Reference publication year spectroscopy as a curve: when the cited literature appeared.
///
/// Above, the number of cited references by the year of the cited paper; below, its deviation from
/// the median of five years, on a square-root scale, whose peaks carry the papers behind them.
public struct RPYSChart: Sendable {
  /// A year of the spectrum.
  public struct Year: Sendable {
    /// Publication year of the cited papers.
    public var year: Int
    /// References to papers of that year.
    public var references: Int
    /// Deviation from the median of the five years around.
    public var deviation: Double
    /// The paper that makes the peak, if the year is one.
    public var peak: String?

    /// A year; peaks carry the name of a paper.
    public init(year: Int, references: Int, deviation: Double, peak: String? = nil) {
      self.year = year
      self.references = references
      self.deviation = deviation
      self.peak = peak
    }
  }

  /// The words around.
  public var captions: Captions
  /// The spectrum, oldest first; years without references may be left out.
  public var years: [Year]

  /// A chart of a spectrum.
  public init(captions: Captions, years: [Year]) {
    self.captions = captions
    self.years = years
  }

  /// The share of the plot that the counts take; the deviations stand below.
  private static let upperShare = 0.4

  /// Draws the chart as SVG 1.1.
  public func svg(theme: Theme = .light) -> String {
    let frame = ChartFrame(captions, width: 1200, height: 760, left: 70, right: 40, theme: theme)
    var svg = frame.document()
    guard let first = years.first?.year, let last = years.last?.year, last > first else {
      return svg.finish()
    }
    let plot = frame.plot
    let top = Double(years.map(\.references).max() ?? 0) * 1.05
    let x = { (year: Int) in plot.x + plot.width * Double(year - first) / Double(last - first) }
    let base = plot.y + plot.height * Self.upperShare
    let y = { (value: Double) in base - (base - plot.y) * value / max(top, 1) }
    // Roots gather few references beside the recent past, so deviations have a scale of their own.
    let reach = max(years.map { abs($0.deviation) }.max() ?? 0, 1)
    let middle = (base + 30 + plot.bottom) / 2
    let deviationY = { (value: Double) in
      let share = (abs(value) / reach).squareRoot()
      return middle - (value < 0 ? -share : share) * (plot.bottom - base - 30) / 2
    }
    frame.drawYears(first...last, into: &svg, at: x)
    frame.drawCounts(to: top, height: base - plot.y, into: &svg, at: y)
    frame.rule(plot.x, middle, plot.right, middle, into: &svg)
    let accent = theme.color(ofTopic: 1)
    var area = "M\(number(x(first))) \(number(y(0)))"
    var line = ""
    for year in years {
      area += "L\(number(x(year.year))) \(number(y(Double(year.references))))"
      line +=
        "\(line.isEmpty ? "M" : "L")\(number(x(year.year))) \(number(deviationY(year.deviation)))"
    }
    area += "L\(number(x(last))) \(number(y(0)))Z"
    svg.element(
      "path",
      ["fill-opacity": 0.25],
      ["d": area, "fill": theme.color(ofTopic: 0).hex]
    )
    svg.element(
      "path",
      ["stroke-width": 1.8],
      ["d": line, "fill": "none", "stroke": accent.hex]
    )
    drawPeaks(into: &svg, frame, x, deviationY)
    drawLegend(into: &svg, frame)
    return svg.finish()
  }

  private func drawPeaks(
    into svg: inout SVGDocument,
    _ frame: ChartFrame,
    _ x: (Int) -> Double,
    _ y: (Double) -> Double
  ) {
    let size = ChartFrame.textSize
    var placement = LabelPlacement(
      frame: Box(
        x: 0,
        y: frame.plot.y,
        width: frame.width,
        height: frame.plot.height
      )
    )
    placement.block(Self.legendBox(frame))
    for year in years {
      placement.avoid(x: x(year.year), y: y(year.deviation), radius: 3, cost: 2)
    }
    let peaks = years.indices.filter { years[$0].peak != nil }.sorted { left, right in
      let (a, b) = (years[left].deviation, years[right].deviation)
      return a != b ? a > b : left < right
    }
    for index in peaks {
      let year = years[index]
      let (px, py) = (x(year.year), y(year.deviation))
      svg.element(
        "circle",
        ["cx": px, "cy": py, "r": 4.5],
        ["fill": frame.theme.color(ofTopic: 1).hex],
        tooltip: "\(year.year): \(year.references) references"
      )
      let text = "\(year.year) \(shortTitle(year.peak ?? "", limit: 34))"
      let width = FontMetrics.regular.width(of: text, size: size) + 4
      guard
        let placed = placement.place(width: width, height: size * 1.2, x: px, y: py, radius: 5)
      else { continue }
      if placed.isFar {
        svg.element(
          "line",
          [
            "x1": px, "y1": py, "x2": min(max(px, placed.box.x), placed.box.right),
            "y2": min(max(py, placed.box.y), placed.box.bottom), "stroke-width": 0.8,
          ],
          ["stroke": frame.theme.ink.hex]
        )
      }
      svg.element(
        "rect",
        [
          "x": placed.box.x, "y": placed.box.y, "width": placed.box.width,
          "height": placed.box.height, "rx": 3, "fill-opacity": 0.75,
        ],
        ["fill": frame.theme.background.hex]
      )
      svg.line(
        text,
        x: placed.box.x + 2,
        y: placed.box.y + size * 0.92,
        size: size,
        fill: frame.theme.ink.hex
      )
    }
  }

  private static func legendBox(_ frame: ChartFrame) -> Box {
    Box(x: frame.plot.x + 8, y: frame.plot.y + 4, width: 420, height: 46)
  }

  private func drawLegend(into svg: inout SVGDocument, _ frame: ChartFrame) {
    let box = Self.legendBox(frame)
    for (row, text) in [
      "cited references", "below: deviation from the 5-year median (square root)",
    ].enumerated() {
      let y = box.y + 16 + Double(row) * 20
      svg.element(
        "rect",
        [
          "x": box.x, "y": y - 10, "width": 22, "height": row == 0 ? 12 : 3,
          "fill-opacity": row == 0 ? 0.35 : 1,
        ],
        ["fill": frame.theme.color(ofTopic: row).hex]
      )
      svg.line(text, x: box.x + 30, y: y, size: 13, fill: frame.theme.ink.hex)
    }
  }
}

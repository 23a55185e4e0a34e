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

  /// The heights of the counts, of a row of names, and of the deviations.
  private static let countsHeight = 240.0
  private static let rowHeight = 18.0
  private static let deviationsHeight = 300.0

  /// Draws the chart as SVG 1.1.
  public func svg(theme: Theme = .light) -> String {
    let (width, left, right) = (1200.0, 70.0, 40.0)
    let first = years.first?.year ?? 0
    let last = years.last?.year ?? 0
    let x = { (year: Int) in
      left + (width - left - right) * Double(year - first) / Double(max(last - first, 1))
    }
    let peaks = years.indices.filter { years[$0].peak != nil }
    let flags = PeakFlags(
      peaks.map { index in
        let year = years[index]
        return (x(year.year), "\(year.year) \(shortTitle(year.peak ?? "", limit: 34))")
      },
      size: ChartFrame.textSize,
      edge: left + 4
    )
    let namesHeight = Double(flags.rows) * Self.rowHeight
    let plotHeight = Self.countsHeight + 16 + namesHeight + Self.deviationsHeight
    let frame = ChartFrame(
      captions,
      width: width,
      height: plotHeight + 154,
      left: left,
      right: right,
      theme: theme
    )
    var svg = frame.document()
    guard last > first else { return svg.finish() }
    let plot = frame.plot
    let top = Double(years.map(\.references).max() ?? 0) * 1.05
    let base = plot.y + Self.countsHeight
    let y = { (value: Double) in base - Self.countsHeight * value / max(top, 1) }
    // Roots gather few references beside the recent past, so deviations have a scale of their own.
    let reach = max(years.map { abs($0.deviation) }.max() ?? 0, 1)
    let middle = plot.bottom - Self.deviationsHeight / 2
    let deviationY = { (value: Double) in
      let share = (abs(value) / reach).squareRoot()
      return middle - (value < 0 ? -share : share) * (Self.deviationsHeight / 2 - 8)
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
    let floor = base + 16 + namesHeight
    for (index, flag) in zip(peaks, flags.flags) where !flag.text.isEmpty {
      let year = years[index]
      draw(
        flag,
        of: year,
        into: &svg,
        frame,
        at: (x(year.year), deviationY(year.deviation)),
        baseline: floor - Double(flag.row) * Self.rowHeight - 5
      )
    }
    drawLegend(into: &svg, frame)
    return svg.finish()
  }

  private func draw(
    _ flag: PeakFlags.Flag,
    of year: Year,
    into svg: inout SVGDocument,
    _ frame: ChartFrame,
    at peak: (x: Double, y: Double),
    baseline: Double
  ) {
    let size = ChartFrame.textSize
    svg.element(
      "line",
      ["x1": peak.x, "y1": peak.y, "x2": peak.x, "y2": baseline - size * 0.8, "stroke-width": 0.8],
      ["stroke": frame.theme.faint.hex]
    )
    svg.element(
      "circle",
      ["cx": peak.x, "cy": peak.y, "r": 4],
      ["fill": frame.theme.color(ofTopic: 1).hex],
      tooltip: "\(year.year): \(year.references) references"
    )
    // The grid does not run through the text.
    svg.element(
      "rect",
      ["x": flag.left - 2, "y": baseline - size, "width": flag.width + 3, "height": size * 1.25],
      ["fill": frame.theme.background.hex]
    )
    svg.line(flag.text, x: flag.left, y: baseline, size: size, fill: frame.theme.ink.hex)
  }

  /// One line between the captions and the plot, where no curve can run.
  private func drawLegend(into svg: inout SVGDocument, _ frame: ChartFrame) {
    var x = frame.plot.x
    let y = frame.plot.y - 7
    for (row, text) in [
      "cited references", "below: deviation from the 5-year median (square root)",
    ].enumerated() {
      svg.element(
        "rect",
        [
          "x": x, "y": row == 0 ? y - 11 : y - 6, "width": 22, "height": row == 0 ? 12 : 3,
          "fill-opacity": row == 0 ? 0.35 : 1,
        ],
        ["fill": frame.theme.color(ofTopic: row).hex]
      )
      svg.line(text, x: x + 30, y: y, size: 13, fill: frame.theme.ink.hex)
      x += 60 + FontMetrics.regular.width(of: text, size: 13)
    }
  }
}

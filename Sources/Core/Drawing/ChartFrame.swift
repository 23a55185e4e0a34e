/// The page of a chart: captions, plot area, and a grid with round numbers.
struct ChartFrame {
  let width: Double
  let height: Double
  let plot: Box
  let theme: Theme
  let captions: Captions
  static let textSize = 13.0

  /// A page with a plot area between margins for labels.
  init(
    _ captions: Captions,
    width: Double,
    height: Double,
    left: Double,
    right: Double,
    theme: Theme
  ) {
    self.captions = captions
    self.width = width
    self.height = height
    self.theme = theme
    plot = Box(x: left, y: 84, width: width - left - right, height: height - 84 - 70)
  }

  /// A document with title, subtitle and source.
  func document() -> SVGDocument {
    var svg = SVGDocument(
      width: width,
      height: height,
      title: captions.title,
      background: theme.background.hex
    )
    let room = width - 48
    for (text, y, size, color, bold) in [
      (captions.title, 36.0, 22.0, theme.ink, true),
      (captions.subtitle, 58, 14, theme.faint, false),
      (captions.source, height - 12, 11, theme.faint, false),
    ] {
      let line = cut(text, to: room, size: size, metrics: bold ? .bold : .regular)
      svg.line(line, x: 24, y: y, size: size, fill: color.hex, bold: bold)
    }
    return svg
  }

  /// Draws vertical lines with a number below each.
  func drawYears(_ years: ClosedRange<Int>, into svg: inout SVGDocument, at x: (Int) -> Double) {
    let step = Self.step(Double(years.count), lines: plot.width / 90)
    for year in years where Double(year).truncatingRemainder(dividingBy: step) == 0 {
      rule(x(year), plot.y, x(year), plot.bottom, into: &svg)
      svg.line(
        "\(year)",
        x: x(year),
        y: plot.bottom + 20,
        size: Self.textSize,
        fill: theme.faint.hex,
        anchor: .middle
      )
    }
  }

  /// Draws horizontal lines from zero up with a number left of each.
  func drawCounts(
    to top: Double,
    height: Double,
    into svg: inout SVGDocument,
    at y: (Double) -> Double
  ) {
    let step = Self.step(top, lines: height / 50)
    var value = 0.0
    while value <= top {
      rule(plot.x, y(value), plot.right, y(value), into: &svg)
      svg.line(
        number(value),
        x: plot.x - 8,
        y: y(value) + 4.5,
        size: Self.textSize,
        fill: theme.faint.hex,
        anchor: .end
      )
      value += step
    }
  }

  func rule(
    _ x1: Double,
    _ y1: Double,
    _ x2: Double,
    _ y2: Double,
    into svg: inout SVGDocument
  ) {
    svg.element(
      "line",
      ["x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke-opacity": 0.25],
      ["stroke": theme.faint.hex]
    )
  }

  /// The smallest of 1, 2, 5, 10, 20, … that cuts `extent` into at most `lines` pieces.
  static func step(_ extent: Double, lines: Double) -> Double {
    var step = 1.0
    var factors = [2, 2.5, 2]
    while extent / step > max(lines, 1) {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    return step
  }
}

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How many hidden entries methods find among their first recommendations: one curve a method, with
/// a bar over the interval of every point.
public struct RecallChart: Sendable {
  /// The share found among the first so many.
  public struct Point: Sendable {
    /// How many recommendations are looked at, from 1.
    public var depth: Int
    /// The share of hidden entries among them, from 0 to 1.
    public var recall: Double
    /// The lower end of its interval.
    public var low: Double
    /// The upper end of its interval.
    public var high: Double

    /// A point of a curve.
    public init(depth: Int, recall: Double, low: Double, high: Double) {
      self.depth = depth
      self.recall = recall
      self.low = low
      self.high = high
    }
  }

  /// A method.
  public struct Curve: Sendable {
    /// Its name.
    public var name: String
    /// Its points by ascending depth.
    public var points: [Point]

    /// A curve.
    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// The words around.
  public var captions: Captions
  /// The methods, the one that matters most first.
  public var curves: [Curve]

  /// A chart of curves.
  public init(captions: Captions, curves: [Curve]) {
    self.captions = captions
    self.curves = curves
  }

  /// Draws the chart as SVG 1.1; the scale of depths is even in their logarithm.
  public func svg(theme: Theme = .light) -> String {
    let frame = ChartFrame(
      captions,
      width: 1000,
      height: 600,
      left: 64,
      right: 230,
      theme: theme
    )
    var svg = frame.document()
    let points = curves.flatMap(\.points)
    let deepest = log(Double(max(2, points.map(\.depth).max() ?? 2)))
    let top = max(0.1, points.map { max($0.high, $0.recall) }.max() ?? 1)
    let plot = frame.plot
    let y = { (recall: Double) in plot.bottom - plot.height * recall / top }
    let x = { (depth: Int) in plot.x + plot.width * log(Double(max(1, depth))) / deepest }
    drawScales(into: &svg, frame, top: top, deepest: deepest, x: x, y: y)
    for (place, curve) in curves.enumerated().reversed() {
      draw(curve, place, into: &svg, theme, x: x, y: y)
    }
    drawNames(into: &svg, frame, y: y)
    return svg.finish()
  }

  private func draw(
    _ curve: Curve,
    _ place: Int,
    into svg: inout SVGDocument,
    _ theme: Theme,
    x: (Int) -> Double,
    y: (Double) -> Double
  ) {
    let color = theme.color(ofTopic: place).hex
    let line = curve.points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(number(x(point.depth))) \(number(y(point.recall)))"
    }
    svg.element(
      "path",
      ["stroke-width": place == 0 ? 3.5 : 1.8],
      ["d": line.joined(separator: " "), "fill": "none", "stroke": color]
    )
    // Bars of the same depth stand side by side.
    let offset = 5 * (Double(place) - Double(curves.count - 1) / 2)
    for point in curve.points {
      let center = x(point.depth) + offset
      svg.element(
        "line",
        [
          "x1": center, "y1": y(point.low), "x2": center, "y2": y(point.high),
          "stroke-width": 2, "stroke-opacity": 0.45,
        ],
        ["stroke": color]
      )
      svg.element(
        "circle",
        ["cx": x(point.depth), "cy": y(point.recall), "r": place == 0 ? 4.5 : 3],
        ["fill": color],
        tooltip: "\(curve.name): \(percent(point.recall)) among the first \(point.depth), "
          + "90 % between \(percent(point.low)) and \(percent(point.high))"
      )
    }
  }

  /// The names right of the ends of the curves, far enough from each other to be read.
  private func drawNames(into svg: inout SVGDocument, _ frame: ChartFrame, y: (Double) -> Double) {
    let ends = curves.enumerated()
      .map { place, curve in (place: place, y: y(curve.points.last?.recall ?? 0)) }
      .sorted { $0.y != $1.y ? $0.y < $1.y : $0.place < $1.place }
    var lowest = frame.plot.y
    let last = frame.plot.bottom - 20 * Double(ends.count)
    for (index, end) in ends.enumerated() {
      let place = min(max(end.y, lowest), last + 20 * Double(index + 1))
      lowest = place + 20
      svg.line(
        cut(curves[end.place].name, to: 200, size: 13, metrics: .bold),
        x: frame.plot.right + 18,
        y: place + 4.5,
        size: 13,
        fill: frame.theme.color(ofTopic: end.place).hex,
        bold: end.place == 0
      )
    }
  }

  private func drawScales(
    into svg: inout SVGDocument,
    _ frame: ChartFrame,
    top: Double,
    deepest: Double,
    x: (Int) -> Double,
    y: (Double) -> Double
  ) {
    let steps = [0.01, 0.02, 0.05, 0.1, 0.2]
    let step = steps.first { top / $0 <= 8 } ?? 0.2
    for line in 0...Int(top / step + 1e-9) {
      let value = Double(line) * step
      frame.rule(frame.plot.x, y(value), frame.plot.right, y(value), into: &svg)
      svg.line(
        percent(value),
        x: frame.plot.x - 8,
        y: y(value) + 4.5,
        size: ChartFrame.textSize,
        fill: frame.theme.faint.hex,
        anchor: .end
      )
    }
    for depth in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] where log(Double(depth)) <= deepest {
      frame.rule(x(depth), frame.plot.y, x(depth), frame.plot.bottom, into: &svg)
      svg.line(
        "\(depth)",
        x: x(depth),
        y: frame.plot.bottom + 20,
        size: ChartFrame.textSize,
        fill: frame.theme.faint.hex,
        anchor: .middle
      )
    }
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

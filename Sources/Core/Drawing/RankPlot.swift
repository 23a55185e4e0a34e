/// Ranks with their intervals: one row a paper, a dot at the rank, a bar over the interval.
public struct RankPlot: Sendable {
  /// A paper of the plot.
  public struct Row: Sendable {
    /// Full title.
    public var title: String
    /// Year of publication.
    public var year: Int?
    /// Its rank, 1 the best.
    public var rank: Int
    /// The best rank of its interval.
    public var low: Int
    /// The worst rank of its interval.
    public var high: Int
    /// Whether the list has it.
    public var isListed: Bool
    /// Where it leads.
    public var link: String?

    /// A row of the plot.
    public init(
      title: String,
      year: Int?,
      rank: Int,
      low: Int,
      high: Int,
      isListed: Bool,
      link: String? = nil
    ) {
      self.title = title
      self.year = year
      self.rank = rank
      self.low = low
      self.high = high
      self.isListed = isListed
      self.link = link
    }
  }

  /// The words around.
  public var captions: Captions
  /// Best rank first.
  public var rows: [Row]

  /// A plot of ranks.
  public init(captions: Captions, rows: [Row]) {
    self.captions = captions
    self.rows = rows
  }

  /// Draws the plot as SVG 1.1; the scale is even in the square root of the rank.
  public func svg(theme: Theme = .light) -> String {
    let rowHeight = 22.0
    let frame = ChartFrame(
      captions,
      width: 1200,
      height: 154 + 24 + rowHeight * Double(rows.count),
      left: 500,
      right: 40,
      theme: theme
    )
    var svg = frame.document()
    let worst = Double(max(rows.map { max($0.high, $0.rank) }.max() ?? 1, 2))
    let plot = frame.plot
    let x = { (rank: Int) in
      plot.x + plot.width * (Double(rank).squareRoot() - 1) / (worst.squareRoot() - 1)
    }
    drawScale(into: &svg, frame, worst, x)
    for (place, row) in rows.enumerated() {
      let y = plot.y + 24 + rowHeight * (Double(place) + 0.5)
      let color = row.isListed ? theme.color(ofTopic: 0) : theme.color(ofTopic: 1)
      let isLinked = svg.beginLink(row.link)
      let year = row.year.map { " (\($0))" } ?? ""
      let yearWidth = FontMetrics.regular.width(of: year, size: 13)
      let name = row.title + year
      svg.line(
        cut(row.title, to: 460 - yearWidth, size: 13, metrics: .regular) + year,
        x: plot.x - 16,
        y: y + 4.5,
        size: 13,
        fill: theme.ink.hex,
        anchor: .end
      )
      svg.element(
        "line",
        [
          "x1": x(row.low), "y1": y, "x2": x(row.high), "y2": y, "stroke-width": 5,
          "stroke-opacity": 0.35,
        ],
        ["stroke": color.hex, "stroke-linecap": "round"]
      )
      svg.element(
        "circle",
        ["cx": x(row.rank), "cy": y, "r": 5.5],
        ["fill": color.hex],
        tooltip: "\(name)\nrank \(row.rank), 90 % between \(row.low) and \(row.high)"
      )
      if isLinked { svg.end() }
    }
    for (place, text) in ["on the list", "not on the list"].enumerated() {
      let left = plot.x + Double(place) * 130
      svg.element(
        "circle",
        ["cx": left + 5, "cy": plot.y - 6, "r": 5.5],
        ["fill": theme.color(ofTopic: place).hex]
      )
      svg.line(text, x: left + 16, y: plot.y - 1.5, size: 13, fill: theme.ink.hex)
    }
    return svg.finish()
  }

  private func drawScale(
    into svg: inout SVGDocument,
    _ frame: ChartFrame,
    _ worst: Double,
    _ x: (Int) -> Double
  ) {
    var last = -100.0
    for rank in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000]
    where Double(rank) <= worst && x(rank) - last > 36 {
      last = x(rank)
      frame.rule(x(rank), frame.plot.y + 24, x(rank), frame.plot.bottom, into: &svg)
      svg.line(
        "\(rank)",
        x: x(rank),
        y: frame.plot.bottom + 20,
        size: 13,
        fill: frame.theme.faint.hex,
        anchor: .middle
      )
    }
  }
}

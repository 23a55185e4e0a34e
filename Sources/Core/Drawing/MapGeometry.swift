/// Where everything of a topic map stands on its page: the measurable part of the drawing.
struct MapGeometry {
  /// A paper's mark.
  struct Mark {
    var x: Double
    var y: Double
    var radius: Double

    /// The same mark with one decimal.
    var rounded: Mark {
      Mark(
        x: (x * 10).rounded() / 10,
        y: (y * 10).rounded() / 10,
        radius: (radius * 10).rounded() / 10
      )
    }
  }

  /// A text with its box; the lines share one size.
  struct Label {
    var lines: [String]
    var size: Double
    var box: Box
    /// The paper or topic that it names.
    var owner: Int
    var isFar: Bool
  }

  static let lineHeight = 1.18

  let frame: Box
  let legend: Box
  private(set) var marks: [Mark] = []
  private(set) var regions: TopicRegions
  private(set) var names: [Label] = []
  private(set) var labels: [Label] = []
  let textSize: Double
  let smallestRadius: Double
  let largestRadius: Double

  init(_ map: TopicMap, _ style: MapStyle) {
    let page = style.page
    textSize = page.textSize
    let edge = page.textSize * 1.8
    let legendWidth = MapLegend.width(for: map, style)
    legend = Box(
      x: page.width - edge - legendWidth,
      y: page.textSize * 7,
      width: legendWidth,
      height: page.height - page.textSize * 10
    )
    frame = Box(
      x: edge,
      y: page.textSize * 6.2,
      width: legend.x - 2 * edge,
      height: page.height - page.textSize * 9
    )
    let room = (frame.width * frame.height / Double(max(map.papers.count, 1))).squareRoot()
    smallestRadius = min(max(room * 0.12, 0.6), textSize * 0.4)
    largestRadius = min(max(room * 0.9, textSize * 0.5), textSize * 1.1)
    let inner = frame.grown(by: -largestRadius)
    let places = Self.fitted(map.papers.map(\.place), inner)
    for (place, paper) in zip(places, map.papers) {
      let share = min(max(paper.score, 0), 1)
      let (small, large) = (smallestRadius * smallestRadius, largestRadius * largestRadius)
      let radius = (small + share * (large - small)).squareRoot()
      marks.append(Mark(x: place.x, y: place.y, radius: radius))
    }
    let cell = max(min(room, frame.width / 60), frame.width / 220)
    regions = TopicRegions(
      places: places,
      topics: map.papers.map(\.topic),
      count: map.topics.count,
      frame: frame,
      cell: cell
    )
    placeLabels(map, style)
  }

  /// How much more a map may be stretched one way than the other, to fill its page.
  private static let stretch = 1.3

  /// Places scaled into a rectangle, in its middle.
  private static func fitted(_ places: [SIMD2<Float>], _ box: Box) -> [SIMD2<Double>] {
    guard let start = places.first else { return [] }
    var (low, high) = (start, start)
    for place in places {
      low = pointwiseMin(low, place)
      high = pointwiseMax(high, place)
    }
    let extent = SIMD2<Double>(high - low)
    let room = SIMD2(box.width / max(extent.x, 1e-3), box.height / max(extent.y, 1e-3))
    let scale = pointwiseMin(room, SIMD2(repeating: room.min() * stretch))
    let middle = SIMD2<Double>(low + high) / 2
    let center = SIMD2(box.x + box.width / 2, box.y + box.height / 2)
    return places.map { (SIMD2<Double>($0) - middle) * scale + center }
  }

  private mutating func placeLabels(_ map: TopicMap, _ style: MapStyle) {
    var placement = LabelPlacement(frame: frame)
    for (mark, paper) in zip(marks, map.papers) {
      let weight = mark.radius * mark.radius / (largestRadius * largestRadius)
      let cost = paper.isSought ? 4 : 0.2 + 3 * weight
      placement.avoid(x: mark.x, y: mark.y, radius: mark.radius, cost: cost)
    }
    names = TopicNames(map.topics, regions.parts, textSize: textSize).placed(by: &placement)
    let order = map.papers.indices.sorted { left, right in
      let (a, b) = (importance(map.papers[left]), importance(map.papers[right]))
      return a != b ? a > b : left < right
    }
    for paper in order {
      if labels.count >= style.labelCount { break }
      let text = Self.text(of: map.papers[paper], style.labeling)
      guard !text.isEmpty else { continue }
      let width = FontMetrics.regular.width(of: text, size: textSize) + 4
      let mark = marks[paper]
      let radius = mark.radius + (map.papers[paper].isListed ? textSize * 0.2 : 0)
      if let placed = placement.place(
        width: width,
        height: textSize * Self.lineHeight,
        x: mark.x,
        y: mark.y,
        radius: radius
      ) {
        labels.append(
          Label(
            lines: [text],
            size: textSize,
            box: placed.box,
            owner: paper,
            isFar: placed.isFar
          )
        )
      }
    }
  }

  /// What orders labels: score, with papers of the list and recommendations ahead of their equals.
  private func importance(_ paper: TopicMap.Paper) -> Double {
    paper.score + (paper.isListed ? 0.25 : 0) + (paper.isRecommended ? 0.15 : 0)
  }

  static func text(of paper: TopicMap.Paper, _ labeling: MapStyle.Labeling) -> String {
    switch labeling {
    case .shortTitle: shortTitle(paper.title)
    case .authorYear: paper.authorYear.map(singleLine) ?? shortTitle(paper.title)
    }
  }
}

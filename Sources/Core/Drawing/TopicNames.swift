/// Writes the names of topics onto their regions.
///
/// The largest region of a topic carries its name in large type, where it covers least, near the
/// middle. A name without room there is set smaller, then beside the region. Every further region of
/// a size to be wondered at repeats the name in small type if it has room for it.
/// - Complexity: O(*c*) tests of ``LabelPlacement`` for *c* raster points inside regions.
struct TopicNames {
  private let names: [String]
  private let parts: [[[SIMD2<Double>]]]
  private let textSize: Double

  /// Regions of fewer raster points stay without a name of their own.
  private static let smallestPart = 24

  init(_ names: [String], _ parts: [[[SIMD2<Double>]]], textSize: Double) {
    self.names = names
    self.parts = parts
    self.textSize = textSize
  }

  /// All names that find room, those of whole topics first; their boxes are blocked.
  func placed(by placement: inout LabelPlacement) -> [MapGeometry.Label] {
    var labels: [MapGeometry.Label] = []
    let (large, small) = (textSize * 1.35, textSize * 1.08)
    for (topic, parts) in parts.enumerated() {
      guard let part = parts.first else { continue }
      let label =
        label(topic, large, inside: part, placement) ?? label(topic, small, inside: part, placement)
        ?? label(topic, small, beside: part, placement)
      if let label {
        placement.block(label.box)
        labels.append(label)
      }
    }
    for (topic, parts) in parts.enumerated() {
      for part in parts.dropFirst() where part.count >= Self.smallestPart {
        let label =
          label(topic, small, inside: part, placement)
          ?? label(topic, small, beside: part, placement)
        if let label {
          placement.block(label.box)
          labels.append(label)
        }
      }
    }
    return labels
  }

  private func label(
    _ topic: Int,
    _ size: Double,
    inside part: [SIMD2<Double>],
    _ placement: LabelPlacement
  ) -> MapGeometry.Label? {
    let middle = part.reduce(.zero, +) / Double(part.count)
    return best(topic, size, near: middle, placement) { _ in part }
  }

  /// Above, below, right and left of a region, in the middle of the side or flush with its ends.
  private func label(
    _ topic: Int,
    _ size: Double,
    beside part: [SIMD2<Double>],
    _ placement: LabelPlacement
  ) -> MapGeometry.Label? {
    let low = part.dropFirst().reduce(part[0], pointwiseMin)
    let high = part.dropFirst().reduce(part[0], pointwiseMax)
    let middle = (low + high) / 2
    return best(topic, size, near: middle, placement) { extent in
      let half = extent / 2
      return [middle.x, low.x + half.x, high.x - half.x].flatMap { x in
        [SIMD2(x, low.y - half.y), SIMD2(x, high.y + half.y)]
      }
        + [middle.y, low.y + half.y, high.y - half.y].flatMap { y in
          [SIMD2(high.x + half.x, y), SIMD2(low.x - half.x, y)]
        }
    }
  }

  /// The free box that covers least near `target`, set wide or, where that covers more, narrow.
  private func best(
    _ topic: Int,
    _ size: Double,
    near target: SIMD2<Double>,
    _ placement: LabelPlacement,
    middles: (_ extent: SIMD2<Double>) -> [SIMD2<Double>]
  ) -> MapGeometry.Label? {
    var best: MapGeometry.Label?
    var bestCost = Double.infinity
    for (penalty, width) in [(0.0, 14.0), (1, 8)] {
      let lines = wrapped(
        names[topic],
        width: size * width,
        size: size,
        metrics: .bold,
        maxLines: 3
      )
      let extent = SIMD2(
        lines.reduce(0) { max($0, FontMetrics.bold.width(of: $1, size: size)) } + 8,
        Double(lines.count) * size * MapGeometry.lineHeight + 4
      )
      for middle in middles(extent) {
        let corner = middle - extent / 2
        let box = Box(x: corner.x, y: corner.y, width: extent.x, height: extent.y)
        guard placement.isFree(box) else { continue }
        let offset = (middle - target) / textSize
        let cost = placement.cost(of: box) + (offset * offset).sum().squareRoot() * 0.3 + penalty
        if cost < bestCost {
          bestCost = cost
          best = MapGeometry.Label(lines: lines, size: size, box: box, owner: topic, isFar: false)
        }
      }
    }
    return best
  }
}

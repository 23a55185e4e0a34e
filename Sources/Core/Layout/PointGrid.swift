/// Points in square cells, for finding the nearest ones.
struct PointGrid {
  private let positions: [SIMD2<Float>]
  private let low: SIMD2<Float>
  private let cellSide: Float
  private let columns: Int
  private let rows: Int
  private var offsets: [Int32]
  private var nodes: [Int32]

  /// Cells have at least the given side, or are sized to hold about two points each.
  init(positions: [SIMD2<Float>], cellSide wanted: Float = 0) {
    self.positions = positions
    var low = positions.first ?? .zero
    var high = low
    for position in positions {
      low = pointwiseMin(low, position)
      high = pointwiseMax(high, position)
    }
    let extent = high - low
    let area = max(extent.x * extent.y, .leastNormalMagnitude)
    let side = max(
      max(wanted, (area * (wanted > 0 ? 0.25 : 2) / Float(max(positions.count, 1))).squareRoot()),
      extent.max() / 4096,
      .leastNormalMagnitude
    )
    columns = Int(extent.x / side) + 1
    rows = Int(extent.y / side) + 1
    self.low = low
    cellSide = side
    offsets = [Int32](repeating: 0, count: columns * rows + 1)
    nodes = [Int32](repeating: 0, count: positions.count)
    let cells = positions.map { cell(of: $0) }
    for cell in cells { offsets[cell.y * columns + cell.x + 1] += 1 }
    for cell in 0..<columns * rows { offsets[cell + 1] += offsets[cell] }
    var next = offsets
    for (node, cell) in cells.enumerated() {
      let place = cell.y * columns + cell.x
      nodes[Int(next[place])] = Int32(node)
      next[place] += 1
    }
  }

  private func cell(of position: SIMD2<Float>) -> (x: Int, y: Int) {
    let scaled = (position - low) / cellSide
    return (min(Int(scaled.x), columns - 1), min(Int(scaled.y), rows - 1))
  }

  /// The `count` points nearest to point `node`, which is not one of them, nearest first.
  func nearest(_ count: Int, to node: Int) -> [Int32] {
    let center = positions[node]
    let home = cell(of: center)
    var found: [(distance: Float, node: Int32)] = []
    var ring = 0
    while ring <= max(columns, rows) {
      for y in max(home.y - ring, 0)...min(home.y + ring, rows - 1) {
        let isEdge = abs(y - home.y) == ring
        for x in max(home.x - ring, 0)...min(home.x + ring, columns - 1)
        where isEdge || abs(x - home.x) == ring {
          let cell = y * columns + x
          for index in Int(offsets[cell])..<Int(offsets[cell + 1]) where nodes[index] != node {
            let difference = positions[Int(nodes[index])] - center
            found.append(((difference * difference).sum(), nodes[index]))
          }
        }
      }
      // Everything within `ring` cell sides has been seen.
      if found.count >= count {
        found.sort { ($0.distance, $0.node) < ($1.distance, $1.node) }
        let reach = Float(ring) * cellSide
        if found[count - 1].distance <= reach * reach { break }
      }
      ring += 1
    }
    found.sort { ($0.distance, $0.node) < ($1.distance, $1.node) }
    return found.prefix(count).map(\.node)
  }

  /// Visits every point within one cell side of `place`, and some that are farther.
  func forEachNear(_ place: SIMD2<Float>, _ visit: (Int32) -> Void) {
    let home = cell(of: place)
    for y in max(home.y - 1, 0)...min(home.y + 1, rows - 1) {
      for x in max(home.x - 1, 0)...min(home.x + 1, columns - 1) {
        let cell = y * columns + x
        for index in Int(offsets[cell])..<Int(offsets[cell + 1]) { visit(nodes[index]) }
      }
    }
  }
}

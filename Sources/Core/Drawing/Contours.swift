/// The closed lines on which a raster of values passes through zero, by marching squares.
///
/// Values beyond the raster count as negative, so that every line closes.
/// - Complexity: O(*c*) time for *c* raster points.
struct Contours {
  /// Loops in raster units; the positive side is on the same hand all along.
  private(set) var loops: [[SIMD2<Double>]] = []

  private let values: [Float]
  private let columns: Int
  private let rows: Int

  init(_ values: [Float], columns: Int, rows: Int) {
    self.values = values
    self.columns = columns
    self.rows = rows
    // A crossing lies on a raster side: the side right of point p is 2p, the one below is 2p + 1,
    // with points numbered on a raster grown by one on every side.
    let width = columns + 2
    var next = [Int32](repeating: -1, count: width * (rows + 2) * 2)
    var starts: [Int] = []
    func link(_ from: Int, _ to: Int) {
      next[from] = Int32(to)
      starts.append(from)
    }
    for row in -1..<rows {
      for column in -1..<columns {
        let point = (row + 1) * width + column + 1
        let (top, left, right, bottom) =
          (2 * point, 2 * point + 1, 2 * (point + 1) + 1, 2 * (point + width))
        var code = 0
        if value(column, row) > 0 { code |= 1 }
        if value(column + 1, row) > 0 { code |= 2 }
        if value(column + 1, row + 1) > 0 { code |= 4 }
        if value(column, row + 1) > 0 { code |= 8 }
        switch code {
        case 1: link(top, left)
        case 2: link(right, top)
        case 3: link(right, left)
        case 4: link(bottom, right)
        case 5:
          link(top, left)
          link(bottom, right)
        case 6: link(bottom, top)
        case 7: link(bottom, left)
        case 8: link(left, bottom)
        case 9: link(top, bottom)
        case 10:
          link(right, top)
          link(left, bottom)
        case 11: link(right, bottom)
        case 12: link(left, right)
        case 13: link(top, right)
        case 14: link(left, top)
        default: break
        }
      }
    }
    for start in starts where next[start] >= 0 {
      var loop: [SIMD2<Double>] = []
      var side = start
      while next[side] >= 0 {
        loop.append(crossing(side, width))
        let following = Int(next[side])
        next[side] = -1
        side = following
      }
      loops.append(loop)
    }
  }

  private func value(_ column: Int, _ row: Int) -> Float {
    guard column >= 0, row >= 0, column < columns, row < rows else { return -1 }
    return values[row * columns + column]
  }

  private func crossing(_ side: Int, _ width: Int) -> SIMD2<Double> {
    let point = side / 2
    let (column, row) = (point % width - 1, point / width - 1)
    let isDown = side % 2 == 1
    let from = Double(value(column, row))
    let to = Double(isDown ? value(column, row + 1) : value(column + 1, row))
    let share = from == to ? 0.5 : from / (from - to)
    return isDown
      ? SIMD2(Double(column), Double(row) + share) : SIMD2(Double(column) + share, Double(row))
  }
}

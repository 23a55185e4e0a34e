/// Points in Z-order with a tree of their squares, for summing up a force from afar.
///
/// The points are sorted by the interleaved bits of their grid coordinates, so that every square of
/// the tree is a contiguous range. The tree is stored in preorder with the index after each
/// subtree, so that a traversal needs no stack.
///
/// > J. Barnes, P. Hut. "A hierarchical O(N log N) force-calculation algorithm."
/// > *Nature* 324:446–449, 1986. doi:10.1038/324446a0
///
/// - Complexity: O(*n*) time and space; the depth is at most 16.
struct QuadTree {
  struct Square {
    /// The center of mass (x, y), the mass, and the square of the longer side.
    var body: SIMD4<Float>
    /// The index of the square that follows this subtree.
    var skip: Int32
    /// The points of a leaf; empty for an inner square.
    var first: Int32
    var end: Int32
  }

  static let leafSize = 8

  /// The node at each place of the Z-order.
  private(set) var order: [Int32] = []
  /// x, y and mass in Z-order.
  private(set) var bodies: [SIMD4<Float>] = []
  private(set) var squares: [Square] = []
  private var keys: [UInt32] = []

  init(positions: [SIMD2<Float>], masses: [Float]) {
    guard let start = positions.first else { return }
    var low = start
    var high = start
    for position in positions {
      low = pointwiseMin(low, position)
      high = pointwiseMax(high, position)
    }
    let side = (high - low).max()
    let scale = side > 0 ? min(65_535 / side, .greatestFiniteMagnitude) : 0
    sort(positions.map { Self.interleave(($0 - low) * scale) })
    bodies = order.map { node in
      let position = positions[Int(node)]
      return SIMD4(position.x, position.y, masses[Int(node)], 0)
    }
    squares.reserveCapacity(positions.count / 2)
    _ = build(first: 0, end: positions.count, shift: 30)
  }

  private static func interleave(_ cell: SIMD2<Float>) -> UInt32 {
    var bits = SIMD2<UInt32>(clamping: SIMD2<Int32>(cell))
    bits = (bits | (bits &<< 8)) & 0x00FF_00FF
    bits = (bits | (bits &<< 4)) & 0x0F0F_0F0F
    bits = (bits | (bits &<< 2)) & 0x3333_3333
    bits = (bits | (bits &<< 1)) & 0x5555_5555
    return bits.x | bits.y << 1
  }

  /// Sorts by key, then node: three passes of a counting sort.
  private mutating func sort(_ unsorted: [UInt32]) {
    var from = unsorted.indices.map { UInt64(unsorted[$0]) << 32 | UInt64($0) }
    var to = [UInt64](repeating: 0, count: from.count)
    for shift in [UInt64(32), 43, 54] {
      var next = [Int](repeating: 0, count: 2049)
      for pair in from { next[Int(pair >> shift & 2047) + 1] += 1 }
      for digit in 0..<2048 { next[digit + 1] += next[digit] }
      for pair in from {
        let digit = Int(pair >> shift & 2047)
        to[next[digit]] = pair
        next[digit] += 1
      }
      swap(&from, &to)
    }
    order = from.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
    keys = from.map { UInt32($0 >> 32) }
  }

  /// Appends the square of the points `first ..< end` and returns its low and high corner.
  private mutating func build(
    first: Int,
    end: Int,
    shift: Int
  ) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
    let index = squares.count
    squares.append(Square(body: .zero, skip: 0, first: 0, end: 0))
    var low = SIMD2<Float>(repeating: .greatestFiniteMagnitude)
    var high = -low
    var moment = SIMD2<Float>.zero
    var mass: Float = 0
    if end - first <= Self.leafSize || shift < 0 {
      for body in bodies[first..<end] {
        low = pointwiseMin(low, body.lowHalf)
        high = pointwiseMax(high, body.lowHalf)
        moment += body.lowHalf * body.z
        mass += body.z
      }
      squares[index].first = Int32(first)
      squares[index].end = Int32(end)
    } else {
      var start = first
      for quadrant in UInt32(0)..<4 {
        let stop = quadrant == 3 ? end : firstIndex(above: quadrant, shift, in: start..<end)
        guard stop > start else { continue }
        let child = squares.count
        let corners = build(first: start, end: stop, shift: shift - 2)
        low = pointwiseMin(low, corners.low)
        high = pointwiseMax(high, corners.high)
        let body = squares[child].body
        moment += body.lowHalf * body.z
        mass += body.z
        start = stop
      }
    }
    let center = moment / max(mass, .leastNormalMagnitude)
    let side = (high - low).max()
    squares[index].body = SIMD4(center.x, center.y, mass, side * side)
    squares[index].skip = Int32(squares.count)
    return (low, high)
  }

  private func firstIndex(above quadrant: UInt32, _ shift: Int, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] >> UInt32(shift) & 3 <= quadrant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

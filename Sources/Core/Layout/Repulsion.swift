import GraphCore

/// The repulsion of all bodies on each body, and the normalizer of the similarities.
///
/// q_ij = 1 / (1 + |y_i − y_j|²); force on i: Σ_j m_j q_ij² (y_i − y_j); Z = Σ_{i≠j} m_i m_j q_ij.
///
/// A square of the tree counts as one body when its side is below `openness` times its distance
/// from the box of sixteen neighboring bodies that look at it together; the sixteen fill two vectors.
///
/// > L. van der Maaten. "Accelerating t-SNE using tree-based algorithms."
/// > *JMLR* 15:3221–3245, 2014. https://jmlr.org/papers/v15/vandermaaten14a.html (Section 4.2)
///
/// | paper | here | | paper | here |
/// |---|---|---|---|---|
/// | q_ij Z | `similarity` | | θ | `openness` |
/// | F_rep Z | `forces` | | Z | `normalizer` |
///
/// Conventions: every sum runs in the order of the tree, so threads do not change it. Z is at least a
/// billionth of the squared total mass: a single body, and bodies beyond the precision of a sum,
/// are not repelled without limit.
/// - Complexity: O(*n* log *n*) time.
struct Repulsion {
  static let groupSize = 16

  /// The force on each node, not yet divided by Z.
  private(set) var forces: [SIMD2<Float>] = []
  private(set) var normalizer: Double = 0

  private struct Vectors {
    var x: SIMD8<Float> = .zero
    var y: SIMD8<Float> = .zero
    var forceX: SIMD8<Float> = .zero
    var forceY: SIMD8<Float> = .zero
    var sum: SIMD8<Float> = .zero

    @inline(__always)
    mutating func add(_ body: SIMD4<Float>) {
      let dx = x - body.x
      let dy = y - body.y
      let similarity = 1 / (1 + dx * dx + dy * dy)
      let weighted = similarity * body.z
      sum += weighted
      let force = weighted * similarity
      forceX += force * dx
      forceY += force * dy
    }
  }

  init(tree: QuadTree, openness: Float, threads: Int) {
    let count = tree.bodies.count
    let groups = (count + Self.groupSize - 1) / Self.groupSize
    var sums = [Double](repeating: 0, count: groups)
    forces = [SIMD2<Float>](repeating: .zero, count: count)
    unsafe forces.withUnsafeMutableBufferPointer { forces in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        nonisolated(unsafe) let (forces, sums) = unsafe (forces, sums)
        parallelChunks(groups, threads: threads > 1 ? threads * 16 : 1) { _, range in
          for group in range {
            let first = group * Self.groupSize
            let end = min(first + Self.groupSize, count)
            let (left, right) = Self.sum(tree, first..<end, openness)
            var sum: Double = 0
            for index in first..<end {
              let lane = (index - first) & 7
              let half = index - first < 8 ? left : right
              let mass = tree.bodies[index].z
              unsafe forces[Int(tree.order[index])] = SIMD2(half.forceX[lane], half.forceY[lane])
              sum += Double((half.sum[lane] - mass) * mass)
            }
            unsafe sums[group] = sum
          }
        }
      }
    }
    let mass = tree.bodies.reduce(0) { $0 + Double($1.z) }
    normalizer = max(sums.reduce(0, +), 1e-9 * mass * mass)
  }

  private static func sum(
    _ tree: QuadTree,
    _ range: Range<Int>,
    _ openness: Float
  ) -> (Vectors, Vectors) {
    var left = Vectors()
    var right = Vectors()
    var low = tree.bodies[range.lowerBound].lowHalf
    var high = low
    for index in range {
      let body = tree.bodies[index]
      low = pointwiseMin(low, body.lowHalf)
      high = pointwiseMax(high, body.lowHalf)
      let place = index - range.lowerBound
      if place < 8 {
        left.x[place] = body.x
        left.y[place] = body.y
      } else {
        right.x[place - 8] = body.x
        right.y[place - 8] = body.y
      }
    }
    let threshold = openness * openness
    var index = 0
    while index < tree.squares.count {
      let square = tree.squares[index]
      let center = square.body.lowHalf
      let gap = pointwiseMax(pointwiseMax(low - center, center - high), .zero)
      if square.body.w < threshold * (gap * gap).sum() {
        left.add(square.body)
        right.add(square.body)
        index = Int(square.skip)
      } else {
        for body in Int(square.first)..<Int(square.end) {
          left.add(tree.bodies[body])
          right.add(tree.bodies[body])
        }
        index += 1
      }
    }
    return (left, right)
  }
}

/// Spreads crowds smoothly, so that papers that are near stay near.
///
/// Papers flow down the gradient of their density, v = −∇ρ / ρ, wherever it exceeds a limit: the
/// diffusion that makes cartograms, stopped early. The field is smooth, so a tight crowd grows like
/// a photograph, where pushing pairs apart would shuffle it; sparse places and the gaps between
/// topics stay as they are.
///
/// > M. T. Gastner, M. E. J. Newman. "Diffusion-based method for producing density-equalizing maps."
/// > *PNAS* 101(20):7499–7504, 2004. doi:10.1073/pnas.0400280101 (Equation 5)
///
/// | paper | here | | paper | here |
/// |---|---|---|---|---|
/// | ρ(r, t) | `density` | | v(r, t) | `flow` |
///
/// Conventions: the unit square holds one paper on average; density is measured afresh each round.
/// - Complexity: O(*n*) time a round.
struct DensityEqualization {
  /// The side of a raster cell.
  private let side: Float
  private let limit: Float
  private var columns = 0
  private var rows = 0
  private var low = SIMD2<Float>.zero
  private var density: [Float] = []

  /// Lets at most `limit` papers share a unit square, over rasters of finer and finer cells.
  static func spread(_ positions: inout [SIMD2<Float>], limit: Float) {
    guard positions.count > 2 else { return }
    for (side, rounds) in [(Float(2), 30), (1, 60)] {
      var flow = DensityEqualization(side: side, limit: limit)
      for _ in 0..<rounds { flow.move(&positions) }
    }
  }

  private init(side: Float, limit: Float) {
    self.side = side
    self.limit = limit * side * side
  }

  private mutating func move(_ positions: inout [SIMD2<Float>]) {
    measure(positions)
    for index in positions.indices {
      let (cell, share) = place(positions[index])
      // The density at the four corners around, and its slope between them.
      let (a, b) = (density[cell], density[cell + 1])
      let (c, d) = (density[cell + columns], density[cell + columns + 1])
      let here =
        (a * (1 - share.x) + b * share.x) * (1 - share.y) + (c * (1 - share.x) + d * share.x)
        * share.y
      var step =
        flow(cell) * ((1 - share.x) * (1 - share.y)) + flow(cell + 1) * (share.x * (1 - share.y))
        + flow(cell + columns) * ((1 - share.x) * share.y)
        + flow(cell + columns + 1) * (share.x * share.y)
      step /= -4 * max(here, limit)
      let length = (step * step).sum().squareRoot()
      if length > 0.4 { step *= 0.4 / length }
      positions[index] += step * side
    }
  }

  /// The gradient of the density at a raster point, in papers a cell.
  private func flow(_ cell: Int) -> SIMD2<Float> {
    SIMD2(
      density[cell + 1] - density[cell - 1],
      density[cell + columns] - density[cell - columns]
    ) * 2
  }

  private func place(_ position: SIMD2<Float>) -> (cell: Int, share: SIMD2<Float>) {
    let scaled = (position - low) / side
    let corner = scaled.rounded(.down)
    return (Int(corner.y) * columns + Int(corner.x), scaled - corner)
  }

  /// Counts papers a cell, blurred, and not below the limit.
  private mutating func measure(_ positions: [SIMD2<Float>]) {
    var high = positions[0]
    low = high
    for position in positions {
      low = pointwiseMin(low, position)
      high = pointwiseMax(high, position)
    }
    low -= SIMD2(repeating: 3 * side)
    columns = Int((high.x - low.x) / side) + 5
    rows = Int((high.y - low.y) / side) + 5
    var counts = [Float](repeating: 0, count: columns * rows)
    for position in positions {
      let (cell, share) = place(position)
      counts[cell] += (1 - share.x) * (1 - share.y)
      counts[cell + 1] += share.x * (1 - share.y)
      counts[cell + columns] += (1 - share.x) * share.y
      counts[cell + columns + 1] += share.x * share.y
    }
    for stride in [1, columns, 1, columns] {
      var blurred = counts
      for cell in columns..<counts.count - columns {
        blurred[cell] = (counts[cell - stride] + 2 * counts[cell] + counts[cell + stride]) / 4
      }
      counts = blurred
    }
    density = counts.map { max($0, limit) }
  }
}

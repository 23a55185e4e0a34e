/// Packs the parts of a map around its largest part.
///
/// The largest part keeps its place; every other part, as the disc around its center, goes to the
/// free place nearest to the middle, outside the star-shaped outline of the largest part. Papers
/// without any tie become a dense band there instead of dust far out.
///
/// Conventions: parts come largest first; places are cells of a square grid, asked in order of
/// distance, then row, then column.
/// - Complexity: O(*c* log *c*) time for *c* cells, about as many as papers, plus the discs' areas.
struct ComponentPacking {
  /// The shift of each part.
  private(set) var shifts: [SIMD2<Float>] = []

  private static let sectors = 64

  /// Packs parts given by their positions; `spacing` is the room that a single paper gets.
  init(parts: [[SIMD2<Float>]], spacing: Float) {
    guard let main = parts.first else { return }
    let boxes = parts.map(Self.box)
    let center = (boxes[0].low + boxes[0].high) / 2
    shifts = [-center]
    guard parts.count > 1 else { return }
    let outline = Self.outline(main.map { $0 - center }, margin: spacing)
    let radii = parts.dropFirst().map { part in
      let box = Self.box(part)
      let middle = (box.low + box.high) / 2
      let reach = part.reduce(Float(0)) { max($0, (($1 - middle) * ($1 - middle)).sum()) }
      return Int((reach.squareRoot() / spacing + 0.5).rounded(.up))
    }
    let area = radii.reduce(0) { $0 + (2 * $1 + 1) * (2 * $1 + 1) }
    let reach = Int((outline.max() ?? 0) / spacing) + 2 * (radii.max() ?? 0) + 3
    let half = reach + Int(Float(area).squareRoot()) + 1
    let width = 2 * half + 1
    var taken = [Bool](repeating: false, count: width * width)
    var cells: [(distance: Int, cell: Int)] = []
    for row in -half...half {
      for column in -half...half {
        let cell = (row + half) * width + column + half
        let place = SIMD2(Float(column), Float(row)) * spacing
        if (place * place).sum().squareRoot() < outline[Self.sector(of: place)] {
          taken[cell] = true
        } else {
          cells.append((row * row + column * column, cell))
        }
      }
    }
    cells.sort { ($0.distance, $0.cell) < ($1.distance, $1.cell) }
    // A place refused to a disc stays refused to every disc of its size.
    var next: [Int: Int] = [:]
    for (part, radius) in radii.enumerated() {
      var index = next[radius] ?? 0
      while index < cells.count,
        !Self.isFree(cells[index].cell, radius - 1, taken, width)
      {
        index += 1
      }
      next[radius] = index
      let cell = index < cells.count ? cells[index].cell : 0
      Self.take(cell, radius - 1, &taken, width)
      let box = boxes[part + 1]
      let place = SIMD2(Float(cell % width - half), Float(cell / width - half)) * spacing
      shifts.append(place - (box.low + box.high) / 2)
    }
  }

  private static func box(_ part: [SIMD2<Float>]) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
    part.reduce((part[0], part[0])) { (pointwiseMin($0.0, $1), pointwiseMax($0.1, $1)) }
  }

  /// How far the largest part reaches in each direction, smoothed over neighboring directions.
  private static func outline(_ main: [SIMD2<Float>], margin: Float) -> [Float] {
    var reach = [Float](repeating: 0, count: sectors)
    for position in main {
      let sector = sector(of: position)
      reach[sector] = max(reach[sector], (position * position).sum().squareRoot())
    }
    return reach.indices.map { sector in
      max(
        reach[sector],
        reach[(sector + 1) % sectors],
        reach[(sector + sectors - 1) % sectors]
      ) + 2 * margin
    }
  }

  /// The direction of a place, by a measure that grows with the angle but needs no arcus tangent.
  private static func sector(of place: SIMD2<Float>) -> Int {
    let length = abs(place.x) + abs(place.y)
    guard length > 0 else { return 0 }
    let along = place.x / length
    let turn = place.y < 0 ? 3 + along : 1 - along
    return min(Int(turn / 4 * Float(sectors)), sectors - 1)
  }

  private static func isFree(_ cell: Int, _ radius: Int, _ taken: [Bool], _ width: Int) -> Bool {
    let (row, column) = (cell / width, cell % width)
    guard row >= radius, column >= radius, row + radius < width, column + radius < width else {
      return false
    }
    for y in row - radius...row + radius {
      for x in column - radius...column + radius where taken[y * width + x] { return false }
    }
    return true
  }

  private static func take(_ cell: Int, _ radius: Int, _ taken: inout [Bool], _ width: Int) {
    let (row, column) = (cell / width, cell % width)
    for y in max(row - radius, 0)...min(row + radius, width - 1) {
      for x in max(column - radius, 0)...min(column + radius, width - 1) {
        taken[y * width + x] = true
      }
    }
  }
}

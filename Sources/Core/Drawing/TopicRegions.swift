/// Soft regions of topics: where a topic's papers are dense and denser than any other's.
///
/// Each paper spreads a bell over a raster; a topic's region is where its sum exceeds both a
/// threshold and every other topic's sum, outlined by marching squares on the margin by which it
/// does, so that regions never overlap.
///
/// > W. E. Lorensen, H. E. Cline. "Marching cubes: a high resolution 3D surface construction
/// > algorithm." *SIGGRAPH* 1987. doi:10.1145/37401.37422 (the plane case)
///
/// Conventions: the bell is (1 − r²/R²)², zero beyond R; corners of ambiguous cells stay apart.
/// - Complexity: O(*n* R² + *c t*) time for *c* cells and *t* topics.
struct TopicRegions {
  /// The outline of each topic, as an SVG path; empty where the topic is nowhere dense.
  private(set) var outlines: [String] = []
  /// For each topic, its separate regions, largest first, each the raster points inside it as places
  /// on the page.
  private(set) var parts: [[[SIMD2<Double>]]] = []

  init(places: [SIMD2<Double>], topics: [Int?], count: Int, frame: Box, cell: Double) {
    let columns = Int(frame.width / cell) + 2
    let rows = Int(frame.height / cell) + 2
    let reach = 3
    let limit = Double(reach * reach)
    var sums = [[Float]](
      repeating: [Float](repeating: 0, count: columns * rows),
      count: count
    )
    for (place, topic) in zip(places, topics) {
      guard let topic, topic < count else { continue }
      let x = (place.x - frame.x) / cell
      let y = (place.y - frame.y) / cell
      let (column, row) = (Int(x.rounded()), Int(y.rounded()))
      for r in max(row - reach, 0)..<max(min(row + reach + 1, rows), 0) {
        for c in max(column - reach, 0)..<max(min(column + reach + 1, columns), 0) {
          let (dx, dy) = (Double(c) - x, Double(r) - y)
          let bell = 1 - (dx * dx + dy * dy) / limit
          if bell > 0 { sums[topic][r * columns + c] += Float(bell * bell) }
        }
      }
    }
    var first = [Float](repeating: 0, count: columns * rows)
    var second = first
    for sum in sums {
      for index in sum.indices {
        if sum[index] > first[index] {
          second[index] = first[index]
          first[index] = sum[index]
        } else if sum[index] > second[index] {
          second[index] = sum[index]
        }
      }
    }
    for sum in sums {
      let peak = sum.max() ?? 0
      let threshold = min(max(peak * 0.12, 1.2), peak * 0.5)
      let margins = sum.indices.map { index -> Float in
        let other = sum[index] == first[index] ? second[index] : first[index]
        return peak == 0 ? -1 : min(sum[index] - threshold, (sum[index] - other) * 0.5)
      }
      parts.append(
        Self.parts(margins, columns: columns).map { part in
          part.map { index in
            SIMD2(
              frame.x + Double(index % columns) * cell,
              frame.y + Double(index / columns) * cell
            )
          }
        }
      )
      let contours = Contours(margins, columns: columns, rows: rows)
      outlines.append(
        contours.loops.filter { $0.count > 10 }.map { loop in
          Self.path(
            loop.map { SIMD2(frame.x + $0.x * cell, frame.y + $0.y * cell) }
          )
        }.joined(separator: " ")
      )
    }
  }

  /// The connected sets of positive values, largest first.
  private static func parts(_ values: [Float], columns: Int) -> [[Int]] {
    var seen = [Bool](repeating: false, count: values.count)
    var parts: [[Int]] = []
    for start in values.indices where values[start] > 0 && !seen[start] {
      seen[start] = true
      var part = [start]
      var head = 0
      while head < part.count {
        let index = part[head]
        head += 1
        var near = [index - columns, index + columns]
        if index % columns > 0 { near.append(index - 1) }
        if index % columns < columns - 1 { near.append(index + 1) }
        for other in near where values.indices.contains(other) && values[other] > 0 && !seen[other]
        {
          seen[other] = true
          part.append(other)
        }
      }
      parts.append(part.sorted())
    }
    return parts.sorted { one, other in
      one.count != other.count ? one.count > other.count : one[0] < other[0]
    }
  }

  /// A closed curve through the middles of the sides of a polygon, after every second corner.
  private static func path(_ loop: [SIMD2<Double>]) -> String {
    let corners = stride(from: 0, to: loop.count, by: 2).map { loop[$0] }
    guard let last = corners.last else { return "" }
    let start = (last + corners[0]) / 2
    var path = "M\(number(start.x)) \(number(start.y))"
    for (index, corner) in corners.enumerated() {
      let middle = (corner + corners[(index + 1) % corners.count]) / 2
      path += "Q\(number(corner.x)) \(number(corner.y)) \(number(middle.x)) \(number(middle.y))"
    }
    return path + "Z"
  }
}

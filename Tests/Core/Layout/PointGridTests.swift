import GraphCore
import Testing

@testable import Layout

@Suite struct PointGridTests {
  @Test(arguments: [1, 2, 5, 60, 300])
  func nearestAreThoseOfASort(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var positions = (0..<count).map { _ in
      SIMD2(Float(generator.unit()) * 9, Float(generator.unit()))
    }
    if count > 10 { positions[3] = SIMD2(500, 500) }
    let grid = PointGrid(positions: positions)
    for node in positions.indices {
      let sorted = positions.indices.filter { $0 != node }.sorted { a, b in
        let (left, right) = (positions[a] - positions[node], positions[b] - positions[node])
        let (near, far) = ((left * left).sum(), (right * right).sum())
        return near != far ? near < far : a < b
      }
      #expect(grid.nearest(7, to: node) == sorted.prefix(7).map(Int32.init))
    }
  }
}

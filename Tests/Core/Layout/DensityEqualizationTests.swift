import GraphCore
import Testing

@testable import Layout

@Suite struct DensityEqualizationTests {
  private func crowd(_ count: Int, side: Float) -> [SIMD2<Float>] {
    var generator = SeededGenerator(seed: 11)
    return (0..<count).map { _ in
      SIMD2(Float(generator.unit()), Float(generator.unit())) * side
    }
  }

  /// The largest number of papers in any square of side 3 of a fixed grid.
  private func crowding(_ places: [SIMD2<Float>]) -> Int {
    var counts: [SIMD2<Int>: Int] = [:]
    for place in places {
      let cell = (place / 3).rounded(.down)
      counts[SIMD2(Int(cell.x), Int(cell.y)), default: 0] += 1
    }
    return counts.values.max() ?? 0
  }

  @Test func crowdsOpenAndKeepTheirOrder() {
    let before = crowd(300, side: 2)
    var after = before
    DensityEqualization.spread(&after, limit: 2)
    #expect(crowding(before) == 300)
    // Two a unit square would be 18; twice that is allowed for the unevenness of a random crowd.
    #expect(crowding(after) <= 36)
    let grids = (PointGrid(positions: before), PointGrid(positions: after))
    let kept = before.indices.reduce(0) { sum, node in
      sum + Set(grids.0.nearest(10, to: node)).intersection(grids.1.nearest(10, to: node)).count
    }
    #expect(Double(kept) / 3000 > 0.75)
  }

  @Test func sparseMapsStayAsTheyAre() {
    let before = (0..<100).map { SIMD2(Float($0 % 10), Float($0 / 10)) * 1.5 }
    var after = before
    DensityEqualization.spread(&after, limit: 2)
    #expect(after == before)
  }

  @Test func gapsAreKept() {
    var places = crowd(200, side: 15)
    enforceGap(0.6, between: &places, threads: 1)
    let grid = PointGrid(positions: places)
    let close = places.indices.count { node in
      let difference = places[Int(grid.nearest(1, to: node)[0])] - places[node]
      return (difference * difference).sum().squareRoot() < 0.5
    }
    #expect(close <= 4)
  }
}

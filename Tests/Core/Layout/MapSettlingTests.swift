import GraphCore
import Testing

@testable import Layout

@Suite struct MapSettlingTests {
  /// A torn map of a lattice of 12 by 12 papers: the right places, shaken by up to 1.2 units.
  private let lattice = WeightedGraph(
    nodeCount: 144,
    edges: (0..<144).flatMap { node -> [(NodeID, NodeID, Double)] in
      var edges: [(NodeID, NodeID, Double)] = []
      if node % 12 < 11 { edges.append((NodeID(node), NodeID(node + 1), 1)) }
      if node < 132 { edges.append((NodeID(node), NodeID(node + 12), 1)) }
      return edges
    }
  )

  private var shaken: [SIMD2<Float>] {
    var generator = SeededGenerator(seed: 9)
    return (0..<144).map { node in
      let noise = SIMD2(Float(generator.unit()), Float(generator.unit())) * 2 - 1
      return SIMD2(Float(node % 12), Float(node / 12)) + noise * 1.2
    }
  }

  @Test func neighborsComeBackAndKeepTheirDistance() {
    var places = shaken
    let before = neighborhoodPreservation(of: places, in: lattice)
    settle(&places, of: lattice, unit: 2, gap: 0.6, threads: 1)
    #expect(neighborhoodPreservation(of: places, in: lattice) > before + 0.1)
    let grid = PointGrid(positions: places)
    let close = places.indices.count { node in
      let difference = places[Int(grid.nearest(1, to: node)[0])] - places[node]
      return (difference * difference).sum().squareRoot() < 0.5
    }
    #expect(close == 0)
  }

  @Test func threadsDoNotChangeASingleBit() {
    var (one, three) = (shaken, shaken)
    settle(&one, of: lattice, unit: 2, gap: 0.6, threads: 1)
    settle(&three, of: lattice, unit: 2, gap: 0.6, threads: 3)
    #expect(one == three)
  }
}

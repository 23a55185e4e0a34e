import Foundation
import GraphCore
import Testing

@testable import Layout

@Suite struct NeighborEmbeddingTests {
  //   0 —4— 1 —5— 2: strengths 4, 9, 5.
  private let path = WeightedGraph(nodeCount: 3, edges: [(0, 1, 4), (1, 2, 5)])

  @Test func affinitiesDivideByTheRootsOfStrengths() {
    let first = 4 * (1 / 2.0 + 1 / 3.0)
    let second = 5 * (1 / 3.0 + 1 / 5.0.squareRoot())
    // Both directions of both ties add up to the three nodes.
    let scale = 3 / (2 * (first + second))
    let expected = [first, first, second, second].map { Float($0 * scale) }
    #expect(NeighborEmbedding.affinities(of: path) == expected)
  }

  @Test func affinitiesDoNotDependOnTheUnitOfWeight() {
    let scaled = WeightedGraph(nodeCount: 3, edges: [(0, 1, 4 * 64), (1, 2, 5 * 64)])
    #expect(NeighborEmbedding.affinities(of: scaled) == NeighborEmbedding.affinities(of: path))
  }

  /// KL(P‖Q) by its definition, but for the part that positions do not change.
  private func divergence(
    _ positions: [SIMD2<Float>],
    _ graph: WeightedGraph,
    _ affinities: [Float]
  ) -> Double {
    func q(_ a: Int, _ b: Int) -> Double {
      let difference = SIMD2<Double>(positions[a] - positions[b])
      return 1 / (1 + (difference * difference).sum())
    }
    let count = positions.count
    var normalizer = 0.0
    for a in 0..<count { for b in 0..<count where a != b { normalizer += q(a, b) } }
    var sum = 0.0
    for a in 0..<count {
      for index in graph.row(of: NodeID(a)) {
        let share = q(a, Int(graph.neighbors[index])) / normalizer
        sum -= Double(affinities[index]) / Double(count) * log(share)
      }
    }
    return sum
  }

  @Test func descentEndsWhereNoPaperGainsByMoving() {
    var generator = SeededGenerator(seed: 5)
    let edges = (0..<24).flatMap { node in
      [1, 2, 5].map { (NodeID(node), NodeID((node + $0) % 24), 1.0) }
    }
    let graph = WeightedGraph(nodeCount: 24, edges: edges)
    let affinities = NeighborEmbedding.affinities(of: graph)
    let start = (0..<24).map { _ in
      SIMD2(Float(generator.unit()), Float(generator.unit())) * 8
    }
    var embedding = NeighborEmbedding(
      graph: graph,
      affinities: affinities,
      masses: [Float](repeating: 1, count: 24),
      positions: start
    )
    embedding.descend(400, threads: 1)
    let end = divergence(embedding.positions, graph, affinities)
    #expect(end < divergence(start, graph, affinities))
    for node in 0..<24 {
      for move in [SIMD2<Float>(1, 0), [-1, 0], [0, 1], [0, -1]] {
        var moved = embedding.positions
        moved[node] += move
        #expect(divergence(moved, graph, affinities) > end)
      }
    }
  }
}

import GraphCore
import Testing

@testable import Layout

@Suite struct LayoutQualityTests {
  // 0 — 1 — 2 — 3 on a line, at places 0, 1, 2, 3.
  private let path = WeightedGraph(nodeCount: 4, edges: [(0, 1, 1), (1, 2, 1), (2, 3, 1)])

  @Test func aLineIsAPerfectMapOfAPath() {
    let line = (0..<4).map { SIMD2(Float($0), 0) }
    #expect(neighborhoodPreservation(of: line, in: path) == 1)
    #expect(abs(layoutStress(of: line, in: path)) < 1e-12)
  }

  @Test func swappedEndsLoseTheirTies() {
    // Places: 3 at 0, 1 at 1, 2 at 2, 0 at 3. The nearest of 0 is 2, not 1; of 3 it is 1, not 2;
    // 1 sees 2 and 3 (at distance 1 each), of which 2 is a neighbor; 2 sees 0 and 1: one of two.
    let places: [SIMD2<Float>] = [[3, 0], [1, 0], [2, 0], [0, 0]]
    #expect(neighborhoodPreservation(of: places, in: path) == (0 + 1 + 1 + 0) / 6.0)
  }

  @Test func stressOfTwoRatios() {
    // From 0: distances 1 and 3 for 1 and 2 hops, ratios 1 and 3/2. From 1: 1 and 2, ratios 1 and 2.
    // From 2: 3 and 2, ratios 3/2 and 2. Σ r = 9, Σ r² = 1 + 2.25 + 1 + 4 + 2.25 + 4 = 14.5.
    let graph = WeightedGraph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
    let places: [SIMD2<Float>] = [[0, 0], [1, 0], [3, 0]]
    let all = 1 - 81 / (6 * 14.5)
    let sampled = layoutStress(of: places, in: graph, samples: 3000)
    #expect(abs(sampled - all) < 0.01)
  }

  @Test func separationCountsTheSameTopic() {
    // Two pairs far apart: with one neighbor looked at, all agree; with topics crossed, none does.
    let places: [SIMD2<Float>] = [[0, 0], [1, 0], [50, 0], [51, 0]]
    #expect(topicSeparation(of: places, topics: [0, 0, 1, 1], count: 1) == 1)
    #expect(topicSeparation(of: places, topics: [0, 1, 0, 1], count: 1) == 0)
  }
}

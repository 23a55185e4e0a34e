import GraphCore
import Testing

@testable import Centrality

@Suite struct RankExtremesTests {
  @Test(arguments: [(100, 0.9, 5), (40, 0.9, 2), (30, 0.9, 1), (10, 0.9, 0), (100, 0.95, 2)])
  func cutsTheTails(resamples: Int, level: Double, cut: Int) {
    #expect(RankExtremes.cut(resamples, level) == cut)
  }

  @Test(arguments: [1, 3, 6])
  func agreesWithSorting(kept: Int) {
    var generator = SeededGenerator(seed: 1)
    let draws = (0..<40).map { _ in (0..<10).map { _ in Float(generator.below(50)) / 2 } }
    var all = RankExtremes(nodeCount: 10, kept: kept)
    var parts = [RankExtremes](repeating: RankExtremes(nodeCount: 10, kept: kept), count: 3)
    for (number, draw) in draws.enumerated() {
      all.add(draw)
      parts[number % 3].add(draw)
    }
    parts[2].merge(parts[0])
    parts[2].merge(parts[1])
    for node in 0..<10 {
      let sorted = draws.map { $0[node] }.sorted()
      #expect(all.low(of: node) == Int32(sorted[kept - 1].rounded(.down)))
      #expect(all.high(of: node) == Int32(sorted[40 - kept].rounded(.up)))
      #expect(parts[2].low(of: node) == all.low(of: node))
      #expect(parts[2].high(of: node) == all.high(of: node))
    }
  }
}

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
    for var draw in draws { all.add(&draw) }
    var backwards = RankExtremes(nodeCount: 10, kept: kept)
    for var draw in draws.reversed() { backwards.add(&draw) }
    let sorted = (0..<10).map { node in draws.map { $0[node] }.sorted() }
    #expect(all.low == sorted.map { Int32($0[kept - 1].rounded(.down)) })
    #expect(all.high == sorted.map { Int32($0[40 - kept].rounded(.up)) })
    #expect(backwards.low == all.low)
    #expect(backwards.high == all.high)
  }
}

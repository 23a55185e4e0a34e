import GraphCore
import Testing

@testable import Centrality

@Suite struct PageRankIntervalsTests {
  // Thinned one by one, each graph built and solved on its own: the same model, other random
  // numbers. Of 200 resamples the ends of an interval are known to a few ranks.
  @Test(arguments: [false, true])
  func agreesWithSolvingEachThinnedGraph(cyclic: Bool) {
    let graph =
      cyclic
      ? randomMess(120, probability: 0.08, seed: 5)
      : randomCitations(120, probability: 0.15, seed: 5)
    var completeness = [Double?](repeating: 0.7, count: 120)
    for node in 0..<6 { completeness[node * 20] = 0 }
    let fast = RankIntervals.ofPageRank(of: graph, completeness: completeness, resamples: 200)
    let slow = RankIntervals(of: graph, completeness: completeness, resamples: 200) {
      pageRank(of: $0)
    }
    #expect(fast.ranks == slow.ranks)
    let low = zip(fast.low, slow.low).map { abs($0 - $1) }
    let high = zip(fast.high, slow.high).map { abs($0 - $1) }
    #expect(low.reduce(0, +) < 120 * 3)
    #expect(high.reduce(0, +) < 120 * 3)
    let widths = zip(slow.low, slow.high).map { $1 - $0 }
    #expect(widths.reduce(0, +) > 120 * 15)
  }

  @Test func completeListsWithoutErrorsAreCertain() {
    let graph = randomCitations(100, probability: 0.1, seed: 2)
    let intervals = RankIntervals.ofPageRank(
      of: graph,
      completeness: Array(repeating: 1, count: 100),
      error: 0,
      resamples: 9
    )
    // Nothing is lost, so only papers that agree to 12 bits can blur a rank.
    let rank = pageRank(of: graph)
    for node in 0..<100 {
      let alike = rank.count { abs($0 - rank[node]) <= rank[node] * 0x1p-11 }
      #expect(intervals.high[node] - intervals.low[node] < alike)
    }
  }

  @Test func threadsChangeNothing() {
    let graph = randomMess(80, probability: 0.06, seed: 3)
    let runs = [1, 2, 5].map {
      RankIntervals.ofPageRank(
        of: graph,
        completeness: Array(repeating: 0.8, count: 80),
        resamples: 37,
        threads: $0
      )
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
  }

  @Test func emptyGraphs() {
    let none = CSRGraph(nodeCount: 0, citations: [])
    #expect(RankIntervals.ofPageRank(of: none, completeness: []).ranks.isEmpty)
    let one = CSRGraph(nodeCount: 1, citations: [])
    #expect(RankIntervals.ofPageRank(of: one, completeness: [nil]).high == [1])
  }
}

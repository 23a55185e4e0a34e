import GraphCore
import Testing

@testable import Centrality

@Suite struct PageRankIntervalsTests {
  // The same citations kept, by the same hashes, but every graph built, solved on its own in double
  // precision and its ranks sorted. Ranks of 2⁻¹¹ apart at most may be tied, so the ends of an interval
  // may differ by the papers that close.
  @Test(arguments: [false, true])
  func agreesWithSolvingEachThinnedGraph(cyclic: Bool) {
    let graph =
      cyclic
      ? randomMess(120, probability: 0.08, seed: 5)
      : randomCitations(120, probability: 0.15, seed: 5)
    var completeness = [Double?](repeating: 0.7, count: 120)
    for node in 0..<6 { completeness[node * 20] = 0 }
    let rates = LossRates(completeness: completeness, error: 0.05)
    let fast = RankIntervals.ofPageRank(of: graph, completeness: completeness, seed: 9)

    var all = [[Double]](repeating: [], count: 120)
    for resample in 0..<100 {
      var stream = SeededGenerator(seed: 9, stream: UInt64(resample / 16))
      let key = stream.next()
      func stays(_ citing: NodeID, _ cited: NodeID, _ rate: Double) -> Bool {
        let hash = ThinningHash(key: key, citing, cited)
        // See SixteenFloats for the order of the bytes.
        let byte = UInt32(hash.bytes[resample % 4 * 4 + resample % 16 / 4])
        return byte * 256 + 256 <= (UInt32((rate * 65536).rounded()) + hash.dither) & ~255
      }
      let kept = pairs(graph).filter {
        stays($0.citing, -1, rates.list)
          && stays($0.citing, $0.cited, rates.citation[Int($0.citing)])
      }
      let thinned = CSRGraph(nodeCount: 120, citations: kept.map { ($0.citing, $0.cited) })
      for (node, rank) in averageRanks(of: pageRank(of: thinned)).enumerated() {
        all[node].append(rank)
      }
    }
    let ranks = competitionRanks(of: pageRank(of: graph))
    #expect(fast.ranks == ranks)
    var different = 0.0
    for node in 0..<120 {
      let sorted = all[node].sorted()
      let low = min(Double(ranks[node]), sorted[5])
      let high = max(Double(ranks[node]), sorted[94])
      #expect(abs(Double(fast.low[node]) - low) <= 2)
      #expect(abs(Double(fast.high[node]) - high) <= 2)
      different += abs(Double(fast.low[node]) - low.rounded(.down))
      different += abs(Double(fast.high[node]) - high.rounded(.up))
    }
    #expect(different < 24)
    let widths = zip(fast.low, fast.high).map { Int($1 - $0) }
    #expect(widths.reduce(0, +) > 120 * 15)
  }

  // 230,400 decisions: the standard error of a share is below 0.0011. Rates between two multiples of
  // 1/256 are met too.
  @Test(arguments: [0.0, 0.0015, 0.3, 0.7012, 0.9985, 1])
  func citationsStayAtTheirRate(rate: Double) {
    var kept = 0
    var decided = 0
    for citing in 0..<NodeID(120) {
      for cited in 0..<NodeID(120) {
        let mask = ThinningHash(key: 77, citing, cited).keeps(ThinningHash.bound(rate))
        for lane in 0..<16 {
          kept += mask[lane] == 255 ? 1 : 0
          decided += mask[lane] == 255 || mask[lane] == 0 ? 1 : 0
        }
      }
    }
    let share = Double(kept) / 230_400
    #expect(decided == 230_400)
    #expect(rate == 0 || rate == 1 ? share == rate : abs(share - rate) < 0.0045)
  }

  // What two graphs of a batch, or two citations of a graph, decide does not hang together.
  @Test func decisionsAreIndependent() {
    var both = [Double](repeating: 0, count: 3)
    let bound = ThinningHash.bound(0.5)
    let count = 20_000
    for number in 0..<NodeID(count) {
      let one = ThinningHash(key: 5, number, number / 2).keeps(bound)
      let other = ThinningHash(key: 5, number + 1, number / 2).keeps(bound)
      if one[0] == one[1] { both[0] += 1 }
      if one[3] == one[11] { both[1] += 1 }
      if one[0] == other[0] { both[2] += 1 }
    }
    // Standard error of a share: √(0.25 / 20,000) < 0.0036.
    for share in both { #expect(abs(share / Double(count) - 0.5) < 0.016) }
  }

  @Test func completeListsWithoutErrorsAreCertain() {
    let graph = randomCitations(100, probability: 0.1, seed: 2)
    let intervals = RankIntervals.ofPageRank(
      of: graph,
      completeness: Array(repeating: 1, count: 100),
      error: 0,
      resamples: 9
    )
    // Nothing is lost, so only papers that agree to 11 bits can blur a rank.
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

import GraphCore
import Testing

@testable import Centrality

@Suite struct RankIntervalsTests {
  private static let citations: @Sendable (CSRGraph) -> [Double] = { graph in
    (0..<NodeID(graph.nodeCount)).map { Double(graph.inDegree(of: $0)) }
  }

  @Test func completeListsWithoutErrorsAreCertain() {
    let graph = randomCitations(80, probability: 0.1, seed: 1)
    let intervals = RankIntervals(
      of: graph,
      completeness: Array(repeating: 1, count: 80),
      error: 0
    ) { graph in
      // No ties: of equally cited papers the later one counts for more.
      (0..<NodeID(80)).map { Double(graph.inDegree(of: $0)) + Double($0) / 100 }
    }
    #expect(intervals.low == intervals.ranks)
    #expect(intervals.high == intervals.ranks)
    #expect(intervals.ranks.sorted() == Array(1...80))
  }

  @Test func threadsChangeNothing() {
    let graph = randomCitations(80, probability: 0.1, seed: 2)
    var completeness = [Double?](repeating: 0.7, count: 80)
    completeness[5] = 0
    completeness[6] = nil
    let runs = [1, 2, 3].map {
      RankIntervals(
        of: graph,
        completeness: completeness,
        resamples: 40,
        threads: $0,
        score: Self.citations
      )
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
    #expect(runs[0].low != runs[0].high)
  }

  @Test func moreMissingMeansWiderIntervals() {
    let graph = randomCitations(120, probability: 0.2, seed: 3)
    let widths = [0.95, 0.7, 0.4].map { share in
      let intervals = RankIntervals(
        of: graph,
        completeness: Array(repeating: share, count: 120),
        score: Self.citations
      )
      return zip(intervals.low, intervals.high).reduce(0) { $0 + Int($1.1 - $1.0) }
    }
    #expect(widths[0] < widths[1])
    #expect(widths[1] < widths[2])
  }

  // Truth: a graph; the graph at hand: its citations kept with probability 0.6, as they are known
  // to be. The interval must hold the true rank in at least 90 % of the papers.
  @Test func holdsTheTrueRank() {
    var inside = 0
    var papers = 0
    for seed in UInt64(1)...4 {
      var generator = SeededGenerator(seed: seed)
      // Unequal papers: each draws its own popularity.
      let popularity = (0..<100).map { _ in generator.unit() * generator.unit() * 0.6 }
      var all: [(NodeID, NodeID)] = []
      for citing in NodeID(0)..<100 {
        for cited in NodeID(0)..<100 where generator.unit() < popularity[Int(cited)] {
          all.append((citing, cited))
        }
      }
      let truth = CSRGraph(nodeCount: 100, citations: all)
      let kept = pairs(truth).filter { _ in generator.unit() < 0.6 }
      let seen = CSRGraph(nodeCount: 100, citations: kept.map { ($0.citing, $0.cited) })
      let intervals = RankIntervals(
        of: seen,
        completeness: Array(repeating: 0.6, count: 100),
        error: 0,
        score: Self.citations
      )
      let ranks = competitionRanks(of: Self.citations(truth))
      for node in 0..<100 {
        papers += 1
        if (intervals.low[node]...intervals.high[node]).contains(ranks[node]) { inside += 1 }
      }
    }
    #expect(Double(inside) / Double(papers) > 0.9)
  }

  @Test func competitionRanksCountWhatIsAbove() {
    let values = [3.0, 9, 3, 1, 9, 2]
    let slow = values.map { value in Int32(1 + values.count { $0 > value }) }
    #expect(competitionRanks(of: values) == slow)
    // Average ranks: as many above, plus the middle of the tied.
    let middle = values.map { value in
      Double(values.count { $0 > value }) + Double(values.count { $0 == value } + 1) / 2
    }
    #expect(averageRanks(of: values) == middle)
  }
}

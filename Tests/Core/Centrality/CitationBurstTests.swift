import Foundation
import GraphCore
import Testing

@testable import Centrality

@Suite struct CitationBurstTests {
  /// The cheapest of all 2^T state sequences, by the formula of the paper as it stands; the
  /// sequence with fewer years in state 1 wins a tie.
  private func slow(_ counts: [Int], _ totals: [Int], s: Double, gamma: Double) -> [Int] {
    func logChoose(_ n: Int, _ k: Int) -> Double {
      lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
    }
    let p0 = Double(counts.reduce(0, +)) / Double(totals.reduce(0, +))
    let p = [p0, min(s * p0, 0.9999)]
    var best = (cost: Double.infinity, states: [Int]())
    for code in 0..<(1 << counts.count) {
      let states = counts.indices.map { (code >> $0) & 1 }
      var cost = 0.0
      for (t, state) in states.enumerated() {
        let before = t == 0 ? 0 : states[t - 1]
        if state > before { cost += gamma * log(Double(counts.count)) }
        let (r, d) = (counts[t], totals[t])
        cost -=
          logChoose(d, r) + Double(r) * log(p[state]) + Double(d - r) * log(1 - p[state])
      }
      if cost < best.cost - 1e-9 { best = (cost, states) }
    }
    return best.states
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func agreesWithTryingEverySequence(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let totals = (0..<10).map { _ in generator.below(60) }
    let counts = totals.map { total in
      generator.below(2) == 0 ? total / 3 : generator.below(total / 8 + 1)
    }
    let found = CitationBurst.runs(counts: counts, totals: totals, ratio: 2, effort: 1)
    var states = [Int](repeating: 0, count: 10)
    for run in found { for year in run.years { states[year] = 1 } }
    #expect(states == slow(counts, totals, s: 2, gamma: 1))
    #expect(found.allSatisfy { $0.weight > log(10.0) })
  }

  // 100 citations a year; the paper gets 1, 1, 9, 1: p₀ = 12/400, p₁ = 24/400.
  // Saved in the third year: 9·ln 2 + 91·ln(0.94/0.97).
  @Test func weighsABurst() throws {
    let found = CitationBurst.runs(
      counts: [1, 1, 9, 1],
      totals: [100, 100, 100, 100],
      ratio: 2,
      effort: 1
    )
    #expect(found.map(\.years) == [2..<3])
    let weight = try #require(found.first?.weight)
    #expect(abs(weight - (9 * log(2) + 91 * log(0.94 / 0.97))) < 1e-12)
  }

  @Test func readsYearsFromTheGraph() {
    // Paper 0 of 2000 and fillers 1…4; each year 2001…2006 one paper makes four citations, in 2004
    // and 2005 three papers cite papers 0 and 1. Of the 28 citations 6 go to paper 0, p₀ = 6/28, and
    // each burst year saves 3·ln 2 + 3·ln((16/28)/(22/28)) = 1.12; entering costs ½·ln 7 = 0.97.
    var citations: [(NodeID, NodeID)] = []
    var years: [Int32?] = [2000, 2000, 2000, 2000, 2000, 2000]
    for year in Int32(2001)...2006 {
      let papers = year == 2004 || year == 2005 ? 3 : 1
      for _ in 0..<papers {
        let citing = NodeID(years.count)
        years.append(year)
        let cited: ClosedRange<NodeID> = papers == 3 ? 0...1 : 1...4
        for cited in cited { citations.append((citing, cited)) }
      }
    }
    let graph = CSRGraph(nodeCount: years.count, citations: citations)
    let bursts = CitationBurst.all(in: graph, years: years, ratio: 2, effort: 0.5)
    #expect(bursts.map(\.node) == [0])
    #expect(bursts.map(\.firstYear) == [2004])
    #expect(bursts.map(\.lastYear) == [2005])
  }

  @Test func neverBurstsWithoutRoom() {
    // Every citation of the field goes to it, or none does.
    #expect(CitationBurst.runs(counts: [3, 4], totals: [3, 4], ratio: 2, effort: 1).isEmpty)
    #expect(CitationBurst.runs(counts: [0, 0], totals: [3, 4], ratio: 2, effort: 1).isEmpty)
    #expect(CitationBurst.all(in: CSRGraph(nodeCount: 0, citations: []), years: []).isEmpty)
    let undated = CSRGraph(nodeCount: 2, citations: [(1, 0)])
    #expect(CitationBurst.all(in: undated, years: [nil, nil]).isEmpty)
  }
}

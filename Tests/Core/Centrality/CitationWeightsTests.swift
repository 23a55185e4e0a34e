import Centrality
import GraphCore
import Testing

@Suite struct CitationWeightsTests {
  private func reason(_ intents: [String], _ isInfluential: Bool?) -> CitationWeights.Reason {
    CitationWeights.Reason(intents: intents, isInfluential: isInfluential)
  }

  @Test func silenceCountsTheMean() {
    let weights = CitationWeights([
      reason(["background"], false), reason(["background", "methodology"], nil),
      reason([], true), reason([], nil), reason(["result"], true), reason([], false),
    ])
    let mean: Double = (1 + 2 + 3 + 3 + 1) / 5
    #expect(weights.values == [1, 2, 3, mean, 3, 1])
    #expect(CitationWeights([reason([], nil)]).values == [1])
  }

  // 2 cites 0 in passing and 1 as its method, 3 cites 1 influentially.
  @Test func countsByWeight() {
    let graph = CSRGraph(nodeCount: 4, citations: [(2, 0), (2, 1), (3, 1)])
    let weights = CitationWeights([
      reason(["background"], false), reason(["methodology"], false), reason([], true),
    ])
    #expect(weights.citations(in: graph) == [1, 2 + 3, 0, 0])
    // Visits: 2 and 3 have 1 each; 0 gets ½·1/3 more, 1 gets ½·2/3 + ½·1 more.
    let total = 4 + 0.5 / 3 + 1 / 3.0 + 0.5
    let rank = weights.pageRank(of: graph)
    #expect(abs(rank[0] - (1 + 0.5 / 3) / total) < 1e-12)
    #expect(abs(rank[1] - (1 + 1 / 3.0 + 0.5) / total) < 1e-12)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func agreesWithPowerIterationAndWithPlainPageRank(seed: UInt64) {
    let graph = randomMess(40, probability: 0.06, seed: seed)
    let plain = CitationWeights(Array(repeating: reason([], nil), count: graph.edgeCount))
    for (x, y) in zip(plain.pageRank(of: graph), pageRank(of: graph)) { #expect(abs(x - y) < 1e-9) }

    var generator = SeededGenerator(seed: seed)
    let mixed = CitationWeights(
      (0..<graph.edgeCount).map { _ in
        reason(generator.below(2) == 0 ? ["result"] : ["background"], generator.below(3) == 0)
      }
    )
    var rank = [Double](repeating: 1 / 40, count: 40)
    for _ in 0..<200 {
      var next = [Double](repeating: 0.5 / 40, count: 40)
      for node in 0..<40 {
        let row = Int(graph.outOffsets[node])..<Int(graph.outOffsets[node + 1])
        let weight = row.reduce(0) { $0 + mixed.values[$1] }
        if row.isEmpty { for other in 0..<40 { next[other] += 0.5 * rank[node] / 40 } }
        for index in row {
          next[Int(graph.outTargets[index])] += 0.5 * rank[node] * mixed.values[index] / weight
        }
      }
      rank = next
    }
    for (x, y) in zip(mixed.pageRank(of: graph), rank) { #expect(abs(x - y) < 1e-9) }
  }
}

import GraphCore
import Testing

@testable import Centrality

@Suite struct CitationSamplerTests {
  private let graph = randomCitations(400, probability: 0.05, seed: 1)

  private func share(_ completeness: [Double?], error: Double) -> Double {
    let sampler = CitationSampler(of: graph, completeness: completeness, error: error, seed: 7)
    let kept = (0..<20).reduce(0) { $0 + sampler.draw($1).edgeCount }
    return Double(kept) / Double(20 * graph.edgeCount)
  }

  // About 4,000 citations, 20 draws: standard error of a share below √(0.25/80,000) < 0.002; whole
  // lists (400 of them) vary more.
  @Test func keepsTheStatedShare() {
    #expect(abs(share(Array(repeating: 0.5, count: 400), error: 0) - 0.5) < 0.01)
    #expect(abs(share(Array(repeating: nil, count: 400), error: 0.2) - 0.8) < 0.01)
    #expect(abs(share(Array(repeating: 0.5, count: 400), error: 0.2) - 0.4) < 0.01)
    #expect(share(Array(repeating: 1, count: 400), error: 0) == 1)
    // A quarter of the lists asked for is missing: of the lists there, three quarters stay.
    var lists = [Double?](repeating: 1, count: 400)
    for node in 0..<100 { lists[node] = 0 }
    let withLists = (100..<400).reduce(0) { $0 + graph.outDegree(of: NodeID($1)) }
    let expected = 0.75 * Double(withLists) / Double(graph.edgeCount)
    #expect(abs(share(lists, error: 0) - expected) < 0.03)
  }

  @Test func bothDirectionsHoldTheSameCitations() {
    let sampler = CitationSampler(
      of: graph,
      completeness: Array(repeating: 0.5, count: 400),
      error: 0.1,
      seed: 3
    )
    let drawn = sampler.draw(4)
    let rebuilt = CSRGraph(
      nodeCount: 400,
      citations: pairs(drawn).map { ($0.citing, $0.cited) }
    )
    #expect(drawn == rebuilt)
    #expect(drawn == sampler.draw(4))
    #expect(drawn != sampler.draw(5))
  }
}

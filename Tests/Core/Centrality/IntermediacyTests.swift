import Centrality
import GraphCore
import Testing

@Suite struct IntermediacyTests {
  /// φ by adding up the probabilities of all 2^m sets of active citations.
  private func exact(
    _ graph: CSRGraph,
    from sources: [NodeID],
    to targets: [NodeID],
    _ p: Double
  ) -> [Double] {
    let all = pairs(graph)
    var values = [Double](repeating: 0, count: graph.nodeCount)
    for code in 0..<(1 << all.count) {
      let active = all.indices.filter { code >> $0 & 1 == 1 }
      var probability = 1.0
      for index in all.indices { probability *= active.contains(index) ? p : 1 - p }
      var forward = Set(sources)
      var backward = Set(targets)
      for _ in 0..<graph.nodeCount {
        for index in active {
          if forward.contains(all[index].citing) { forward.insert(all[index].cited) }
          if backward.contains(all[index].cited) { backward.insert(all[index].citing) }
        }
      }
      for node in forward.intersection(backward) { values[Int(node)] += probability }
    }
    return values
  }

  @Test(arguments: [0.3, 0.5, 0.9])
  func staysWithinItsBound(probability: Double) {
    let graph = randomCitations(7, probability: 0.55, seed: 2)
    let estimate = Intermediacy(
      of: graph,
      from: [6, 5],
      to: [0, 1],
      probability: probability,
      samples: 20_000
    )
    let truth = exact(graph, from: [6, 5], to: [0, 1], probability)
    let bound = estimate.errorBound(risk: 1e-6)
    #expect(bound < 0.03)
    for (found, wanted) in zip(estimate.values, truth) { #expect(abs(found - wanted) <= bound) }
    #expect(truth.contains { $0 > 0.05 && $0 < 0.95 })
  }

  @Test func certaintyAndImpossibility() {
    // 3 → 2 → 0, 3 → 1; target 0.
    let graph = CSRGraph(nodeCount: 5, citations: [(3, 2), (2, 0), (3, 1)])
    func values(_ p: Double) -> [Double] {
      Intermediacy(of: graph, from: [3], to: [0], probability: p, samples: 64).values
    }
    #expect(values(1) == [1, 0, 1, 1, 0])
    #expect(values(0) == [0, 0, 0, 0, 0])
  }

  @Test func threadsChangeNothing() {
    let graph = randomCitations(60, probability: 0.1, seed: 9)
    let runs = [1, 2, 5].map {
      Intermediacy(
        of: graph,
        from: [59, 58],
        to: [0, 1, 2],
        probability: 0.4,
        samples: 501,
        threads: $0
      ).values
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
    #expect(runs[0].contains { $0 > 0 && $0 < 1 })
  }

  // Theorem of the paper: adding a citation never lowers φ. With the same seed the active citations
  // of the smaller graph are a subset, so it holds sample by sample.
  @Test func moreCitationsNeverLowerIt() {
    let graph = randomCitations(30, probability: 0.15, seed: 3)
    let more = CSRGraph(
      nodeCount: 30,
      citations: pairs(graph).map { ($0.citing, $0.cited) } + [(29, 10), (10, 1)]
    )
    let before = Intermediacy(of: graph, from: [29], to: [0, 1], probability: 0.5, samples: 500)
    let after = Intermediacy(of: more, from: [29], to: [0, 1], probability: 0.5, samples: 500)
    #expect(zip(before.values, after.values).allSatisfy { $0 <= $1 })
  }
}

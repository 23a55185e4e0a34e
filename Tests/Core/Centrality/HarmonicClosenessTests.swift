import Centrality
import GraphCore
import Testing

@Suite struct HarmonicClosenessTests {
  @Test(arguments: ReferenceTable.all)
  func `closeness agrees with the reference`(table: ReferenceTable) throws {
    for (direction, key) in [
      (PathDirection.citations, "harmonic"), (.ties, "harmonicUndirected"),
    ] {
      let closeness = harmonicCloseness(of: table.graph, along: direction)
      #expect(distance(closeness, try #require(table.scores[key])) < 1e-10)
    }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `closeness is the sum of reciprocal distances`(seed: UInt64) {
    let nodes = 150
    let graph = RandomCitationGraph(papers: nodes, references: 3, reversal: 0.1).graph(seed: seed)
    var expected = [Double](repeating: 0, count: nodes)
    for start in 0..<NodeID(nodes) {
      var steps = [Int](repeating: -1, count: nodes)
      steps[Int(start)] = 0
      var queue = [start]
      var next = 0
      while next < queue.count {
        for target in graph.references(of: queue[next]) where steps[Int(target)] < 0 {
          steps[Int(target)] = steps[Int(queue[next])] + 1
          expected[Int(target)] += 1 / Double(steps[Int(target)])
          queue.append(target)
        }
        next += 1
      }
    }
    #expect(distance(harmonicCloseness(of: graph), expected) < 1e-9)
    #expect(harmonicCloseness(of: graph, threads: 1) == harmonicCloseness(of: graph, threads: 3))
  }

  //  3 ─▶ 2 ─▶ 1 ─▶ 0
  @Test func `a chain by hand`() {
    let chain = CSRGraph(nodeCount: 4, citations: [(3, 2), (2, 1), (1, 0)])
    #expect(harmonicCloseness(of: chain) == [1 + 1.0 / 2 + 1.0 / 3, 1 + 1.0 / 2, 1, 0])
    #expect(harmonicCloseness(of: chain, along: .ties)[1] == 1 + 1 + 1.0 / 2)
  }

  @Test func `estimates keep their bound`() {
    let graph = RandomCitationGraph(papers: 400, references: 4).graph(seed: 2)
    let exact = harmonicCloseness(of: graph)
    let broken = (0..<100 as Range<UInt64>).count { seed in
      let sampled = sampledHarmonicCloseness(of: graph, pivots: 100, seed: seed)
      return zip(sampled.scores, exact).contains { abs($0 - $1) > sampled.errorBound }
    }
    #expect(broken <= 5)
    #expect(sampledHarmonicCloseness(of: graph, pivots: 400, seed: 1).scores == exact)
  }
}

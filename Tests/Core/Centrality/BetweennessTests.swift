import Centrality
import GraphCore
import Testing

@Suite struct BetweennessTests {
  @Test(arguments: ReferenceTable.all)
  func `betweenness agrees with the reference`(table: ReferenceTable) throws {
    for (direction, key) in [
      (PathDirection.citations, "betweenness"), (.ties, "betweennessUndirected"),
    ] {
      let expected = try #require(table.scores[key])
      for (ours, theirs) in zip(betweenness(of: table.graph, along: direction), expected) {
        #expect(abs(ours - theirs) <= 1e-12 * max(1, theirs))
      }
    }
  }

  /// Distances and path counts by matrix products, then the definition for every triple.
  private func byDefinition(_ graph: CSRGraph) -> [Double] {
    let nodes = 0..<graph.nodeCount
    var distance = nodes.map { from in nodes.map { $0 == from ? 0 : Int.max } }
    var paths = nodes.map { from in nodes.map { $0 == from ? 1.0 : 0 } }
    for length in 1..<max(2, graph.nodeCount) {
      for from in nodes {
        for node in nodes where distance[from][node] == length - 1 {
          for target in graph.references(of: NodeID(node))
          where distance[from][Int(target)] >= length {
            distance[from][Int(target)] = length
            paths[from][Int(target)] += paths[from][node]
          }
        }
      }
    }
    return nodes.map { middle in
      var sum = 0.0
      for from in nodes where from != middle && distance[from][middle] < Int.max {
        for to in nodes where to != middle && to != from && distance[middle][to] < Int.max {
          guard distance[from][middle] + distance[middle][to] == distance[from][to] else {
            continue
          }
          sum += paths[from][middle] * paths[middle][to] / paths[from][to]
        }
      }
      return sum
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `betweenness is what its definition says`(seed: UInt64) {
    let graph = RandomCitationGraph(papers: 45, references: 3, reversal: 0.1).graph(seed: seed)
    for (ours, theirs) in zip(betweenness(of: graph), byDefinition(graph)) {
      #expect(abs(ours - theirs) < 1e-10)
    }
    let ties = byDefinition(graph.symmetrized()).map { $0 / 2 }
    for (ours, theirs) in zip(betweenness(of: graph, along: .ties), ties) {
      #expect(abs(ours - theirs) < 1e-10)
    }
  }

  @Test func `the thread count does not change a bit`() {
    let graph = RandomCitationGraph(papers: 300, references: 5).graph(seed: 9)
    #expect(betweenness(of: graph, threads: 1) == betweenness(of: graph, threads: 5))
  }

  @Test func `all pivots give the exact values`() {
    let graph = RandomCitationGraph(papers: 80, references: 4).graph(seed: 1)
    let sampled = sampledBetweenness(of: graph, pivots: 100, seed: 1)
    #expect(sampled.scores == betweenness(of: graph))
    #expect(sampled.pivots == 80)
    #expect(sampled.errorBound == 0)
  }

  @Test(arguments: PathDirection.allCases)
  func `estimates keep their bound and have no bias`(direction: PathDirection) {
    let graph = RandomCitationGraph(papers: 120, references: 4).graph(seed: 2)
    let exact = betweenness(of: graph, along: direction)
    var mean = [Double](repeating: 0, count: 120)
    var broken = 0
    for seed in 0..<200 as Range<UInt64> {
      let sampled = sampledBetweenness(of: graph, along: direction, pivots: 30, seed: seed)
      let worst = zip(sampled.scores, exact).map { abs($0 - $1) }.max() ?? 0
      if worst > sampled.errorBound { broken += 1 }
      for node in mean.indices { mean[node] += sampled.scores[node] / 200 }
    }
    #expect(broken <= 10)
    let total = exact.reduce(0, +)
    #expect(abs(mean.reduce(0, +) - total) < 0.03 * total)
  }

  /// Node v of a chain of n lies between v nodes on one side and n − 1 − v on the other.
  @Test func `chains longer than a byte can count`() {
    let nodes = 600
    let chain = CSRGraph(
      nodeCount: nodes,
      citations: (1..<nodes).map { (NodeID($0), NodeID($0 - 1)) }
    )
    let expected = (0..<nodes).map { Double($0 * (nodes - 1 - $0)) }
    #expect(betweenness(of: chain) == expected)
    #expect(betweenness(of: chain, along: .ties) == expected)
  }

  @Test func `small graphs are defined`() {
    #expect(betweenness(of: CSRGraph(nodeCount: 0, citations: [])) == [])
    #expect(betweenness(of: CSRGraph(nodeCount: 1, citations: [])) == [0])
    let empty = sampledBetweenness(of: CSRGraph(nodeCount: 5, citations: []), pivots: 0, seed: 1)
    #expect(empty.scores == [0, 0, 0, 0, 0])
  }
}

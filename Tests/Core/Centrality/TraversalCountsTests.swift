import GraphCore
import Testing

@testable import Centrality

/// Every path of an acyclic graph with at least one node, in the direction of time.
private func allPaths(_ graph: CSRGraph) -> [[NodeID]] {
  func extend(_ path: [NodeID]) -> [[NodeID]] {
    [path] + graph.citations(of: path[path.count - 1]).flatMap { extend(path + [$0]) }
  }
  return (0..<NodeID(graph.nodeCount)).flatMap { extend([$0]) }
}

@Suite struct TraversalCountsTests {
  @Test(arguments: TraversalCounts.Kind.allCases, [1, 2, 3] as [UInt64])
  func agreesWithWalkingEveryPath(kind: TraversalCounts.Kind, seed: UInt64) {
    let graph = randomCitations(11, probability: 0.35, seed: seed)
    let counts = TraversalCounts(of: graph, kind: kind)
    let paths = allPaths(graph).filter { path in
      let startsRight = kind != .searchPath || graph.outDegree(of: path[0]) == 0
      let endsRight = kind == .searchPathNodePair || graph.inDegree(of: path[path.count - 1]) == 0
      return startsRight && endsRight
    }
    for (citing, cited) in pairs(graph) {
      let through = paths.count { path in
        zip(path, path.dropFirst()).contains { $0 == cited && $1 == citing }
      }
      #expect(counts.exact(citing: citing, cited: cited) == through)
    }
  }

  // Batagelj's property: the counts of a cut between sources and sinks add up to all paths, so
  // SPC obeys Kirchhoff's law at every paper that is neither.
  @Test func searchPathCountsFlow() {
    let graph = randomCitations(60, probability: 0.1, seed: 4)
    let counts = TraversalCounts(of: graph)
    for node in 0..<NodeID(60) where graph.outDegree(of: node) > 0 && graph.inDegree(of: node) > 0 {
      let incoming = graph.references(of: node).compactMap { counts.exact(citing: node, cited: $0) }
      let outgoing = graph.citations(of: node).compactMap { counts.exact(citing: $0, cited: node) }
      #expect(incoming.reduce(0, +) == outgoing.reduce(0, +))
    }
  }

  // Layers of w papers, each citing the whole layer before: w^(layers − 2) paths run over each
  // citation, one choice for every layer but the two that the citation joins.
  @Test(arguments: [(3, 30), (2, 50), (8, 500), (10, 1100)])
  func staysInRangeWhereSixtyFourBitsOverflow(width: Int, layers: Int) {
    var citations: [(NodeID, NodeID)] = []
    for layer in 1..<layers {
      for citing in 0..<width {
        for cited in 0..<width {
          citations.append((NodeID(layer * width + citing), NodeID((layer - 1) * width + cited)))
        }
      }
    }
    let graph = CSRGraph(nodeCount: width * layers, citations: citations)
    let counts = TraversalCounts(of: graph)
    let bits = Double(layers - 2) * PathCount(Double(width)).log2
    for layer in [1, layers / 2, layers - 1] {
      let citing = NodeID(layer * width)
      let cited = NodeID((layer - 1) * width)
      #expect(abs(counts.log2(citing: citing, cited: cited) - bits) < 1e-9)
      #expect((counts.exact(citing: citing, cited: cited) != nil) == (bits < 53))
    }
  }

  @Test(arguments: [5, 6, 7] as [UInt64])
  func breaksCyclesAndOnlyCycles(seed: UInt64) {
    let graph = randomMess(40, probability: 0.08, seed: seed)
    let counts = TraversalCounts(of: graph)
    let kept = pairs(graph).filter { !counts.isDropped(citing: $0.citing, cited: $0.cited) }
    let dropped = pairs(graph).filter { counts.isDropped(citing: $0.citing, cited: $0.cited) }
    let rest = CSRGraph(nodeCount: 40, citations: kept.map { ($0.citing, $0.cited) })
    func reaches(_ start: NodeID, _ goal: NodeID) -> Bool {
      var seen: Set<NodeID> = []
      var open = [start]
      while let node = open.popLast() {
        for next in rest.references(of: node) where seen.insert(next).inserted {
          open.append(next)
        }
      }
      return seen.contains(goal)
    }
    #expect(!dropped.isEmpty)
    for node in 0..<NodeID(40) { #expect(!reaches(node, node)) }
    // Only citations into the future are dropped, and only those that lie on a cycle.
    func reachesInAll(_ start: NodeID, _ goal: NodeID) -> Bool {
      var seen: Set<NodeID> = []
      var open = [start]
      while let node = open.popLast() {
        for next in graph.references(of: node) where seen.insert(next).inserted {
          open.append(next)
        }
      }
      return seen.contains(goal)
    }
    for citation in dropped {
      #expect(citation.cited > citation.citing)
      #expect(reachesInAll(citation.cited, citation.citing))
      #expect(counts.exact(citing: citation.citing, cited: citation.cited) == 0)
    }
    for citation in kept where citation.cited > citation.citing {
      #expect(!reachesInAll(citation.cited, citation.citing))
    }
  }

  // 0 ← 1 ← 2 with 0 → 2: the citation from the oldest to the newest is dropped.
  @Test func dropsTheCitationIntoTheFuture() {
    let graph = CSRGraph(nodeCount: 3, citations: [(1, 0), (2, 1), (0, 2)])
    let counts = TraversalCounts(of: graph)
    #expect(counts.isDropped(citing: 0, cited: 2))
    #expect(counts.exact(citing: 1, cited: 0) == 1)
    #expect(counts.log2(citing: 0, cited: 2) == -.infinity)
  }
}

import GraphCore
import Testing

@testable import Centrality

@Suite struct MainPathTests {
  private typealias Citation = MainPath.Citation

  //  0 ← 1 ← 3 ← 4 ← 5        SPC: 1→0: 1·2 = 2 (paths 0-1-3-4-5, 0-1-3-4-6)
  //  2 ←─────┘   └─ 6         3→1: 2, 3→2: 2, 4→3: 2·2 = 4, 5→4: 2, 6→4: 2
  //  7 ← 8                    8→7: 1
  private let small = CSRGraph(
    nodeCount: 9,
    citations: [(1, 0), (3, 1), (3, 2), (4, 3), (5, 4), (6, 4), (8, 7)]
  )

  @Test func globalPathTakesTheLargestSum() {
    let path = MainPath(.global, in: TraversalCounts(of: small))
    // 2 + 2 + 4 + 2 through 0 beats 2 + 4 + 2 through 2; of 5 and 6 the lower number wins.
    #expect(path.nodes == [0, 1, 3, 4, 5])
  }

  @Test func localPathFollowsAllTies() {
    let path = MainPath(.local, in: TraversalCounts(of: small))
    #expect(path.nodes.sorted() == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test func keyRouteHoldsTheHeaviestCitation() {
    let path = MainPath(.keyRoute(1), in: TraversalCounts(of: small))
    #expect(path.citations.contains(Citation(citing: 4, cited: 3)))
    #expect(path.nodes == [0, 1, 3, 4, 5])
    let all = MainPath(.keyRoute(100), in: TraversalCounts(of: small))
    #expect(all.citations.count == small.edgeCount)
  }

  // The local path starts at the heaviest first citation and misses the heaviest one of all:
  //  sources 0, 1 under 2; 2 ← 3, 4, 5 gives 1·3 for each citation of 0 and of 1;
  //  sources 6…9 each with one citation by 10; 10 ← 11 ← 12, 13: 4·2 = 8 for 11→10.
  @Test func keyRouteFindsWhatTheLocalPathMisses() {
    let graph = CSRGraph(
      nodeCount: 14,
      citations: [
        (2, 0), (2, 1), (3, 2), (4, 2), (5, 2), (10, 6), (10, 7), (10, 8), (10, 9), (11, 10),
        (12, 11), (13, 11),
      ]
    )
    let counts = TraversalCounts(of: graph)
    #expect(MainPath(.local, in: counts).nodes.sorted() == [0, 1, 2, 3, 4, 5])
    #expect(MainPath(.keyRoute(1), in: counts).nodes == [6, 10, 11, 12])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func globalAndKeyRoutesAgreeWithTryingEveryPath(seed: UInt64) throws {
    let graph = randomCitations(11, probability: 0.3, seed: seed)
    let counts = TraversalCounts(of: graph, kind: .searchPathLink)
    func weight(_ path: [NodeID]) -> Int {
      zip(path, path.dropFirst()).reduce(0) {
        $0 + (counts.exact(citing: $1.1, cited: $1.0) ?? 0)
      }
    }
    func extend(_ path: [NodeID]) -> [[NodeID]] {
      let next = graph.citations(of: path[path.count - 1])
      return next.isEmpty ? [path] : next.flatMap { extend(path + [$0]) }
    }
    let paths = (0..<NodeID(11)).filter { graph.outDegree(of: $0) == 0 }.flatMap { extend([$0]) }
    let best = try #require(paths.map(weight).max())
    let found = MainPath(.global, in: counts)
    #expect(weight(found.nodes) == best)
    #expect(found.citations.count == found.nodes.count - 1)

    let heaviest = try #require(
      pairs(graph).compactMap { counts.exact(citing: $0.citing, cited: $0.cited) }.max()
    )
    let key = try #require(
      pairs(graph).first { counts.exact(citing: $0.citing, cited: $0.cited) == heaviest }
    )
    let through = paths.filter { path in
      zip(path, path.dropFirst()).contains { $0 == key.cited && $1 == key.citing }
    }
    #expect(weight(MainPath(.keyRoute(1), in: counts).nodes) == through.map(weight).max())
  }

  // Without paper 3 what is left of the small graph is 0 ← 1, 4 ← 5, 4 ← 6 and 7 ← 8, one path each;
  // of equal sums the path of the lowest paper wins.
  @Test func staysAmongTheGivenPapers() {
    let part = (0..<9).map { $0 != 3 }
    let counts = TraversalCounts(of: small, among: part)
    #expect(MainPath(.global, in: counts).nodes == [0, 1])
    #expect(counts.isDropped(citing: 3, cited: 1))
  }

  @Test(arguments: [MainPath.Search.global, .local, .keyRoute(3)])
  func emptyGraphsHaveEmptyPaths(search: MainPath.Search) {
    for count in [0, 1, 5] {
      let counts = TraversalCounts(of: CSRGraph(nodeCount: count, citations: []))
      #expect(MainPath(search, in: counts).nodes.isEmpty)
    }
  }
}

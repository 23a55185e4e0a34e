import GraphCore
import Testing

@testable import Centrality

@Suite struct TopBetweennessTests {
  private static let chain = CSRGraph(
    nodeCount: 60,
    citations: (1..<60).map { (NodeID($0), NodeID($0 - 1)) }
  )
  /// Two stars without a tie between them.
  private static let stars = CSRGraph(
    nodeCount: 13,
    citations: (1..<7).map { (NodeID($0), 0) } + (8..<13).map { (NodeID($0), 7) }
  )
  private static let graphs =
    [chain, stars, CSRGraph(nodeCount: 4, citations: [])]
    + (0..<4).map { RandomCitationGraph(papers: 50, references: 1 + $0).graph(seed: UInt64($0)) }
    + [randomMess(40, probability: 0.05, seed: 1), randomMess(30, probability: 0.3, seed: 2)]

  // The search from both ends, over all pairs, against Brandes' accumulation from every start.
  @Test(arguments: graphs.indices)
  func allPairsAddUpToTheBetweenness(index: Int) {
    let graph = Self.graphs[index]
    let ties = graph.symmetrized()
    var search = PairSearch(nodeCount: graph.nodeCount)
    for start in 0..<NodeID(graph.nodeCount) {
      for end in 0..<NodeID(graph.nodeCount) where start != end { search.add(start, end, in: ties) }
    }
    for (sum, exact) in zip(search.sums, betweenness(of: graph, along: .ties)) {
      #expect(abs(sum - 2 * exact) <= 1e-9 * max(1, exact))
    }
  }

  // 0 ─ 1 ─ 3 and 0 ─ 2 ─ 3: one of two paths over each, so the square of a share is a quarter.
  @Test func sharesAreSquared() {
    let square = CSRGraph(nodeCount: 4, citations: [(1, 0), (2, 0), (3, 1), (3, 2)])
    var search = PairSearch(nodeCount: 4)
    search.add(0, 3, in: square.symmetrized())
    #expect(search.sums == [0, 0.5, 0.5, 0])
    #expect(search.squares == [0, 0.25, 0.25, 0])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func namesTheLargestToWithinTheTolerance(seed: UInt64) {
    let graph = RandomCitationGraph(papers: 120, references: 3).graph(seed: seed)
    let exact = betweenness(of: graph, along: .ties)
    let last = exact.sorted(by: >)[9]
    let found = TopBetweenness(of: graph, count: 10, tolerance: 0.03, seed: seed)
    #expect(found.errorBound == 0.03 * 120 * 119 / 2)
    #expect(found.nodes.count == 10)
    for node in found.nodes {
      #expect(exact[Int(node)] >= last - found.errorBound)
      #expect(abs(exact[Int(node)] - found.scores[Int(node)]) <= found.errorBound)
    }
    let order = found.nodes.map { found.scores[Int($0)] }
    #expect(order == order.sorted(by: >))
  }

  @Test func aSmallerToleranceTakesMorePairsAndThreadsChangeNothing() {
    let graph = RandomCitationGraph(papers: 60, references: 3).graph(seed: 4)
    let coarse = TopBetweenness(of: graph, count: 5, tolerance: 0.1, threads: 1)
    let fine = TopBetweenness(of: graph, count: 5, tolerance: 0.04)
    #expect(fine.samples > coarse.samples)
    #expect(coarse == TopBetweenness(of: graph, count: 5, tolerance: 0.1, threads: 3))
  }

  @Test func smallGraphsAreDefined() {
    for papers in 0...2 {
      let found = TopBetweenness(of: CSRGraph(nodeCount: papers, citations: []), count: 5)
      #expect(found.nodes == Array(0..<NodeID(papers)))
      #expect(found.scores == [Double](repeating: 0, count: papers))
    }
    let three = TopBetweenness(
      of: CSRGraph(nodeCount: 3, citations: [(1, 0), (2, 1)]),
      count: 1,
      tolerance: 0.1
    )
    #expect(three.nodes == [1])
  }

  @Test func toleranceThatNeedsTooManyPairsTakesTheExactValues() {
    let graph = RandomCitationGraph(papers: 20, references: 3).graph(seed: 1)
    let found = TopBetweenness(of: graph, count: 3, tolerance: 1e-6)
    let exact = betweenness(of: graph, along: .ties)
    #expect(found.scores == exact)
    #expect(found.nodes.map { exact[Int($0)] } == Array(exact.sorted(by: >).prefix(3)))
  }
}

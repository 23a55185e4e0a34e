import GraphCore
import Testing

@Suite struct ComponentsTests {
  /// Which nodes reach which, by repeated squaring of the relation.
  private func closure(of graph: CSRGraph) -> [[Bool]] {
    let nodes = 0..<graph.nodeCount
    var reaches = nodes.map { from in nodes.map { $0 == from } }
    for node in nodes {
      for target in graph.references(of: NodeID(node)) { reaches[node][Int(target)] = true }
    }
    for middle in nodes {
      for from in nodes where reaches[from][middle] {
        for to in nodes where reaches[middle][to] { reaches[from][to] = true }
      }
    }
    return reaches
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `strong components are the classes of mutual reach`(seed: UInt64) {
    let graph = RandomDirectedGraph(nodes: 24, edges: 36).graph(seed: seed)
    let reaches = closure(of: graph)
    let strong = StrongComponents(of: graph)
    for from in 0..<24 {
      for to in 0..<24 {
        let isSame = strong.component[from] == strong.component[to]
        #expect(isSame == (reaches[from][to] && reaches[to][from]))
        if reaches[from][to] { #expect(strong.component[from] >= strong.component[to]) }
      }
    }
    #expect((0..<strong.count).flatMap { strong.nodes(of: $0) } == strong.members)
    #expect(strong.members.sorted() == Array(0..<24))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `weak components are the classes of undirected reach`(seed: UInt64) {
    let graph = RandomDirectedGraph(nodes: 30, edges: 22).graph(seed: seed)
    let reaches = closure(of: graph.symmetrized())
    let weak = WeakComponents(of: graph)
    for from in 0..<30 {
      for to in 0..<30 {
        #expect((weak.component[from] == weak.component[to]) == reaches[from][to])
      }
      #expect(weak.sizes[Int(weak.component[from])] == reaches[from].count { $0 })
    }
    #expect(weak.sizes == weak.sizes.sorted(by: >))
  }

  @Test func `a long chain does not exhaust the stack`() {
    let count = 200_000
    let chain = CSRGraph(
      nodeCount: count,
      citations: (1..<count).map { (NodeID($0 - 1), NodeID($0)) }
    )
    #expect(StrongComponents(of: chain).count == count)
    #expect(WeakComponents(of: chain).sizes == [count])
  }

  //  0 ⇄ 1     2 ─▶ 3 ─▶ 4 ─▶ 2     5 ─▶ 6 (into the future, on no cycle)
  @Test func `only citations into the future on cycles are removed`() {
    let graph = CSRGraph(
      nodeCount: 7,
      citations: [(0, 1), (1, 0), (2, 3), (3, 4), (4, 2), (5, 6), (4, 1)]
    )
    let cycles = CitationCycles(of: graph)
    #expect(cycles.components == [[0, 1], [2, 3, 4]])
    #expect(cycles.citationCount == 5)
    #expect(
      cycles.removed == [
        .init(citing: 0, cited: 1), .init(citing: 2, cited: 3), .init(citing: 3, cited: 4),
      ]
    )
    #expect(cycles.acyclic.edgeCount == 4)
    #expect(StrongComponents(of: cycles.acyclic).count == 7)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the acyclic graph has no cycle and keeps the rest`(seed: UInt64) {
    let graph = RandomDirectedGraph(nodes: 30, edges: 90).graph(seed: seed)
    let cycles = CitationCycles(of: graph)
    #expect(StrongComponents(of: cycles.acyclic).count == 30)
    #expect(cycles.acyclic.edgeCount + cycles.removed.count == graph.edgeCount)
  }
}

import GraphCore
import Testing

@Suite struct CSRGraphTests {
  //   3 ──▶ 1 ──▶ 0
  //   │     ▲     ▲
  //   └────▶2 ────┘     (2 also cites 1)
  static let small = CSRGraph(
    nodeCount: 4,
    citations: [(3, 1), (3, 2), (1, 0), (2, 0), (2, 1)]
  )

  @Test func `rows are sorted and both directions agree`() {
    #expect(Self.small.outOffsets == [0, 0, 1, 3, 5])
    #expect(Self.small.outTargets == [0, 0, 1, 1, 2])
    #expect(Self.small.inOffsets == [0, 2, 4, 5, 5])
    #expect(Self.small.inSources == [1, 2, 2, 3, 3])
    #expect(Self.small.references(of: 2) == [0, 1])
    #expect(Self.small.citations(of: 1) == [2, 3])
    #expect(Self.small.outDegree(of: 3) == 2)
    #expect(Self.small.inDegree(of: 3) == 0)
  }

  @Test func `reversing swaps the directions`() {
    #expect(Self.small.reversed.references(of: 1) == [2, 3])
    #expect(Self.small.reversed.reversed == Self.small)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a symmetrized graph holds each tie once in each direction`(seed: UInt64) {
    let graph = RandomDirectedGraph(nodes: 30, edges: 200).graph(seed: seed)
    let ties = graph.symmetrized()
    for node in 0..<NodeID(30) {
      let expected = Set(graph.references(of: node)).union(graph.citations(of: node)).sorted()
      #expect(Array(ties.references(of: node)) == expected)
      #expect(Array(ties.citations(of: node)) == expected)
    }
  }

  @Test func `citations into the future are counted`() {
    #expect(Self.small.citationsIntoTheFuture == 0)
    #expect(Self.small.reversed.citationsIntoTheFuture == 5)
    #expect(
      CSRGraph(nodeCount: 3, citations: [(0, 1), (1, 0), (2, 0)]).citationsIntoTheFuture == 1
    )
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every citation outside cycles follows the order`(seed: UInt64) {
    let graph = RandomDirectedGraph(nodes: 40, edges: 55).graph(seed: seed)
    let order = graph.citingFirstOrder()
    #expect(order.sorted() == Array(0..<40))
    var position = [Int](repeating: 0, count: 40)
    for (index, node) in order.enumerated() { position[Int(node)] = index }
    let component = StrongComponents(of: graph).component
    for node in 0..<NodeID(40) {
      for target in graph.references(of: node)
      where component[Int(node)] != component[Int(target)] {
        #expect(position[Int(node)] < position[Int(target)])
      }
    }
  }

  @Test func `an empty graph has no nodes and an order`() {
    let empty = CSRGraph(nodeCount: 0, citations: [])
    #expect(empty.nodeCount == 0)
    #expect(empty.edgeCount == 0)
    #expect(empty.citingFirstOrder() == [])
    #expect(empty.symmetrized() == empty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func tiedOnceKeepsEveryTieInOneDirection(seed: UInt64) {
    let graph = RandomDirectedGraph(nodes: 30, edges: 200).graph(seed: seed)
    let once = graph.tiedOnce()
    #expect(once.symmetrized() == graph.symmetrized())
    #expect(once.edgeCount * 2 == graph.symmetrized().edgeCount)
    #expect(once.edgeCount < graph.edgeCount)
    for node in NodeID(0)..<30 {
      for cited in once.references(of: node) where cited > node {
        #expect(!graph.references(of: cited).contains(node))
      }
    }
    #expect(graph.tiedOnce().tiedOnce() == once)
  }
}

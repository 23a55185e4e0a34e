import Centrality
import GraphCore
import Testing

@Suite struct CoreNumbersTests {
  @Test(arguments: ReferenceTable.all)
  func `cores agree with the reference`(table: ReferenceTable) throws {
    #expect(coreNumbers(of: table.graph).map(Double.init) == (try #require(table.scores["core"])))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `peeling by definition gives the same cores`(seed: UInt64) {
    let graph = RandomCitationGraph(papers: 60, references: Int(seed % 7), reversal: 0.2)
      .graph(seed: seed)
    let ties = graph.symmetrized()
    var expected = [Int32](repeating: 0, count: 60)
    for core in 1..<60 {
      var inside = Set(0..<NodeID(60))
      while let weak = inside.first(where: {
        ties.references(of: $0).count(where: inside.contains) < core
      }) {
        inside.remove(weak)
      }
      for node in inside { expected[Int(node)] = Int32(core) }
    }
    #expect(coreNumbers(of: graph) == expected)
  }

  @Test func `papers that cite each other are tied once`() {
    #expect(coreNumbers(of: CSRGraph(nodeCount: 3, citations: [(0, 1), (1, 0)])) == [1, 1, 0])
    #expect(coreNumbers(of: CSRGraph(nodeCount: 0, citations: [])) == [])
  }

  @Test func `a clique of k papers is a core of k − 1, a hub of leaves one of 1`() {
    let clique = (0..<NodeID(8)).flatMap { a in (0..<a).map { (a, $0) } }
    let leaves = (8..<NodeID(100)).map { ($0, NodeID(0)) }
    let cores = coreNumbers(of: CSRGraph(nodeCount: 100, citations: clique + leaves))
    #expect(cores == [Int32](repeating: 7, count: 8) + [Int32](repeating: 1, count: 92))
  }
}

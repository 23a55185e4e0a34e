import Centrality
import GraphCore
import Testing

@Suite struct HITSTests {
  @Test(arguments: ReferenceTable.all)
  func `scores agree with the reference`(table: ReferenceTable) throws {
    let scores = HITS(of: table.graph, tolerance: 1e-12)
    #expect(distance(scores.authorities, try #require(table.scores["authority"])) < 1e-10)
    #expect(distance(scores.hubs, try #require(table.scores["hub"])) < 1e-10)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `hubs and authorities reinforce each other`(seed: UInt64) {
    let graph = RandomCitationGraph(papers: 500, references: 6, reversal: 0.05).graph(seed: seed)
    let scores = HITS(of: graph)
    var hubs = [Double](repeating: 0, count: 500)
    var authorities = hubs
    for node in 0..<NodeID(500) {
      for target in graph.references(of: node) {
        hubs[Int(node)] += scores.authorities[Int(target)]
        authorities[Int(target)] += scores.hubs[Int(node)]
      }
    }
    let (hubSum, authoritySum) = (hubs.reduce(0, +), authorities.reduce(0, +))
    #expect(distance(scores.hubs, hubs.map { $0 / hubSum }) < 1e-9)
    #expect(distance(scores.authorities, authorities.map { $0 / authoritySum }) < 1e-9)
    #expect(scores.authorities.allSatisfy { $0 >= 0 })
    #expect(scores == HITS(of: graph, threads: 1))
  }

  @Test func `two equal stars share the scores`() {
    let stars = CSRGraph(nodeCount: 6, citations: [(2, 0), (3, 0), (4, 1), (5, 1)])
    let scores = HITS(of: stars)
    #expect(distance(scores.authorities, [0.5, 0.5, 0, 0, 0, 0]) < 1e-12)
    #expect(distance(scores.hubs, [0, 0, 0.25, 0.25, 0.25, 0.25]) < 1e-12)
  }

  @Test func `without citations all scores are zero`() {
    #expect(HITS(of: CSRGraph(nodeCount: 3, citations: [])).hubs == [0, 0, 0])
    #expect(HITS(of: CSRGraph(nodeCount: 0, citations: [])).authorities == [])
  }
}

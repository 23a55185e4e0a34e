import Centrality
import GraphCore
import Testing

@Suite struct DisruptionTests {
  // Focal paper 6 cites 0…5. Papers 7, 8 cite only 6; 9 cites 6 and 0; 10 cites 6 and 0…4;
  // 11, 12 cite 0 alone, 12 was there before 6.
  private let graph = CSRGraph(
    nodeCount: 13,
    citations: (0..<6).map { (6, $0) }
      + [(7, 6), (8, 6), (9, 6), (9, 0), (10, 6)] + (0..<5).map { (10, $0) }
      + [(11, 0), (12, 0)]
  )

  @Test func countsAroundAPaper() throws {
    let disruption = try #require(Disruption.of([6], in: graph)[0])
    #expect(disruption.focalOnly == 2)
    #expect(disruption.both == 2)
    #expect(disruption.bothStrongly == 1)
    #expect(disruption.referencesOnly == 2)
    #expect(disruption.cd == Double(2 - 2) / Double(2 + 2 + 2))
    #expect(disruption.di5 == Double(2 - 1) / Double(2 + 1 + 2))
  }

  @Test func olderPapersAreNoVotesAgainstIt() throws {
    var years = [Int32?](repeating: 2000, count: 13)
    years[6] = 2010
    for node in 7...11 { years[node] = 2012 }
    let disruption = try #require(Disruption.of([6], in: graph, years: years)[0])
    #expect(disruption.referencesOnly == 1)
  }

  @Test func undefinedIsNil() {
    #expect(Disruption.of([0], in: graph) == [nil])
    let alone = CSRGraph(nodeCount: 2, citations: [(1, 0)])
    let counted = Disruption.of([1], in: alone)[0]
    #expect(counted != nil)
    #expect(counted?.cd == nil)
    #expect(counted?.di5 == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func agreesWithSets(seed: UInt64) {
    let graph = randomMess(40, probability: 0.15, seed: seed)
    let nodes = (0..<NodeID(40)).reversed() + [NodeID(3)]
    for (node, found) in zip(nodes, Disruption.of(Array(nodes), in: graph)) {
      let references = Set(graph.references(of: node))
      let citing = Set(graph.citations(of: node))
      let shared = (0..<NodeID(40)).map { references.intersection(graph.references(of: $0)).count }
      let others = Set((0..<NodeID(40)).filter { shared[Int($0)] > 0 })
        .subtracting(citing).subtracting(references).subtracting([node])
      #expect(found?.focalOnly == citing.count { shared[Int($0)] == 0 })
      #expect(found?.both == citing.count { shared[Int($0)] > 0 })
      #expect(found?.bothStrongly == citing.count { shared[Int($0)] >= 5 })
      #expect(found?.referencesOnly == others.count)
    }
  }
}

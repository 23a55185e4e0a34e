import Centrality
import GraphCore
import Testing

@Suite struct PersonalizedPageRankTests {
  @Test(arguments: ReferenceTable.all)
  func `ranks agree with the reference`(table: ReferenceTable) throws {
    let last = NodeID(table.nodes)
    let ranks = personalizedPageRank(
      of: table.graph,
      seeds: [last - 1, last - 3, last / 2],
      damping: 0.85,
      tolerance: 1e-12
    )
    #expect(distance(ranks, try #require(table.scores["personalized"])) < 1e-11)
  }

  @Test func `returning to all papers alike is PageRank`() {
    let graph = RandomCitationGraph(papers: 200, references: 5, reversal: 0.1).graph(seed: 3)
    let personal = personalizedPageRank(of: graph, teleport: [Double](repeating: 0.1, count: 200))
    #expect(distance(personal, pageRank(of: graph)) < 1e-10)
  }

  @Test func `a walk is the mean of the walks from its seeds, weighted by their visits`() {
    // y is linear in the teleport vector; a normalized walk p from v has Σy = 1 / (1 − d + d·δ_v).
    let graph = RandomCitationGraph(papers: 100, references: 3).graph(seed: 8)
    func visits(_ seed: NodeID) -> [Double] {
      let ranks = personalizedPageRank(of: graph, seeds: [seed], damping: 0.6)
      return ranks.map { $0 / ranks[Int(seed)] }
    }
    let sum = zip(visits(90), visits(50)).map { $0 + $1 }
    let total = sum.reduce(0, +)
    let both = personalizedPageRank(of: graph, seeds: [90, 50], damping: 0.6)
    #expect(distance(both, sum.map { $0 / total }) < 1e-12)
  }

  @Test func `unreached papers get nothing, and no seeds give nothing`() {
    let chain = CSRGraph(nodeCount: 4, citations: [(3, 2), (2, 1), (1, 0)])
    let ranks = personalizedPageRank(of: chain, seeds: [1], damping: 0.5)
    #expect(distance(ranks, [0.5 / 1.5, 1 / 1.5, 0, 0]) < 1e-15)
    #expect(personalizedPageRank(of: chain, seeds: []) == [0, 0, 0, 0])
  }
}

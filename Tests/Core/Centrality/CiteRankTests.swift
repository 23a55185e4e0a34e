import Centrality
import GraphCore
import Testing

@Suite struct CiteRankTests {
  @Test(arguments: ReferenceTable.all)
  func `traffic agrees with the reference`(table: ReferenceTable) throws {
    let traffic = citeRank(
      of: table.graph,
      ages: (0..<table.nodes).map { Double(table.nodes - 1 - $0) },
      decay: 8,
      damping: 0.5,
      tolerance: 1e-12
    )
    #expect(distance(traffic, try #require(table.scores["citeRank"])) < 1e-11)
  }

  @Test func `only differences of age matter, however old`() {
    let graph = RandomCitationGraph(papers: 50, references: 4).graph(seed: 2)
    let ages = (0..<50).map { Double(49 - $0) / 4 }
    let traffic = citeRank(of: graph, ages: ages)
    #expect(distance(traffic, citeRank(of: graph, ages: ages.map { $0 + 4000 })) < 1e-10)
    #expect(abs(traffic.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `slow decay approaches PageRank, fast decay the youngest papers`() {
    let graph = RandomCitationGraph(papers: 60, references: 4).graph(seed: 5)
    let ages = (0..<60).map { Double(59 - $0) }
    #expect(distance(citeRank(of: graph, ages: ages, decay: 1e12), pageRank(of: graph)) < 1e-8)
    let youngest = personalizedPageRank(of: graph, seeds: [59])
    #expect(distance(citeRank(of: graph, ages: ages, decay: 0.02), youngest) < 1e-8)
  }
}

import Bibliography
import Centrality
import Corpus
import GraphCore
import Pipeline
import Testing

@testable import Analyze

@Suite struct CitationReasonsTests {
  /// Work 2 stands in two versions, "c" and "d"; "x" is no part of the graph.
  private static let snapshot = Snapshot(
    papers: [
      Paper(id: PaperID("a"), title: "A"), Paper(id: PaperID("b"), title: "B"),
      Paper(id: PaperID("c"), ids: [PaperID("c"), PaperID("d")], title: "C"),
    ],
    citations: [
      Citation(citing: 1, cited: 0), Citation(citing: 2, cited: 0), Citation(citing: 2, cited: 1),
    ],
    hops: [0, 0, 0],
    entries: [[0], [], []],
    completeness: [Completeness(), Completeness(), Completeness()]
  )
  private static let graph = CSRGraph(nodeCount: 3, citations: [(1, 0), (2, 0), (2, 1)])

  private func expansion(_ links: [Expansion.Link]) -> Expansion {
    Expansion(
      members: ["a", "b", "c", "d", "x"].map {
        Expansion.Member(record: PaperRecord(id: PaperID($0), title: $0), hop: 0)
      },
      links: links,
      unlinked: []
    )
  }

  private func link(
    _ citing: Int32,
    _ cited: Int32,
    _ intents: [String] = [],
    _ strong: Bool = false
  )
    -> Expansion.Link
  {
    Expansion.Link(
      citation: Citation(citing: citing, cited: cited),
      intents: intents,
      isInfluential: strong
    )
  }

  @Test func `versions of a work state their reasons together`() throws {
    let links = [
      link(1, 0), link(2, 0, ["background"]), link(3, 0, ["background", "methodology"], true),
      link(4, 0, ["result"]),
    ]
    let reasons = try #require(
      CitationReasons.stated(in: expansion(links), for: Self.graph, of: Self.snapshot)
    )
    #expect(reasons.map(\.intents) == [[], ["background", "methodology"], []])
    #expect(reasons.map(\.isInfluential) == [nil, true, nil])
  }

  @Test func `nothing stated is no reason`() {
    let silent = [link(1, 0), link(2, 1)]
    #expect(
      CitationReasons.stated(in: expansion(silent), for: Self.graph, of: Self.snapshot) == nil
    )
    let elsewhere = [link(4, 0, ["result"])]
    #expect(
      CitationReasons.stated(in: expansion(elsewhere), for: Self.graph, of: Self.snapshot) == nil
    )
  }

  // A use counts 2, a mention 1, and the citation of which nothing is stated their mean.
  @Test func `the weights have columns, empty when no reason is known`() {
    func measures(_ links: [Expansion.Link]) -> PaperMeasures {
      PaperMeasures(
        of: Self.graph,
        Self.snapshot,
        reasons: CitationReasons.stated(in: expansion(links), for: Self.graph, of: Self.snapshot),
        settings: AnalyzeSettings()
      )
    }
    #expect(measures([]).weightedCitations == nil)
    #expect(measures([]).weightedPageRank == nil)
    let used = measures([link(2, 0, ["methodology"]), link(2, 1, ["background"])])
    #expect(used.weightedCitations == [1.5 + 2, 1, 0])
    // The reader of 2 goes to 0 with 2/3 and to 1 with 1/3; the reader of 1 to 0.
    let visits = [1 + 1 / 3.0 + 0.5 * (1 + 1 / 6.0), 1 + 1 / 6.0, 1]
    let total = visits.reduce(0, +)
    for (rank, visit) in zip(used.weightedPageRank ?? [], visits) {
      #expect(abs(rank - visit / total) < 1e-12)
    }
    #expect(used.weightedPageRank?.count == 3)
  }
}

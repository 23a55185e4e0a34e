import Bibliography
import Corpus
import Testing

@testable import Expand

@Suite struct ExpansionReportTests {
  @Test func `lists are summed by state, stated counts only where there are any`() {
    func member(_ id: String, _ hop: Int, _ references: ListStatus?) -> Expansion.Member {
      Expansion.Member(
        record: PaperRecord(id: PaperID(id), title: id),
        hop: hop,
        lists: Completeness(references: references)
      )
    }
    let report = ExpansionReport(
      Expansion(
        members: [
          member("a", 0, ListStatus(source: "s", state: .listed, known: 5)),
          member("b", 2, ListStatus(source: "s", state: .capped, known: 7, stated: 10)),
          member("c", 2, ListStatus(source: "s", state: .withheld, known: 0, stated: 4)),
          member("d", 1, nil),
        ],
        links: [Expansion.Link(citation: Citation(citing: 0, cited: 3))],
        unlinked: [Expansion.Unlinked(citing: 0, title: "A book")]
      )
    )
    #expect(report.hops == [1, 1, 2])
    #expect(report.citations == 1)
    #expect(report.unlinkedReferences == 1)
    #expect(
      report.referenceLists.states == ["listed": 1, "capped": 1, "withheld": 1, "notAsked": 1]
    )
    #expect(report.referenceLists.known == 5 + 7)
    #expect(report.referenceLists.stated == 10 + 4)
    #expect(report.referenceLists.knownOfStated == 7)
    #expect(report.citationLists.states == ["notAsked": 4])
  }
}

import GraphCore
import Recommendation
import Testing

struct PlacementTests {
  private func tie(_ paper: NodeID, _ strength: Double) -> Tie {
    Tie(
      listPaper: paper,
      cites: true,
      isCitedBy: false,
      citedTogether: 0,
      sharedReferences: 0,
      titleCosine: 0,
      strength: strength
    )
  }

  private let sections = [
    Placement.Section(papers: [1, 2], paperShare: 1),
    Placement.Section(papers: [3], paperShare: 0.5),
    Placement.Section(papers: [], paperShare: 1),
  ]

  @Test func strengthDecides() throws {
    let ties = [tie(1, 0.2), tie(2, 0.1), tie(3, 0.4)]
    let placement = try #require(Placement(ties, sections: sections))
    #expect(placement.section == 0)
    let (first, second) = (0.2 + 0.1, 0.4 * 0.5)
    #expect(abs(placement.confidence - first / (first + second)) < 1e-12)
  }

  @Test func withoutVotesThereIsNoPlace() {
    #expect(Placement([], sections: sections) == nil)
    #expect(Placement([tie(9, 1)], sections: sections) == nil)
    #expect(Placement([tie(3, 1)], sections: [.init(papers: [3], paperShare: 0)]) == nil)
  }
}

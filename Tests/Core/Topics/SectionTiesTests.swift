import GraphCore
import Testing

@testable import Topics

@Suite struct SectionTiesTests {
  // 0 ─2─ 1 ─1─ 2 ─4─ 3
  private let ties = SectionTies(
    [
      ListSection(path: ["Joins"], papers: [0, 1]), ListSection(path: ["Indexes"], papers: [2, 3]),
    ],
    in: WeightedGraph(nodeCount: 5, edges: [(0, 1, 2), (1, 2, 1), (2, 3, 4)])
  )

  @Test func aPaperIsNotComparedWithItself() {
    #expect(ties.mean(of: 1, to: 0) == 2)
    #expect(ties.mean(of: 1, to: 1) == 1.0 / 2)
    #expect(ties.mean(of: 4, to: 1) == 0)
    #expect(ties.mean(from: [0], to: [0]) == 0)
  }

  @Test func contrastCountsPairs() {
    let contrast = ties.contrast(of: [[0, 1], [2, 3]])
    // The pairs 0–1 and 2–3 within; of the four between, 1–2 is tied.
    #expect(contrast.within == (2.0 + 4.0) / 2)
    #expect(contrast.between == 1.0 / 4)
    let apart = ties.contrast(of: [[0], [4]])
    #expect(apart.within == 0 && apart.between == 0)
    #expect(ties.contrast(of: []).within == 0)
  }
}

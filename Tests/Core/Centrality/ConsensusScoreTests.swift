import Foundation
import GraphCore
import Testing

@testable import Centrality

@Suite struct ConsensusScoreTests {
  @Test func multipliesRelevanceAndImportance() {
    // Ranks 1, 2.5, 2.5, 4 and 4, 1, 2, 3; ln 5 is the scale of four papers.
    let score = ConsensusScore(
      measures: [[9, 5, 5, 1], [0, 30, 20, 10]],
      chances: [0.1, 0.4, 0.1, 0.2]
    )
    func part(_ rank: Double) -> Double { 1 - log(rank) / log(5) }
    let wanted = [
      (part(1) + part(4)) / 2, (part(2.5) + part(1)) / 2, (part(2.5) + part(2)) / 2,
      (part(4) + part(3)) / 2,
    ]
    for (found, wanted) in zip(score.importance, wanted) { #expect(abs(found - wanted) < 1e-12) }
    let below: [Double] = [1, 3.5, 1, 2.5]
    #expect(score.relevance == below.map { $0 / 4 })
    #expect(score.scores[1] == score.relevance[1] * score.importance[1])
  }

  @Test func onlyTheOrderOfAMeasureCounts() {
    let measure = [3.0, 8, 1, 1, 7]
    let other = [1.0, 2, 3, 4, 5]
    let plain = ConsensusScore(measures: [measure, other], chances: other)
    let bent = ConsensusScore(measures: [measure.map { $0 * $0 * 100 }, other], chances: other)
    #expect(plain == bent)
  }

  // Twenty papers of field A cite tool 0, twenty of field B tool 1, in the same years; the list
  // names two papers of A. The tools are equally important, and only one is relevant.
  @Test func theListDecidesBetweenEquallyImportantPapers() {
    let citations = (2..<42).map { (NodeID($0), NodeID($0 % 2)) }
    let graph = CSRGraph(nodeCount: 42, citations: citations)
    let years = (0..<42).map { Int32(2000 + $0 / 2) }
    let order = PublicationOrder(of: graph, years: years)
    let score = ConsensusScore(of: graph, in: order, list: [2, 4])
    #expect(score.importance[0] == score.importance[1])
    #expect(score.scores[0] > score.scores[1])
    #expect(score.scores.max() == score.scores[0])
    let none = ConsensusScore(of: graph, in: order, list: [])
    #expect(none.scores[0] == none.scores[1])
  }

  @Test func boundsHold() {
    let score = ConsensusScore(measures: [[1, 2, 3], [1, 2, 3]], chances: nil)
    #expect(score.relevance == [1, 1, 1])
    #expect(score.importance[2] == 1)
    #expect(score.importance.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(ConsensusScore(measures: [[], []], chances: []).scores.isEmpty)
  }
}

import GraphCore
import Similarity
import Testing

@testable import Topics

@Suite struct RelatednessEvaluationTests {
  @Test func theGainIsTheModularityOfTheLinks() {
    // Topic 0 = {0, 1}, topic 1 = {2, 3}, paper 4 has none; three of four links stay inside.
    let pairs: [(NodeID, NodeID)] = [(0, 1), (1, 0), (2, 3), (3, 4)]
    let links = pairs.map { RelatednessEvaluation.Link(from: $0.0, to: $0.1, weight: 1) }
    let gain = RelatednessEvaluation.gain(of: links, topicOf: [0, 0, 1, 1, nil], count: 2)
    // Two of four links start and end in topic 0; two start and one ends in topic 1.
    let chance: Double = (2 * 2 + 2 * 1) / 16
    #expect(gain == 3.0 / 4 - chance)
    #expect(RelatednessEvaluation.gain(of: [], topicOf: [0, nil], count: 1) == 0)
  }

  @Test func citationsForeseeCitations() {
    var field = SyntheticField(papersPerTopic: 40)
    // Titles say nothing: they only share what all topics share.
    field.titles = field.titles.indices.map { "Paper \($0) \($0 % 7 == 0 ? "at scale" : "alone")" }
    let candidates: [(RelatednessWeights, LinkNormalization)] = [
      (RelatednessWeights(direct: 1, coupling: 1, cocitation: 0, text: 0), .fractional),
      (RelatednessWeights(direct: 0, coupling: 0, cocitation: 0, text: 1), .fractional),
    ]
    func evaluation(threads: Int) -> RelatednessEvaluation {
      RelatednessEvaluation(
        candidates,
        graph: field.graph,
        titles: field.titles,
        folds: 2,
        threads: threads
      )
    }
    let rows = evaluation(threads: 2).rows
    #expect(rows.map(\.weights) == candidates.map(\.0))
    #expect(rows[0].heldOutCitations > 0.3)
    #expect(rows[0].heldOutCitations > rows[1].heldOutCitations)
    #expect(evaluation(threads: 1).rows == rows)
  }
}

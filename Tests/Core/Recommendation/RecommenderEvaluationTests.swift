import GraphCore
import Recommendation
import Testing

struct RecommenderEvaluationTests {
  /// Two fields that cite only themselves: the papers of one field are found before the other's.
  private func twoFields() -> CSRGraph {
    var generator = SeededGenerator(seed: 5)
    var citations: [(NodeID, NodeID)] = []
    for citing in 2..<120 {
      for _ in 0..<4 {
        let cited = generator.below(citing / 2) * 2 + citing % 2
        if cited < citing { citations.append((NodeID(citing), NodeID(cited))) }
      }
    }
    return CSRGraph(nodeCount: 120, citations: citations)
  }

  @Test func aFieldIsFoundFromItsPapers() {
    let list = stride(from: 0, to: 60, by: 2).map { NodeID($0) }
    let titles = TitleIndex((0..<120).map { "Title \($0)" })
    let evaluation = RecommenderEvaluation(
      HoldOut.leaveOneOut(list),
      graph: twoFields(),
      titles: titles
    )
    #expect(evaluation.rows.map(\.method) == ["citegraph"] + Baseline.allCases.map(\.rawValue))
    // 30 papers of the field are outside the list, so every hidden one is among the first 31.
    for row in evaluation.rows {
      let ranks = row.trials.flatMap { $0 }.filter(\.isReached).map(\.rank)
      #expect(ranks.allSatisfy { $0 <= 31 })
      #expect(row.quality.count == list.count)
    }
  }

  @Test func threadsDoNotChangeTheFigures() {
    let list: [NodeID] = [0, 4, 10, 12, 30]
    let titles = TitleIndex((0..<120).map { "Title \($0)" })
    let runs = [1, 2, 5].map { threads in
      RecommenderEvaluation(
        HoldOut.fifths(list, repeats: 4, seed: 1),
        graph: twoFields(),
        titles: titles,
        threads: threads
      ).rows
    }
    #expect(runs[0] == runs[1] && runs[1] == runs[2])
  }

  @Test func matchedRanksCompareWithPapersAsOftenCited() throws {
    let graph = twoFields()
    let evaluation = RecommenderEvaluation(
      [HoldOut(shown: [0, 2, 4], hidden: [6])],
      graph: graph,
      titles: TitleIndex((0..<120).map { "Title \($0)" })
    )
    for row in evaluation.rows {
      let rank = try #require(row.trials.first?.first)
      // 116 rivals in all, 100 of them matched.
      #expect(rank.matchedRank <= rank.rank && rank.matchedRank <= 101)
    }
  }
}

import Bibliography
import Corpus
import Pipeline
import Testing

@testable import Analyze

@Suite struct AnalysisTests {
  /// A chain of papers, each citing the two before it; the first three are in the list.
  private func chain(_ count: Int) -> Snapshot {
    let papers = (0..<count).map {
      Paper(
        id: PaperID("p\($0)"),
        title: $0 == 4 ? "A Survey of Chains" : "Link \($0)",
        year: 1990 + $0
      )
    }
    let citations = (0..<count).flatMap { citing in
      (max(0, citing - 2)..<citing).map { Citation(citing: Int32(citing), cited: Int32($0)) }
    }
    return Snapshot(
      papers: papers,
      citations: citations,
      hops: papers.indices.map { $0 / 4 },
      entries: papers.indices.map { $0 < 3 ? [$0] : [] },
      completeness: papers.map { _ in Completeness() }
    )
  }

  private func analyze(_ snapshot: Snapshot) -> Analysis {
    var settings = AnalyzeSettings()
    settings.resamples = 20
    return Analysis(
      of: snapshot,
      [],
      expansion: Expansion(members: [], links: [], unlinked: []),
      settings: settings,
      progress: .silent
    )
  }

  @Test(arguments: [0, 1, 2, 30])
  func `ranks are a permutation inside their intervals`(count: Int) {
    let analysis = analyze(chain(count))
    #expect(analysis.scores.map(\.rank).sorted() == Array(1..<(count + 1)))
    for scores in analysis.scores {
      #expect(scores.rankLow <= scores.rank && scores.rank <= scores.rankHigh)
      #expect((0...1).contains(scores.relevance) && (0...1).contains(scores.importance))
    }
  }

  @Test func `better scores have better ranks`() {
    let ranking = analyze(chain(30)).ranking
    #expect(zip(ranking, ranking.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test func `surveys are marked and records that are no papers come last`() {
    var snapshot = chain(30)
    snapshot.papers[2].title = "Proceedings of the 5th Symposium on Chains"
    let analysis = analyze(snapshot)
    #expect(analysis.scores[4].isSurvey)
    #expect(analysis.scores[2].isNoPaper)
    #expect(analysis.scores[2].score == 0)
  }

  @Test func `the same snapshot gives the same analysis`() {
    let (first, second) = (analyze(chain(30)), analyze(chain(30)))
    #expect(first.scores == second.scores)
    #expect(first.topics == second.topics)
  }
}

import GraphCore
import Recommendation
import Testing

struct RecommenderTests {
  private let graph = randomCitations(nodes: 80, each: 4, seed: 2)
  private let titles = TitleIndex((0..<80).map { "Paper \($0 % 7) about \($0 % 11)" })

  @Test func listAndExcludedPapersHaveNoScore() {
    let recommender = Recommender(graph: graph, titles: titles, excluded: [1, 2])
    let scores = recommender.scores(for: [10, 20, 30], weights: .standard)
    for node in [1, 2, 10, 20, 30] { #expect(scores[node] == 0) }
    #expect(scores.contains { $0 > 0 })
    #expect(scores.allSatisfy { $0 <= 1 })
  }

  @Test func firstInEverySignalScoresOne() {
    // 2 is cited with 0, shares its reference 3, is cited by it and has its title.
    let graph = CSRGraph(nodeCount: 5, citations: [(0, 3), (2, 3), (4, 0), (4, 2), (0, 2)])
    let titles = TitleIndex(["Same words", "b", "Same words", "c", "d"])
    let scores = Recommender(graph: graph, titles: titles).scores(for: [0], weights: .standard)
    #expect(scores[2] > 0.8)
    #expect(scores.max() == scores[2])
  }

  @Test func aTitleAloneIsNoEvidence() {
    let graph = CSRGraph(nodeCount: 3, citations: [(2, 0)])
    let titles = TitleIndex(["Clipper", "Clipper", "x"])
    let scores = Recommender(graph: graph, titles: titles).scores(for: [0], weights: .standard)
    #expect(scores[1] == 0 && scores[2] > 0)
  }

  @Test func aListOfAThousandIsExplainedToo() {
    let graph = randomCitations(nodes: 1500, each: 6, seed: 3)
    let titles = TitleIndex((0..<1500).map { "Paper \($0 % 70) about \($0 % 110)" })
    let recommender = Recommender(graph: graph, titles: titles)
    let list = (0..<NodeID(1500)).filter { $0 % 3 != 0 }
    let additions = recommender.additions(to: list, weights: .standard, count: 20)
    #expect(additions.count == 20 && additions.allSatisfy { $0.node % 3 == 0 })
    for addition in additions {
      let ties = addition.ties.reduce(0) { $0 + $1.strength }
      #expect(abs(ties - addition.score) < 1e-9)
    }
  }

  @Test func anEmptyListRecommendsNothing() {
    let scores = Recommender(graph: graph, titles: titles).scores(for: [], weights: .standard)
    #expect(scores.allSatisfy { $0 == 0 })
  }
}

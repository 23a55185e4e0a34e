import GraphCore
import Recommendation
import Testing

struct AdditionTests {
  private let graph = randomCitations(nodes: 90, each: 4, seed: 8)
  private let titles = TitleIndex((0..<90).map { "Paper \($0 % 7) about topic \($0 % 11)" })
  private let list: [NodeID] = [4, 9, 25, 40, 61]

  @Test func tiesAddUpToTheScore() {
    let recommender = Recommender(graph: graph, titles: titles)
    let scores = recommender.scores(for: list, weights: .standard)
    let additions = recommender.additions(to: list, weights: .standard, count: 40)
    #expect(additions.count == 40)
    for addition in additions {
      let parts = addition.standings.reduce(0) { $0 + $1.part }
      let ties = addition.ties.reduce(0) { $0 + $1.strength }
      #expect(abs(parts - addition.score) < 1e-12)
      #expect(abs(ties - addition.score) < 1e-12)
      #expect(addition.score == scores[Int(addition.node)])
    }
    #expect(additions.map(\.score) == additions.map(\.score).sorted(by: >))
  }

  @Test func tiesAreCountedOnTheGraph() {
    let additions = Recommender(graph: graph, titles: titles)
      .additions(to: list, weights: .standard, count: 90, evidence: 1)
    let a = matrix(graph)
    for addition in additions {
      let node = Int(addition.node)
      for tie in addition.ties {
        let member = Int(tie.listPaper)
        let together = a.indices.count { a[$0][node] == 1 && a[$0][member] == 1 }
        let shared = a.indices.count { a[node][$0] == 1 && a[member][$0] == 1 }
        #expect(tie.citedTogether == together)
        #expect(tie.sharedReferences == shared)
        let cites = a[node][member] == 1
        let isCitedBy = a[member][node] == 1
        #expect(tie.cites == cites)
        #expect(tie.isCitedBy == isCitedBy)
      }
    }
  }

  @Test func filtersKeepTheOrder() {
    let recommender = Recommender(graph: graph, titles: titles)
    let all = recommender.additions(to: list, weights: .standard, count: 90)
    let even = recommender.additions(to: list, weights: .standard, count: 10) { $0 % 2 == 0 }
    let evenNodes = all.map(\.node).filter { $0 % 2 == 0 }
    #expect(even.map(\.node) == Array(evenNodes.prefix(10)))
    let strong = recommender.additions(to: list, weights: .standard, count: 90, evidence: 5)
    let expected = all.filter { $0.evidence >= 5 }
    #expect(strong == expected)
  }
}

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

  /// The share of every list paper in every signal, from matrices.
  @Test func strengthsAreTheSharesOfTheListPapers() {
    let a = matrix(graph)
    let out = a.map { max(1, $0.reduce(0, +)) }
    let into = transposed(a).map { max(1, $0.reduce(0, +)) }
    let n = a.indices.map { p in
      a.indices.map { a[p][$0] / (out[p] * into[$0]).squareRoot() }
    }
    let together = product(transposed(a), a)
    let walks = list.map { walk(from: Int($0), on: a) }
    let coCited = product(transposed(n), n)
    let coupled = product(n, transposed(n))
    let additions = Recommender(graph: graph, titles: titles)
      .additions(to: list, weights: .standard, count: 90, evidence: 1)
    for addition in additions {
      let q = Int(addition.node)
      var expected = [Double](repeating: 0, count: list.count)
      for standing in addition.standings {
        var shares = list.enumerated().map { place, member in
          let s = Int(member)
          switch standing.signal {
          case .coCitation: return coCited[q][s]
          case .breadth:
            return (together[q][s] / (into[q] * into[s]).squareRoot()).squareRoot()
          case .coupling: return coupled[q][s]
          case .directLink: return n[q][s] + n[s][q]
          case .walk: return walks[place][q]
          case .title: return titles.cosine(addition.node, member)
          case .source: return 0
          }
        }
        if standing.signal == .title {
          let third = shares.sorted(by: >)[TitleIndex.closest - 1]
          var kept = 0
          for place in shares.indices {
            if shares[place] < third || kept == TitleIndex.closest { shares[place] = 0 }
            if shares[place] > 0 { kept += 1 }
          }
        }
        let sum = shares.reduce(0, +)
        for place in shares.indices { expected[place] += standing.part * shares[place] / sum }
      }
      for tie in addition.ties {
        let place = list.firstIndex(of: tie.listPaper) ?? 0
        // Equal titles may be kept in another order; the walk is followed to four digits.
        #expect(abs(tie.strength - expected[place]) < 2e-3 * addition.score)
      }
    }
  }

  /// Personalized PageRank without directions, by repeated steps.
  private func walk(from start: Int, on a: [[Double]]) -> [Double] {
    let u = a.indices.map { p in a.indices.map { max(a[p][$0], a[$0][p]) } }
    let k = u.map { $0.reduce(0, +) }
    var walker = [Double](repeating: 0, count: a.count)
    walker[start] = 1
    for _ in 0..<100 {
      var next = [Double](repeating: 0, count: a.count)
      for p in a.indices where walker[p] > 0 {
        for q in a.indices where u[p][q] > 0 { next[q] += 0.85 * walker[p] / k[p] }
      }
      next[start] += 0.15
      walker = next
    }
    return walker
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

import Foundation
import GraphCore
import Recommendation
import Testing

/// Every baseline against its definition on the matrices of random graphs.
struct BaselineTests {
  private let graph = randomCitations(nodes: 50, each: 3, seed: 9)
  private let list: [NodeID] = [5, 11, 30, 31]

  private func sums(_ m: [[Double]]) -> [Double] {
    m.map { row in list.reduce(0) { $0 + row[Int($1)] } }
  }

  @Test func localCountCountsBothDirections() {
    let a = matrix(graph)
    let expected = zip(sums(a), sums(transposed(a))).map { $0 + $1 }
    #expect(BaselineScorer(graph).scores(for: list, by: .localCount) == expected)
  }

  @Test func coCitationCountIsTheProductOfTheMatrix() {
    let a = matrix(graph)
    let expected = sums(product(transposed(a), a))
    #expect(BaselineScorer(graph).scores(for: list, by: .coCitationCount) == expected)
  }

  @Test func neighborIndicesFuseTheirRanks() {
    let a = matrix(graph)
    let u = a.indices.map { p in a.indices.map { max(a[p][$0], a[$0][p]) } }
    let k = u.map { $0.reduce(0, +) }
    let weighted = u.indices.map { z in u[z].map { k[z] > 1 ? $0 / log(k[z]) : 0 } }
    let adamicAdar = sums(product(u, weighted))
    let shared = product(u, u)
    let salton = sums(
      u.indices.map { p in u.indices.map { shared[p][$0] / (k[p] * k[$0]).squareRoot() } }
    )
    func ranks(_ scores: [Double]) -> [Double] {
      scores.map { score in
        score > 0 ? Double(scores.filter { $0 > score + 1e-12 }.count + 1) : .infinity
      }
    }
    let found = BaselineScorer(graph).scores(for: list, by: .neighborIndices)
    for node in found.indices {
      // Ties are broken by number, so a rank may be lower than the first of its tie.
      let best = 1 / (60 + ranks(adamicAdar)[node]) + 1 / (60 + ranks(salton)[node])
      #expect(found[node] <= best + 1e-12)
      #expect(
        (found[node] > 0)
          == (shared[node].enumerated().contains { index, value in
            value > 0 && list.contains(NodeID(index))
          })
      )
    }
  }

  @Test func walkIsAStationaryDistribution() {
    let walk = BaselineScorer(graph).scores(for: list, by: .personalizedPageRank)
    #expect(abs(walk.reduce(0, +) - 1) < 1e-9)
    let a = matrix(graph)
    let u = a.indices.map { p in a.indices.map { max(a[p][$0], a[$0][p]) } }
    let k = u.map { $0.reduce(0, +) }
    for node in walk.indices {
      var next = list.contains(NodeID(node)) ? 0.15 / Double(list.count) : 0
      for other in walk.indices where u[other][node] > 0 { next += 0.85 * walk[other] / k[other] }
      #expect(abs(next - walk[node]) < 1e-4)
    }
  }
}

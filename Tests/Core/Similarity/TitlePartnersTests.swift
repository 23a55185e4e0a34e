import GraphCore
import Testing

@testable import Similarity

@Suite struct TitlePartnersTests {
  private let titles = [
    "Scheduling deep learning jobs", "A scheduler for jobs of deep learning",
    "Stream processing at scale", "Processing streams", "The end of an era", "", "深度学习", "深度学习系统",
  ]

  @Test func isTheCosineOfTermSets() {
    let table = titlePartners(of: titles, count: 3)
    let terms = titles.map { Set(titleTerms($0)) }
    func idf(_ term: String) -> Double {
      let holders = Double(terms.count { $0.contains(term) })
      // ln(n / n_t) by the series of artanh, to stay away from the code under test.
      let ratio = Double(titles.count) / holders
      let z = (ratio - 1) / (ratio + 1)
      var (power, sum) = (z, 0.0)
      for k in 0..<200 {
        sum += power / Double(2 * k + 1)
        power *= z * z
      }
      return 2 * sum
    }
    func dot(_ a: Set<String>, _ b: Set<String>) -> Double {
      a.intersection(b).sorted().reduce(0) { $0 + idf($1) * idf($1) }
    }
    for node in titles.indices {
      for (other, strength) in table.partners(of: NodeID(node)) {
        let (a, b) = (terms[node], terms[Int(other)])
        let cosine = dot(a, b) / (dot(a, a) * dot(b, b)).squareRoot()
        #expect(abs(Double(strength) - cosine) < 1e-4)
      }
    }
    #expect(table.partners(of: 0).map(\.node) == [1])
    #expect(table.partners(of: 2).map(\.node) == [3])
    #expect(table.partners(of: 5).isEmpty)
    #expect(table.partners(of: 6).map(\.node) == [7])
  }

  @Test func equalTitlesHaveCosineOne() {
    let table = titlePartners(of: ["Deep nets", "Deep nets", "Other words"])
    #expect(abs(table.partners(of: 0)[0].strength - 1) < 1e-6)
  }
}

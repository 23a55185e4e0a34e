import GraphCore
import Recommendation
import Testing

struct CitationTiesTests {
  //     2 → 0, 2 → 1      3 → 1
  @Test func handDerived() {
    let graph = CSRGraph(nodeCount: 4, citations: [(2, 0), (2, 1), (3, 1)])
    let ties = CitationTies(graph)
    // 0 and 1 are cited together by 2, which has 2 references; 0 has 1 citation and 1 has 2.
    let shared = 1 / (2.0 * 1.0.squareRoot() * 2.0.squareRoot())
    #expect(isClose([ties.coCitation(with: [0])[1]], [shared]))
    // 2 and 3 both cite 1, which has 2 citations; 2 has 2 references and 3 has 1.
    #expect(isClose([ties.coupling(with: [2])[3]], [shared]))
    // One paper cites both.
    let together = (1 / (1.0 * 2).squareRoot()).squareRoot()
    #expect(isClose([ties.breadth(with: [0])[1]], [together]))
    #expect(isClose(ties.directLinks(with: [1]), [0, 0, 1 / 2.0, 1 / 2.0.squareRoot()]))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func agreesWithMatrices(_ seed: UInt64) {
    let graph = randomCitations(nodes: 40, each: 3, seed: seed)
    let a = matrix(graph)
    let references = a.map { max(1, $0.reduce(0, +)).squareRoot() }
    let citations = transposed(a).map { max(1, $0.reduce(0, +)).squareRoot() }
    let n = a.indices.map { p in a.indices.map { a[p][$0] / (references[p] * citations[$0]) } }
    let list: [NodeID] = [3, 17, 29]
    func columns(_ m: [[Double]]) -> [Double] {
      m.map { row in list.reduce(0) { $0 + row[Int($1)] } }
    }
    let ties = CitationTies(graph)
    #expect(isClose(ties.coCitation(with: list), columns(product(transposed(n), n))))
    #expect(isClose(ties.coupling(with: list), columns(product(n, transposed(n)))))
    let together = product(transposed(a), a)
    let cosineRoots = a.indices.map { p in
      a.indices.map { (together[p][$0] / (citations[p] * citations[$0])).squareRoot() }
    }
    #expect(isClose(ties.breadth(with: list), columns(cosineRoots)))
    let direct = zip(columns(n), columns(transposed(n))).map { $0 + $1 }
    #expect(isClose(ties.directLinks(with: list), direct))
  }
}

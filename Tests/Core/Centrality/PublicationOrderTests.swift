import Centrality
import GraphCore
import Testing

@Suite struct PublicationOrderTests {
  // 4 (2005) and 3 (2010) cite 2 (no year), 2 cites 1 (no year); 0 (1990) cites nothing; nobody
  // dated cites 5.
  private let graph = CSRGraph(nodeCount: 6, citations: [(4, 2), (3, 2), (2, 1), (5, 3)])
  private let years: [Int32?] = [1990, nil, nil, 2010, 2005, nil]

  @Test func undatedPapersAreAsOldAsTheirOldestCitation() {
    let order = PublicationOrder(of: graph, years: years)
    #expect(order.years == [1990, 2005, 2005, 2010, 2005, nil])
    #expect(order.nodes == [0, 1, 2, 4, 3, 5])
  }

  @Test func valuesReturnToTheirNodes() {
    let order = PublicationOrder(of: graph, years: years)
    let places = order.inOrder([10, 11, 12, 13, 14, 15]) { values in
      #expect(values == [10, 11, 12, 14, 13, 15])
      return values.indices.map(Double.init)
    }
    #expect(places == [0, 1, 2, 4, 3, 5])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func theYearIsTheOldestThatReachesThePaper(seed: UInt64) {
    let graph = randomMess(30, probability: 0.06, seed: seed)
    var generator = SeededGenerator(seed: seed)
    let years = (0..<30).map { _ in
      generator.below(3) == 0 ? Int32(1990 + generator.below(20)) : nil
    }
    // Slow: from the year of every dated paper, walk on through undated papers only.
    var wanted = years
    for start in 0..<30 {
      guard let year = years[start] else { continue }
      var open = [NodeID(start)]
      var seen: Set<NodeID> = []
      while let citing = open.popLast() {
        for cited in graph.references(of: citing)
        where years[Int(cited)] == nil && seen.insert(cited).inserted {
          wanted[Int(cited)] = min(wanted[Int(cited)] ?? .max, year)
          open.append(cited)
        }
      }
    }
    #expect(PublicationOrder(of: graph, years: years).years == wanted)
  }
}

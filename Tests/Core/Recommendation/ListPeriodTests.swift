import GraphCore
import Recommendation
import Testing

struct ListPeriodTests {
  @Test func theMedianYearDivides() {
    // 3 has no year and is cited by 4 (2012) and 5 (2019).
    let years = [1984, 2017, 2018, nil, 2012, 2019]
    let graph = CSRGraph(nodeCount: 6, citations: [(4, 3), (5, 3)])
    let period = ListPeriod(of: [0, 1, 2], years: years, graph: graph)
    #expect(period.median == 2017)
    #expect(period.latestYear(of: 3) == 2012)
    let foundations = (0..<6).filter { period.isFoundation(NodeID($0)) }
    #expect(foundations == [0, 3, 4])
  }

  @Test func withoutYearsNothingIsOld() {
    let graph = CSRGraph(nodeCount: 2, citations: [(1, 0)])
    let period = ListPeriod(of: [0], years: [nil, 2001], graph: graph)
    #expect(period.median == nil && !period.isFoundation(0) && !period.isFoundation(1))
  }
}

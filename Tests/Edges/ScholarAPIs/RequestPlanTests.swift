import ScholarAPIs
import Testing

struct RequestPlanTests {
  @Test func countsRequestsByEndpoint() {
    var need = RequestPlan.Need()
    need.identifiers = 501
    need.titles = 7
    need.lists = 600
    need.rows = 40_000
    need.longLists = [1_001, 25_000]
    need.recommendations = 1
    need.arxivIdentifiers = 101
    need.arxivTitles = 3
    let plan = RequestPlan(for: need)
    // ceil(501/500) + max(ceil(600/500), ceil(40000/9000)) = 2 + 5
    // ceil(1001/1000) + ceil(9999/1000) = 2 + 10
    #expect(plan.lines.map(\.requests) == [2 + 5, 7, 2 + 10, 1, 2 + 3])
    #expect(plan.requests(to: "semantic-scholar") == 27)
    #expect(plan.requests(to: "arxiv") == 5)
    #expect(plan.shortestTime(hasKey: true) == .milliseconds(1_050 * 27))
    #expect(plan.shortestTime(hasKey: false) == .seconds(3 * 27))
  }

  @Test func nothingNeedsNothing() {
    let plan = RequestPlan(for: RequestPlan.Need())
    #expect(plan.lines.isEmpty)
    #expect(plan.shortestTime(hasKey: false) == .zero)
  }
}

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
    // ceil(501/500) + max(ceil(600/500), ceil(40000/9999)) = 2 + 5
    // ceil(1001/1000) + ceil(9999/1000) = 2 + 10
    #expect(plan.lines.map(\.requests) == [2 + 5, 7, 2 + 10, 1, 2 + 3])
    // 1,000 bytes a record, 600 a row, 2,400 an arXiv entry, 100 records a recommendation
    #expect(
      plan.lines.map(\.bytes) == [
        (501 + 600) * 1_000 + 40_000 * 600, 7 * 1_000, (1_001 + 9_999) * 600, 100 * 1_000,
        (101 + 3) * 2_400,
      ]
    )
    #expect(plan.requests == 2 + 5 + 7 + 2 + 10 + 1 + 2 + 3)
    #expect(plan.requests(to: "semantic-scholar") == 27)
    #expect(plan.requests(to: "arxiv") == 5)
    #expect(plan.shortestTime(hasKey: true) == .milliseconds(1_100 * 27))
    #expect(plan.shortestTime(hasKey: false) == .seconds(3 * 27))
  }

  @Test func listsThatFallIntoMoreBatchesThanNeededCountAsBatches() {
    var need = RequestPlan.Need()
    need.lists = 600
    need.batches = 3
    #expect(RequestPlan(for: need).requests == 3)
    need.lists = 2_000
    #expect(RequestPlan(for: need).requests == 2_000 / 500)
  }

  @Test func nothingNeedsNothing() {
    let plan = RequestPlan(for: RequestPlan.Need())
    #expect(plan.lines.isEmpty)
    #expect(plan.shortestTime(hasKey: false) == .zero)
  }
}

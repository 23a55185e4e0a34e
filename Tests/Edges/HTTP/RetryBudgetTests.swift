import HTTP
import Testing

struct RetryBudgetTests {
  @Test func runsDryAndStaysClosed() {
    let budget = RetryBudget(capacity: 12, refund: 5)
    #expect(budget.spend(.failed, wait: .zero, now: .zero))
    #expect(budget.spend(.failed, wait: .zero, now: .zero))
    #expect(!budget.spend(.failed, wait: .zero, now: .zero))
    budget.refill()
    #expect(budget.isClosed)
    #expect(!budget.spend(.throttled, wait: .zero, now: .zero))
  }

  @Test func answersGiveBackUpToTheCapacity() {
    let budget = RetryBudget(capacity: 10, refund: 5)
    for _ in 0..<100 {
      #expect(budget.spend(.failed, wait: .zero, now: .zero))
      budget.refill()
    }
    budget.refill()
    #expect(budget.spend(.timedOut, wait: .zero, now: .zero))
    #expect(!budget.spend(.throttled, wait: .zero, now: .zero))
  }

  @Test func losesPatience() {
    let budget = RetryBudget(capacity: 1_000, patience: .seconds(300))
    #expect(budget.spend(.throttled, wait: .seconds(60), now: .seconds(10)))
    #expect(budget.spend(.throttled, wait: .seconds(60), now: .seconds(250)))
    #expect(!budget.spend(.throttled, wait: .seconds(60), now: .seconds(251)))
  }

  @Test func aLongPauseIsNoOutage() {
    let budget = RetryBudget(capacity: 1_000, patience: .seconds(300))
    #expect(budget.spend(.failed, wait: .seconds(60), now: .seconds(10)))
    #expect(budget.spend(.failed, wait: .seconds(60), now: .seconds(1_000)))
    #expect(budget.spend(.failed, wait: .seconds(60), now: .seconds(1_240)))
    #expect(!budget.spend(.failed, wait: .seconds(60), now: .seconds(1_241)))
  }

  @Test func anAnswerRestoresPatience() {
    let budget = RetryBudget(capacity: 1_000, patience: .seconds(300))
    for minute in 0..<100 {
      #expect(budget.spend(.throttled, wait: .seconds(60), now: .seconds(60 * minute)))
      budget.refill()
    }
  }
}

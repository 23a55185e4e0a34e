import HTTP
import Testing

struct RetryPolicyTests {
  @Test func doublesUpToTheCap() {
    let policy = RetryPolicy(attempts: 9)
    let waits = (0..<9).map { policy.wait(beforeRepetition: $0, retryAfter: nil, random: 1) }
    #expect(waits == [2, 4, 8, 16, 32, 60, 60, 60, nil].map { $0.map { .seconds($0) } })
  }

  @Test func jitterStaysBetweenFloorAndBackoff() {
    let policy = RetryPolicy()
    #expect(policy.wait(beforeRepetition: 3, retryAfter: nil, random: 0) == .seconds(1))
    #expect(policy.wait(beforeRepetition: 3, retryAfter: nil, random: 0.5) == .seconds(8))
  }

  @Test func arxivNeverWaitsLessThanItsBackoff() throws {
    for n in 0..<4 {
      for random in stride(from: 0.0, to: 1, by: 0.1) {
        let wait = try #require(
          RetryPolicy.arxiv.wait(beforeRepetition: n, retryAfter: nil, random: random)
        )
        #expect(wait >= .seconds(3 * (1 << n)))
      }
    }
    #expect(RetryPolicy.arxiv.wait(beforeRepetition: 4, retryAfter: nil, random: 0) == nil)
  }

  @Test func retryAfterIsAFloorAndDefersBeyondTheCap() {
    let policy = RetryPolicy()
    let wait = { policy.wait(beforeRepetition: 0, retryAfter: $0, random: 0.9) }
    #expect(wait(.seconds(30)) == .seconds(30))
    #expect(wait(.zero) == .seconds(1.8))
    #expect(wait(.seconds(120)) == .seconds(120))
    #expect(wait(.seconds(121)) == nil)
  }

  @Test func anotherScaleOfTimeKeepsTheProportions() {
    let wait = { (policy: RetryPolicy) in
      policy.wait(beforeRepetition: 2, retryAfter: nil, random: 0.5)
    }
    #expect(wait(.arxiv.scaled(by: 0.5)) == .seconds(0.5 * 3 * 4 * 1.25))
    #expect(RetryPolicy().scaled(by: 0.1).refusalWait == .seconds(3))
    #expect(RetryPolicy().scaled(by: 0.1).attempts == RetryPolicy().attempts)
  }
}

import HTTP
import Testing

@Suite struct PaceTests {
  private func pace(_ rate: Double?, at address: String) throws -> Pace {
    Pace(
      wanted: rate,
      allowed: .seconds(3),
      policy: .arxiv,
      at: try #require(Origin(address))
    )
  }

  @Test(arguments: ["https://export.arxiv.org", "http://127.0.0.1:8080"])
  func `without a wish, or with a slower one, the manners are those of the source`(
    address: String
  ) throws {
    #expect(try pace(nil, at: address).interval == .seconds(3))
    #expect(try pace(nil, at: address).policy == .arxiv)
    #expect(try pace(0.1, at: address).interval == .seconds(10))
    #expect(try pace(0.1, at: address).policy == .arxiv)
  }

  @Test func `nobody else's server is asked faster than it allows`() throws {
    let pace = try pace(100, at: "https://export.arxiv.org")
    #expect(pace.interval == .seconds(3))
    #expect(pace.policy == .arxiv)
  }

  @Test func `a server of one's own is asked as fast as wished`() throws {
    let pace = try pace(4, at: "http://127.0.0.1:8080")
    #expect(pace.interval == .milliseconds(250))
    #expect(pace.policy.floor == .milliseconds(250))
    #expect(pace.policy.attempts == RetryPolicy.arxiv.attempts)
  }
}

import HTTP
import Testing

struct RetryAfterTests {
  // RFC 9110's own example is 784,111,777 seconds after 1970.
  @Test(arguments: [
    ("3", 3), ("0", 0), (" 120 ", 120), ("1000000000", 1_000_000_000),
    ("Sun, 06 Nov 1994 08:49:37 GMT", 77), ("Sun, 06 Nov 1994 08:48:20 GMT", 0),
    ("Fri, 01 Jan 1971 00:00:00 GMT", 0),
  ])
  func readsSecondsAndDates(header: String, seconds: Int) {
    #expect(RetryAfter.wait(header, now: 784_111_700) == .seconds(seconds))
  }

  @Test(arguments: [
    "", "-1", "1e9", "1.5", "soon", "Sun, 06 Nov 1994 08:49:37 CET",
    "Sun, 32 Nov 1994 08:49:37 GMT",
    "Sun, 06 Foo 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun, 06 Nov 1994 25:49:37 GMT",
    "６",
  ])
  func ignoresGarbage(header: String) {
    #expect(RetryAfter.wait(header, now: 784_111_700) == nil)
  }

  @Test func survivesNumbersBeyondAnyInteger() throws {
    let wait = try #require(RetryAfter.wait(String(repeating: "9", count: 40), now: 0))
    #expect(wait > .seconds(1_000_000_000))
    #expect(RetryAfter.wait(nil, now: 0) == nil)
  }

  @Test func knowsTheLeapDay() {
    // 951,782,400 s = 2000-02-29 00:00:00 UTC: 30 years, 7 leap days, 59 days of 2000.
    let days = 30 * 365 + 7 + 59
    #expect(days * 86400 == 951_782_400)
    let wait = RetryAfter.wait("Tue, 29 Feb 2000 00:00:09 GMT", now: Int64(days) * 86400)
    #expect(wait == .seconds(9))
  }
}

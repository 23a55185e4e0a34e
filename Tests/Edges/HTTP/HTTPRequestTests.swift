import HTTP
import Testing

struct HTTPRequestTests {
  @Test(arguments: [
    ("/graph/v1/paper/DOI:10.1/x%23y?fields=title", true), ("/", true), ("", false),
    ("graph", false), ("/a b", false), ("/a#b", false), ("/a\r\nHost: evil", false), ("/ü", false),
  ])
  func judgesTargets(target: String, isWellFormed: Bool) throws {
    let origin = try #require(Origin("https://export.arxiv.org"))
    #expect(HTTPRequest(.get, origin, target).isWellFormed == isWellFormed)
  }

  @Test func refusesLineBreaksInHeaders() throws {
    let origin = try #require(Origin("https://export.arxiv.org"))
    let request = HTTPRequest(.get, origin, "/", headers: [HTTPHeader("User-Agent", "a\r\nX: y")])
    #expect(!request.isWellFormed)
  }

  @Test func findsHeadersWhateverTheirCase() {
    let response = HTTPResponse(status: 429, headers: [HTTPHeader("retry-AFTER", "3")])
    #expect(response["Retry-After"] == "3")
    #expect(response["Content-Type"] == nil)
  }
}

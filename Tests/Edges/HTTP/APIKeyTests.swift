import HTTP
import Testing

struct APIKeyTests {
  let origin = Origin("https://api.semanticscholar.org")

  @Test func hasNoTextualForm() throws {
    let origin = try #require(origin)
    let key = try #require(APIKey("s3cr3t-k3y", header: "x-api-key", for: origin))
    let request = HTTPRequest(.get, origin, "/graph/v1/paper/x", key: key)
    var dumped = ""
    dump(request, to: &dumped)
    let forms = [
      "\(key)", String(reflecting: key), String(describing: [key]), "\(request)",
      String(reflecting: request), dumped, "\(Optional(key) as Any)",
    ]
    for form in forms {
      #expect(!form.contains("s3cr3t") && !form.contains("k3y"))
    }
    #expect("\(key)" == "***")
  }

  @Test func goesOnlyWhereItBelongs() throws {
    let origin = try #require(origin)
    let key = try #require(APIKey("  abc\n", header: "x-api-key", for: origin))
    #expect(key.header(for: origin) == HTTPHeader("x-api-key", "abc"))
    for other in [
      "https://api.semanticscholar.org:8443", "https://export.arxiv.org", "http://127.0.0.1:80",
    ] {
      let other = try #require(Origin(other))
      #expect(key.header(for: other) == nil)
      #expect(HTTPRequest(.get, other, "/", key: key).outgoingHeaders.isEmpty)
    }
    #expect(HTTPRequest(.get, origin, "/", key: key).outgoingHeaders.count == 1)
  }

  @Test(arguments: ["", "  \n", "a b", "a\r\nX-Evil: 1", "clé", "a\u{0}"])
  func refusesWhatIsNoKey(text: String) throws {
    #expect(APIKey(text, header: "x-api-key", for: try #require(origin)) == nil)
  }
}

import HTTP
import Testing

struct OriginTests {
  @Test(arguments: [
    ("https://api.semanticscholar.org", "https://api.semanticscholar.org"),
    ("https://API.SemanticScholar.org/", "https://api.semanticscholar.org"),
    ("https://export.arxiv.org:443", "https://export.arxiv.org"),
    ("https://proxy.example.org:8443", "https://proxy.example.org:8443"),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
    ("http://localhost", "http://localhost"),
    ("http://[::1]:9", "http://[::1]:9"),
  ])
  func readsOrigins(text: String, printed: String) {
    #expect(Origin(text)?.description == printed)
  }

  @Test(arguments: [
    "", "api.semanticscholar.org", "ftp://127.0.0.1", "file:///etc/passwd",
    "http://api.semanticscholar.org", "http://169.254.169.254", "http://10.0.0.1",
    "https://0x7f000001", "https://2130706433", "https://127.1", "https://127.0.0.2",
    "http://[::ffff:127.0.0.1]", "http://0x7f.1", "https://api.semanticscholar.org@evil.example",
    "https://user:password@evil.example", "https://evil.example#api.semanticscholar.org",
    "https://evil.example/graph", "https://evil.example?x", "https://a.example:0",
    "https://a.example:65536", "https://a.example:+80", "https://a.example:", "https://a..example",
    "https://-a.example", "https://a.example\r\nX: y", "https://аpi.example", "https://a b.example",
    "http://127.0.0.1.evil.example", "http://localhost.evil.example",
  ])
  func refusesEverythingElse(text: String) {
    #expect(Origin(text) == nil)
  }
}

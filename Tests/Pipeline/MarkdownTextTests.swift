import Pipeline
import Testing

/// Expected values follow the GFM specification (0.29): backslash escapes §6.1, link destinations
/// §6.6, extended autolinks §6.9.
struct MarkdownTextTests {
  @Test(arguments: [
    ("Clipper: A Low-Latency Prediction System", "Clipper: A Low-Latency Prediction System"),
    ("a*b_c`d", "a\\*b\\_c\\`d"), ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
    ("<script>", "\\<script\\>"), ("R&D", "R\\&D"), ("A & B", "A & B"), ("# title", "\\# title"),
    ("- item", "\\- item"), ("1. item", "1\\. item"), ("2019) x", "2019\\) x"),
    ("two\n\nlines", "two lines"), ("a | b", "a \\| b"), ("$x$", "\\$x\\$"),
    ("see https://x.y", "see https\\://x.y"), ("www.x.y", "www\\.x.y"),
    ("by @octocat", "by @<!-- -->octocat"), ("fixes #12", "fixes #<!-- -->12"),
    ("\u{202E}reversed", "reversed"), ("trailing \\", "trailing \\\\"),
  ])
  func textReadsAsItself(_ text: String, _ markdown: String) {
    #expect(MarkdownText.inline(text) == markdown)
  }

  @Test(arguments: [
    ("https://a.b/c", "[t](https://a.b/c)"), ("HTTP://a.b", "[t](HTTP://a.b)"),
    ("https://a.b/(c)", "[t](https://a.b/%28c%29)"), ("https://a.b/c d", "[t](https://a.b/c%20d)"),
    ("https://a.b/c\n)", "[t](https://a.b/c%0A%29)"), ("https://a.b/é", "[t](https://a.b/%C3%A9)"),
    ("javascript:alert(1)", "t"), ("data:text/html,x", "t"), ("", "t"),
  ])
  func linksLeadToTheWebOnly(_ address: String, _ markdown: String) {
    #expect(MarkdownText.link("t", to: address) == markdown)
  }

  @Test func linkTextCannotEndTheLink() {
    #expect(MarkdownText.link("a](b)", to: "https://c") == "[a\\](b)](https://c)")
  }
}

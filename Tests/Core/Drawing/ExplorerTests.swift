import Crypto
import Foundation
import Testing

@testable import Drawing

@Suite struct ExplorerTests {
  private let page = Explorer(
    captions: Captions(title: "A <b> & \"c\"", subtitle: "s", source: "</aside>"),
    topics: ["One", "</script>"],
    papers: TopicMapTests.hostile.enumerated().map { index, title in
      .init(
        title: title,
        authors: "A. \u{2028} B.",
        place: SIMD2(Float(index), 0),
        score: 0.5,
        facts: [("rank", "1")],
        reasons: [title],
        neighbors: [0],
        links: [
          ("bad", "javascript:alert(1)"), ("odd", "https://a.b/<x>"), ("good", "https://a.b/?x&y"),
        ]
      )
    }
  ).html()

  /// The policy lets a script or style run only if its hash is that of the text in the page.
  @Test func hashesAreThoseOfTheText() {
    for (text, hash) in [(explorerScript, explorerScriptHash), (explorerStyle, explorerStyleHash)] {
      let digest = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
      #expect(digest == hash)
      #expect(page.contains(text))
    }
  }

  @Test func dataComeBackAndEndNoElement() throws {
    let start = try #require(page.range(of: "id=\"data\">")).upperBound
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
    let json = String(page[start..<end])
    #expect(!json.contains { $0 == "<" || $0 == ">" || $0 == "&" })
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    )
    let papers = try #require(data["papers"] as? [[Any]])
    #expect(papers.map { $0[0] as? String } == TopicMapTests.hostile)
    #expect(papers.allSatisfy { ($0[12] as? [[String]]) == [["good", "https://a.b/?x&y"]] })
  }

  @Test func nothingIsAskedOfAnyone() {
    #expect(page.contains("default-src 'none'"))
    for word in ["src=", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval("] {
      #expect(!page.contains(word), "\(word)")
    }
  }
}

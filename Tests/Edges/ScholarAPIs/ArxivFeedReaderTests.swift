import Foundation
import ScholarAPIs
import TestSupport
import Testing

struct ArxivFeedReaderTests {
  private func feed(_ name: String) throws -> ArxivFeed {
    var warnings = FieldWarnings()
    let feed = try ArxivFeedReader.read(try Fixture.recorded(name), &warnings)
    #expect(warnings.isEmpty)
    return feed
  }

  private func feed(text: String) -> ArxivFeed? {
    var warnings = FieldWarnings()
    return try? ArxivFeedReader.read(Array(text.utf8), &warnings)
  }

  @Test(arguments: [
    ("id_single_1605.08386", ["1605.08386"]), ("id_single_1707.08567", ["1707.08567"]),
    ("id_list_one_known_one_unknown", ["1707.08567"]), ("id_unknown_0000.0000", []),
    ("id_unknown_0808.05394", []), ("id_versioned_2104.12255v1", ["2104.12255"]),
    ("id_oldstyle_astro-ph_0601001", ["astro-ph/0601001"]),
    ("id_oldstyle_versioned_quant-ph_0201082v1", ["quant-ph/0201082"]),
    ("legacy_sample_query", ["hep-ex/0307015"]),
  ])
  func readsIdentifiers(name: String, ids: [String]) throws {
    let feed = try feed("arxiv/\(name).xml")
    #expect(feed.entries.map(\.id) == ids)
    #expect(feed.error == nil)
    #expect(feed.isLegacy == name.hasPrefix("legacy"))
  }

  @Test func readsTheFields() throws {
    let versioned = try #require(try feed("arxiv/id_versioned_2104.12255v1.xml").entries.first)
    #expect(
      versioned
        == ArxivEntry(
          id: "2104.12255",
          version: 1,
          title: "0",
          authors: ["Quan Thoi Minh Nguyen"],
          year: 2021
        )
    )
    let legacy = try #require(try feed("arxiv/legacy_sample_query.xml").entries.first)
    #expect(
      legacy.title
        == "Multi-Electron Production at High Transverse Momenta in ep Collisions at HERA"
    )
    #expect(legacy.year == 2003 && legacy.authors == ["H1 Collaboration"])
    #expect(legacy.journal == "Eur.Phys.J. C31 (2003) 17-29")
    let many = try #require(try feed("arxiv/id_single_1707.08567.xml").entries.first)
    #expect(many.authors.count == 34)
  }

  @Test func overlappingWindowsAgree() throws {
    let all = try feed("arxiv/q_testing_s0_m15.xml").entries
    #expect(Array(all.prefix(10)) == (try feed("arxiv/q_testing_s0_m10.xml").entries))
    #expect(Array(all[5..<15]) == (try feed("arxiv/q_testing_s5_m10.xml").entries))
    #expect(all.contains { $0.doi != nil })
  }

  @Test func keptEntriesComeBack() throws {
    for entry in try feed("arxiv/q_testing_s0_m15.xml").entries {
      #expect(ArxivEntry(json: try JSONReader.read(JSONWriter.write(entry.json))) == entry)
    }
  }

  @Test(arguments: ["arxiv/id_malformed_abc_400.xml", "arxiv/legacy_sample_error.xml"])
  func row34ErrorFeeds(name: String) throws {
    let feed = try feed(name)
    #expect(feed.entries.isEmpty)
    #expect(ArxivVerdicts.malformedID(in: try #require(feed.error)) != nil)
  }

  @Test(arguments: [
    "arxiv/id_list_one_known_one_unknown.xml", "arxiv/q_testing_s0_m10.xml",
    "arxiv/legacy_sample_query.xml", "arxiv/legacy_sample_error.xml",
  ])
  func row29EveryCutIsAnError(name: String) throws {
    let bytes = try Fixture.recorded(name)
    for step in 0..<100 {
      let cut = Array(bytes[..<(bytes.count * step / 100)])
      var warnings = FieldWarnings()
      #expect(throws: ArxivFeedReader.Failure.self) { try ArxivFeedReader.read(cut, &warnings) }
    }
  }

  static let body = #"<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id></feed>"#

  @Test func rows30And31DocumentTypesAreRefused() throws {
    let laughs = (1...9).map { n in
      "<!ENTITY l\(n) \"\(String(repeating: "&l\(n - 1);", count: 10))\">"
    }.joined()
    let documents = [
      "<!DOCTYPE feed [<!ENTITY l0 \"ha\">\(laughs)]><feed xmlns=\"http://www.w3.org/2005/Atom\">&l9;</feed>",
      "<!DOCTYPE feed SYSTEM \"file:///etc/passwd\">" + Self.body,
      "<!DOCTYPE feed [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]><feed xmlns=\"http://www.w3.org/2005/Atom\">&x;</feed>",
      "<?xml version='1.0'?>\n<!doctype html><html></html>",
      "<!DOCTYPE feed [<!ENTITY a \"\(String(repeating: "a", count: 100_000))\">]>" + Self.body,
    ]
    let start = ContinuousClock.now
    for document in documents { #expect(feed(text: document) == nil) }
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test func row32Encodings() {
    let whole = Array(Self.body.utf8)
    var warnings = FieldWarnings()
    let bad: [[UInt8]] = [
      [0xFF, 0xFE] + whole.flatMap { [$0, 0] }, [0] + whole,
      Array(whole.dropLast(7)) + [0xC3] + whole.suffix(7),
      Array(#"<?xml version="1.0" encoding="ISO-8859-1"?>"#.utf8) + whole,
      Array("<feed xmlns=\"http://www.w3.org/2005/Atom\">\u{1}</feed>".utf8),
      Array("<feed xmlns=\"http://www.w3.org/2005/Atom\">a & b</feed>".utf8), [],
      Array(Self.body.utf8) + Array("<feed/>".utf8),
    ]
    for bytes in bad {
      #expect(throws: ArxivFeedReader.Failure.self) { try ArxivFeedReader.read(bytes, &warnings) }
    }
    #expect(feed(text: Self.body) != nil)
    #expect(feed(text: "\u{FEFF}" + Self.body) != nil)
  }

  @Test func row33Limits() {
    let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
    let title = String(repeating: "x", count: 10 << 20)
    #expect(feed(text: "\(atom)<entry><title>\(title)</title></entry></feed>") == nil)
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(feed(text: "\(atom)\(deep)</feed>") == nil)
  }

  @Test(arguments: [
    "<html><body>no</body></html>", "Rate exceeded.", "<feed></feed>", "<rss/>", "{}", " ",
    "<feed xmlns=\"http://example.org/\"><entry/></feed>",
  ])
  func foreignDocumentsAreNoFeeds(text: String) {
    #expect(feed(text: text) == nil)
  }

  @Test func row39PrefixesAndOrderDoNotMatter() throws {
    let text = """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:z="http://arxiv.org/schemas/atom"
        xmlns:o="http://a9.com/-/spec/opensearch/1.1/"><a:title>arXiv Query: not a title</a:title>
      <a:entry><z:doi>no doi</z:doi><z:doi> 10.1000/XYZ </z:doi><a:author><z:affiliation>Somewhere
      </z:affiliation><a:name>É.  Galois</a:name></a:author><a:title>A <![CDATA[<b>]]> &amp;
         B</a:title><title xmlns="http://example.org/">Wrong</title>
      <a:published>1832-05-29T00:00:00Z</a:published><a:id>http://arxiv.org/abs/math.GT/0309136v12</a:id>
      </a:entry><o:totalResults>1</o:totalResults><a:id>https://arxiv.org/api/x</a:id></a:feed>
      """
    let parsed = self.feed(text: text)
    let feed = try #require(parsed)
    #expect(feed.total == 1 && !feed.isLegacy)
    #expect(
      feed.entries == [
        ArxivEntry(
          id: "math/0309136",
          version: 12,
          title: "A <b> & B",
          authors: ["É. Galois"],
          year: 1832,
          doi: "10.1000/xyz"
        )
      ]
    )
  }

  @Test func aMissingTitleIsCountedAndAMissingIdentifierRejectsTheEntry() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>
      <entry><id>http://arxiv.org/abs/1605.08386v1</id></entry><entry><title>Lost</title></entry></feed>
      """
    var warnings = FieldWarnings()
    let feed = try ArxivFeedReader.read(Array(text.utf8), &warnings)
    #expect(feed.entries == [ArxivEntry(id: "1605.08386", version: 1, title: "")])
    #expect(warnings.counts == ["title": 1, "id": 1])
  }

  @Test(arguments: ["arxiv/id_single_1605.08386.xml", "arxiv/legacy_sample_query.xml"])
  func mutationsAreReadWholeOrNotAtAll(name: String) throws {
    var generator = SystemlessGenerator(state: 7)
    let body = try Fixture.recorded(name)
    var accepted = 0
    for _ in 0..<10_000 {
      var bytes = body
      for _ in 0..<2 {
        let place = Int(generator.next() % UInt64(bytes.count))
        switch generator.next() % 3 {
        case 0: bytes[place] ^= UInt8(1 << (generator.next() % 8))
        case 1: bytes.removeSubrange(place..<min(place + 5, bytes.count))
        default: bytes.insert(contentsOf: bytes[..<(place % 40)], at: place)
        }
      }
      var warnings = FieldWarnings()
      guard (try? ArxivFeedReader.read(bytes, &warnings)) != nil else { continue }
      accepted += 1
      // A document that ends before the last tag does is no whole one.
      let end = bytes.lastIndex(of: UInt8(ascii: "<")) ?? 0
      #expect(throws: ArxivFeedReader.Failure.self) {
        try ArxivFeedReader.read(Array(bytes[..<end]), &warnings)
      }
    }
    #expect(accepted > 500)
  }
}

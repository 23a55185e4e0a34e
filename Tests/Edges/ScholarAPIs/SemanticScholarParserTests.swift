import Bibliography
import ScholarAPIs
import TestSupport
import Testing

struct SemanticScholarParserTests {
  private func document(_ name: String) throws -> JSONValue {
    try JSONReader.read(try Fixture.recorded(name))
  }

  @Test func readsARecordedMatch() throws {
    var parser = SemanticScholarParser()
    let row = try #require(try document("s2/match_attention.json")["data"]?.array?.first)
    let parsed = parser.record(row)
    let record = try #require(parsed)
    #expect(record.id.value == "204e3073870fae3d05bcbc2f6a8e263d9b72e776")
    #expect(record.corpusID == 13_756_489)
    #expect(record.doi == nil && record.arxiv == "1706.03762")
    #expect(record.title == "Attention is All you Need" && record.year == 2017)
    #expect(record.venue == "Neural Information Processing Systems")
    #expect(record.citationCount == 136_941)
    #expect(parser.warnings.isEmpty)
  }

  @Test func canonicalizesTheDOI() throws {
    var parser = SemanticScholarParser()
    let parsed = parser.record(try document("s2/paper_by_doi_lowercase_colon.json"))
    let record = try #require(parsed)
    #expect(record.doi == "10.1023/a:1007154515475")
  }

  @Test func row42KeepsUnlinkedReferences() throws {
    var parser = SemanticScholarParser()
    let pages = try ["s2/references_p0.json", "s2/references_p1_last.json"].map { name in
      ListPage.read(try document(name), .references, &parser)
    }
    #expect(pages.map { $0?.next } == [50, nil])
    let rows = pages.flatMap { $0?.rows ?? [] }
    #expect(rows.count == 67)
    #expect(rows.filter { $0.record == nil }.count == 23)
    #expect(rows.allSatisfy { $0.record != nil || $0.unlinkedTitle?.isEmpty == false })
    #expect(parser.warnings.isEmpty)
  }

  @Test(arguments: [
    ("reconstructed/s2_references_elided.json", Int?.none),
    ("reconstructed/s2_references_empty.json", 0),
  ])
  func row42TellsWithheldFromEmpty(name: String, count: Int?) throws {
    var parser = SemanticScholarParser()
    let parsed = ListPage.read(try document(name), .references, &parser)
    let page = try #require(parsed)
    #expect(page.rows?.count == count)
  }

  @Test func readsNestedLists() throws {
    var parser = SemanticScholarParser()
    let parsed = parser.paper(try document("s2/paper_nested_trimmed.json"))
    let paper = try #require(parsed)
    #expect(paper.lists[.references]?.count == 14)
    #expect(paper.lists[.references]?.filter { $0.record == nil }.count == 6)
    #expect(paper.lists[.citations]?.count == 20)
  }

  @Test func nullListsAreNoLists() throws {
    var parser = SemanticScholarParser()
    let parsed = parser.paper(try document("s2/paper_null_lists.json"))
    let paper = try #require(parsed)
    #expect(paper.lists.isEmpty && paper.record.authors.isEmpty && paper.record.title.isEmpty)
  }

  /// Every field of a record with every wrong value: the record survives, the field becomes
  /// unknown, and the loss is counted.
  @Test(arguments: [
    "corpusId", "externalIds", "title", "year", "venue", "authors", "referenceCount",
    "citationCount", "references", "citations",
  ])
  func row28WrongTypes(field: String) throws {
    let values = [
      "true", "1e400", "-7", "NaN", "\"\\ud800\"", "{}", "[]", "[1,{},null]", "{\"a\":1}",
      "12345678901234567890", "\"2019\"", "1.5", "{\"DOI\":7,\"ArXiv\":[]}",
    ]
    for value in values {
      let text = """
        {"paperId":"204e3073870fae3d05bcbc2f6a8e263d9b72e776","title":"T","\(field)":\(value),"x":1}
        """
      var parser = SemanticScholarParser()
      let paper = parser.paper(try JSONReader.read(Array(text.utf8)))
      #expect(paper?.record.id.value == "204e3073870fae3d05bcbc2f6a8e263d9b72e776", "\(value)")
    }
    let text =
      #"{"paperId":"204e3073870fae3d05bcbc2f6a8e263d9b72e776","title":"T","\#(field)":true}"#
    var parser = SemanticScholarParser()
    _ = parser.paper(try JSONReader.read(Array(text.utf8)))
    #expect(parser.warnings.counts[field] ?? 0 > 0)
  }

  @Test func row28AYearInQuotesIsReadAndCounted() throws {
    var parser = SemanticScholarParser()
    let text = #"{"paperId":"204e3073870fae3d05bcbc2f6a8e263d9b72e776","title":"T","year":"2019"}"#
    let record = parser.record(try JSONReader.read(Array(text.utf8)))
    #expect(record?.year == 2019)
    #expect(parser.warnings.counts == ["year": 1])
  }

  @Test(arguments: ["null", "7", "\"\"", "\"not hex\"", "\"../../x\"", "{}"])
  func withoutAKeyThereIsNoRecord(key: String) throws {
    var parser = SemanticScholarParser()
    let record = parser.record(try JSONReader.read(Array(#"{"paperId":\#(key),"title":"T"}"#.utf8)))
    #expect(record == nil)
  }

  @Test func titlesComeOnOneLine() throws {
    var parser = SemanticScholarParser()
    let page = try ListPage.read(document("s2/citations_newline_title.json"), .citations, &parser)
    let titles = page?.rows?.map { $0.record?.title ?? $0.unlinkedTitle ?? "" } ?? []
    #expect(titles.count == 100)
    #expect(titles.allSatisfy { !$0.contains("\n") && !$0.contains("  ") })
  }
}

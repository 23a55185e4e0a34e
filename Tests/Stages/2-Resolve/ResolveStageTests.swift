import Bibliography
import Foundation
import Markdown
import Pipeline
import Resolve
import Testing

@Suite struct ResolveStageTests {
  private static let hostile = "A *bold* | title with `code` and @you <script>"

  private func run(overrides: String? = nil) async throws -> (
    json: Data, review: String, StageReport
  ) {
    let base = FileManager.default.temporaryDirectory
      .appendingPathComponent("resolve-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: base) }
    let output = OutputFolder(path: base + "/out")
    try output.prepare()
    var settings = PipelineSettings(name: "a list", list: "list.md")
    if let overrides {
      settings.resolve.overrides = "overrides.yml"
      try Data(overrides.utf8).write(to: URL(fileURLWithPath: base + "/overrides.yml"))
    }
    let entries = [
      ListEntry(line: 3, section: ["Papers"], title: Self.hostile),
      ListEntry(line: 4, title: "A paper with a title that is long enough"),
      ListEntry(line: 5, title: "Streaming Systems", kind: .book, kindReason: "test"),
    ]
    try output.writeJSON(entries, to: "1-ingest/entries.json")
    let source = MemorySource(records: [
      PaperRecord(id: PaperID("a"), title: "A paper with a title that is long enough", year: 2001),
      PaperRecord(id: PaperID("b"), title: "Streaming systems"),
    ])
    let stage = ResolveStage(sources: [source])
    let context = StageContext(settings: settings, base: base, output: output)
    let report = try await stage.run(context)
    let review = String(decoding: try output.read(ResolveStage.review), as: UTF8.self)
    return (try output.read(ResolveStage.file), review, report)
  }

  @Test func theSavedFileHasTheShapeOfTheDesign() async throws {
    let (json, _, report) = try await run()
    let rows = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
    let keys: Set<String> = [
      "entry", "kind", "outcome", "paper", "confidence", "evidence", "candidates",
    ]
    for row in rows { #expect(keys.isSubset(of: Set(row.keys))) }
    #expect(rows.map { $0["outcome"] as? String } == ["no-record", "resolved", "unresolved"])
    #expect(rows[0]["paper"] is NSNull)
    let paper = try #require(rows[1]["paper"] as? [String: Any])
    #expect(Set(["id", "ids", "title", "year", "doi", "arxiv"]).isSubset(of: Set(paper.keys)))
    #expect(paper["doi"] is NSNull)
    let back = try JSONDecoder().decode([Resolution].self, from: json)
    #expect(back[1].paper?.ids == [PaperID("a")])
    #expect(report.summary == ["1 of 3 matched (1 records), 1 without a record, 1 unresolved"])
  }

  @Test func equalInputGivesEqualBytes() async throws {
    let (first, second) = (try await run(), try await run())
    #expect(first.json == second.json)
    #expect(first.review == second.review)
  }

  @Test func theReviewOffersALineThatDecides() async throws {
    let (_, review, _) = try await run()
    let line = "\"Streaming Systems\": key:b"
    #expect(review.contains(line))
    let (json, _, _) = try await run(overrides: line)
    #expect(try JSONDecoder().decode([Resolution].self, from: json)[2].paper?.id == PaperID("b"))
  }

  /// Read back by the Markdown parser, a hostile title is nothing but text.
  @Test func hostileTitlesStayText() async throws {
    let (_, review, _) = try await run()
    let document = MarkdownParser.parse(review)
    #expect(!document.nodes.contains { $0.kind == .htmlInline && $0.literal.contains("script") })
    #expect(!document.nodes.contains { $0.kind == .link })
    let rows = document.nodes.indices.filter {
      document.nodes[$0].kind == .tableRow(isHeader: false)
    }
    #expect(rows.allSatisfy { document.children(of: $0).count == 7 })
  }

  @Test func overridesThatServeForNothingAreReportedWithTheReason() async throws {
    let (json, review, report) = try await run(
      overrides: "\"Gone\": not a paper\n\"Streaming Systems\": doi:10.1000/none"
    )
    #expect(review.contains("- line 1, Gone: the list has no such entry"))
    #expect(review.contains("- line 2, Streaming Systems: no source knows doi:10"))
    #expect(report.summary.last == "2 overrides serve for nothing; see review.md")
    #expect(try JSONDecoder().decode([Resolution].self, from: json)[2].outcome == .unresolved)
  }

  @Test(arguments: [
    ("\"a\": x", 1), ("a: book\nb: book\na: talk", 1),
    ("\"a\": what is this", 1), ("- a\n- b", 1), ("ok: not a paper\nbad: [1, 2]", 2),
  ])
  func brokenOverridesNameFileAndLine(_ text: String, _ line: Int) async throws {
    let error = await #expect(throws: PipelineError.self) { try await run(overrides: text) }
    guard case .badSetting(let file, let at, _) = try #require(error) else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(file == "overrides.yml")
    #expect(at == line)
  }
}

import Bibliography
import Corpus
import Foundation
import Pipeline
import Render
import TestSupport
import Testing

@Suite struct RenderStageTests {
  /// Titles that would break or script a picture or a page that does not escape them.
  static let hostile = [
    "</script><script>alert(1)</script>", "\" onmouseover=\"alert(1)",
    "x\"]; a [URL=\"javascript:1\"",
    "\\N <b>bold</b> | pipe", "]]> &amp; <svg onload=alert(1)>",
    "[link](javascript:1) ![](http://t/)",
    "control \u{1} \u{85} \u{202E}turned",
  ]

  /// What the analysis says of the topics.
  private static let figures = """
    {"quality": {"coverage": 0.984, "cpm": 0.5, "labelUniqueness": 1, "modularity": 0.6355,
    "robustness": {"agreement": 0.847, "labelSurvival": 0.7, "omittedCitations": 0.05, "trials": 5},
    "sectionARI": -0.004, "stability": 0.9}}
    """

  /// Two groups of papers that cite within their group, one paper alone, some of them listed.
  private func snapshot() -> Snapshot {
    let papers = (0..<21).map { number in
      Paper(
        id: PaperID("paper\(number)"),
        title: number < Self.hostile.count ? Self.hostile[number] : "Paper number \(number)",
        year: number == 20 ? nil : 1990 + number,
        authors: ["A. <Author> \(number)"],
        doi: number == 3 ? "10.1/\"><script>" : nil
      )
    }
    var citations: [Citation] = []
    for citing in 1..<20 {
      for cited in 0..<citing where (citing < 10) == (cited < 10) && (citing + cited) % 3 != 0 {
        citations.append(Citation(citing: Int32(citing), cited: Int32(cited)))
      }
    }
    return Snapshot(
      papers: papers,
      citations: citations,
      hops: papers.indices.map { min($0, 2) },
      entries: papers.indices.map { $0 < 3 ? [$0] : [] },
      completeness: papers.map { _ in Completeness() }
    )
  }

  private func draw(
    _ snapshot: Snapshot,
    formats: [RenderSettings.Format] = RenderSettings.Format.allCases
  ) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let store = try CorpusStore(path: folder.path(CorpusStore.fileName))
    try store.saveSnapshot(snapshot)
    try store.saveScores(
      snapshot.papers.indices.map { node in
        PaperScores(
          node: Int32(node),
          rank: node + 1,
          rankLow: max(1, node),
          rankHigh: node + 3,
          score: 1 / Double(node + 1),
          relevance: 0.5,
          importance: 0.5,
          localCitations: node,
          pageRank: 0.05,
          core: 1,
          isOnMainPath: node % 4 == 0
        )
      }
    )
    if snapshot.papers.count > 20 {
      let labels = ["First <Topic>", "Second & Last"]
      try store.saveTopics(
        TopicAssignment(
          topics: labels.enumerated().map { TopicRecord(id: $0, label: $1, papers: 10) },
          topicOf: snapshot.papers.indices.map { $0 == 20 ? nil : $0 / 10 }
        )
      )
      try store.saveRecommendations([
        RecommendationRecord(
          rank: 1,
          score: 1,
          node: 5,
          isFoundation: false,
          section: ["S"],
          signals: [],
          because: [0],
          sentence: "Cites </script> and *more*."
        )
      ])
    }
    var settings = PipelineSettings(name: "</title><script>alert(1)</script>", list: "list.md")
    settings.render.formats = formats
    let output = OutputFolder(path: folder.url.path)
    try output.writeJSON([Resolution](), to: "2-resolve/resolution.json")
    try output.write(Self.figures, to: "5-analyze/topics.json")
    let stage = RenderStage(store: store) { ["somewhere <&> \"else\""] }
    _ = try await stage.run(StageContext(settings: settings, base: ".", output: output))
    try store.close()
    return folder
  }

  @Test func `every picture is well formed, whatever the titles say`() async throws {
    let files = try await draw(snapshot()).contents(below: "7-render")
    let drawings = files.filter { $0.key.hasSuffix(".svg") }
    #expect(
      drawings.keys.sorted() == [
        "lineage.svg", "ranks.svg", "rpys.svg", "topic-map-author-year.svg",
        "topic-map-by-completeness.svg", "topic-map-by-score.svg", "topic-map-by-year.svg",
        "topic-map-dark.svg", "topic-map-poster.svg", "topic-map-slide.svg", "topic-map.svg",
        "topics-over-time.svg",
      ]
    )
    for (name, data) in drawings {
      let elements = try #require(
        XMLElements.read(String(decoding: data, as: UTF8.self)),
        "\(name)"
      )
      #expect(!elements.contains { $0.name == "script" || $0.name == "foreignObject" })
      for element in elements {
        #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
        let link = element.attributes["xlink:href"] ?? element.attributes["href"] ?? "https:"
        #expect(link.hasPrefix("https:") || link.hasPrefix("http:"), "\(name): \(link)")
      }
    }
    for (name, data) in files where name.hasSuffix(".png") {
      #expect(data.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]), "\(name)")
    }
  }

  @Test func `Graphviz draws the map where we put it`() async throws {
    let folder = try await draw(snapshot(), formats: [.dot])
    let neato = try #require(Program.named("neato"), "graphviz is not installed")
    let outcome = try neato.run(["-n2", "-Tsvg", folder.path("7-render/topic-map.dot")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let elements = try #require(XMLElements.read(outcome.output))
    let nodes = elements.filter { $0.name == "g" && $0.attributes["class"] == "node" }
    #expect(nodes.count >= 21)
  }

  @Test func `the pages carry no script but their own`() async throws {
    let folder = try await draw(snapshot(), formats: [.html])
    let explorer = String(
      decoding: try Data(contentsOf: folder.url.appendingPathComponent("7-render/explorer.html")),
      as: UTF8.self
    )
    // The data block and the program.
    #expect(explorer.components(separatedBy: "<script").count == 3)
    #expect(explorer.contains("default-src 'none'"))
    let report = String(
      decoding: try Data(contentsOf: folder.url.appendingPathComponent("report.html")),
      as: UTF8.self
    )
    #expect(!report.contains("<script"))
    #expect(!report.contains("href=\"javascript:"))
    #expect(report.contains("default-src 'none'"))
  }

  @Test func `the report links files that exist`() async throws {
    let folder = try await draw(snapshot(), formats: [.svg])
    let report = try String(
      contentsOf: folder.url.appendingPathComponent("report.md"),
      encoding: .utf8
    )
    let pictures = report.components(separatedBy: "](7-render/").dropFirst().map {
      String($0.prefix { $0 != ")" })
    }
    #expect(pictures.count == 5)
    for name in pictures {
      #expect(FileManager.default.fileExists(atPath: folder.path("7-render/\(name)")), "\(name)")
    }
  }

  @Test func `the report says which topics come and go, and how good they are`() async throws {
    let folder = try await draw(snapshot(), formats: [.svg])
    let report = try String(
      contentsOf: folder.url.appendingPathComponent("report.md"),
      encoding: .utf8
    )
    // Of twenty years those from 2006 on are recent: all four papers of the second topic, which has
    // six of the sixteen before.
    #expect(report.contains("\nEmerging: **Second & Last** (37.5 → 100.0 %).\n"))
    #expect(report.contains("\nFading: **First \\<Topic\\>** (62.5 → 0.0 %).\n"))
    #expect(report.contains("before 2006 and since"))
    for figure in [
      "modularity 0.64", "CPM quality 0.50", "98 % of the papers", "100 % of the labels",
      "NMI 0.90;",
      "without 5 % of the citations", "NMI 0.85", "70 % of the labels come up again",
    ] {
      #expect(report.contains(figure), "\(figure)")
    }
    #expect(!report.contains("sections of the list agree"))
  }

  @Test func `only the formats asked for are written`() async throws {
    let files = try await draw(snapshot(), formats: [.svg]).contents()
    #expect(files.keys.filter { $0.hasPrefix("7-render/") }.allSatisfy { $0.hasSuffix(".svg") })
    #expect(files["report.md"] != nil)
    #expect(files["report.html"] == nil)
  }

  @Test(arguments: [0, 1, 2])
  func `a few papers without structure are drawn honestly`(count: Int) async throws {
    let papers = (0..<count).map { Paper(id: PaperID("p\($0)"), title: "Paper \($0)", year: 2000) }
    let few = Snapshot(
      papers: papers,
      citations: [],
      hops: papers.map { _ in 0 },
      entries: papers.map { _ in [] },
      completeness: papers.map { _ in Completeness() }
    )
    let folder = try await draw(few, formats: [.svg, .dot, .html])
    let report = try String(
      contentsOf: folder.url.appendingPathComponent("report.md"),
      encoding: .utf8
    )
    #expect(report.contains("No structure found"))
    #expect(report.contains("Nothing can be recommended"))
  }
}

import Bibliography
import Corpus
import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Recommend

struct RecommendStageTests {
  private let titles = [
    "Clipper: Prediction Serving", "Ray: A Framework for Emerging Applications",
    "Swayam: Autoscaling for Inference", "=HYPERLINK(\"http://x\")", "Survey of Serving",
    "Overview of Serving", "Clipper: Prediction Serving, Second Edition", "USENIX ATC",
  ]
  private let list =
    "## Serving\n- [Clipper: Prediction Serving](https://a.b/1.pdf)\n"
    + "- [Ray: A Framework for Emerging Applications](https://a.b/2.pdf)\n"

  private struct Outcome {
    var records: [RecommendationRecord]
    var report: StageReport
    var files: [String: Data]
  }

  /// Papers 0 and 1 are the list; 4 and 5 cite it with 2, 3, 6 and 7, of which 7 is no paper.
  private func run(
    listed: [Int] = [0, 1],
    sources: [any BibliographicSource] = [],
    settings: RecommendSettings = RecommendSettings(),
    address: String = "list.md",
    citations: [(Int32, Int32)] = [4, 5].flatMap { citing in
      [0, 1, 2, 3, 6, 7].map { (Int32(citing), Int32($0)) }
    }
  ) async throws -> Outcome {
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "\(folder)/out")
      try output.write(list, to: address == "list.md" ? "../list.md" : "1-ingest/list.txt")
      let papers = titles.enumerated().map { index, title in
        Paper(id: PaperID("p\(index)"), title: title, year: 2010 + index)
      }
      let resolutions = listed.enumerated().map { place, node in
        Resolution(
          entry: ListEntry(line: place + 2, section: ["Serving"], title: titles[node]),
          kind: .paper,
          outcome: .resolved,
          paper: papers[node]
        )
      }
      try output.writeJSON(resolutions, to: "2-resolve/resolution.json")
      let store = try CorpusStore(path: output.path(of: CorpusStore.fileName))
      defer { try? store.close() }
      try store.saveSnapshot(
        Snapshot(
          papers: papers,
          citations: citations.sorted { $0 < $1 }.map { Citation(citing: $0.0, cited: $0.1) },
          hops: papers.indices.map { listed.contains($0) ? 0 : 1 },
          entries: papers.indices.map { node in
            listed.firstIndex(of: node).map { [$0] } ?? []
          },
          completeness: papers.map { _ in Completeness() }
        )
      )
      try store.saveScores(
        papers.indices.map { node in
          PaperScores(
            node: Int32(node),
            rank: node + 1,
            rankLow: 1,
            rankHigh: papers.count,
            score: 0,
            relevance: 0,
            importance: 0,
            localCitations: 0,
            pageRank: 0,
            core: 0,
            isNoPaper: node == 7
          )
        }
      )
      var pipeline = PipelineSettings(name: "test", list: address)
      pipeline.recommend = settings
      let context = StageContext(
        settings: pipeline,
        base: folder,
        output: output
      )
      let report = try await RecommendStage(store: store, sources: sources).run(context)
      var files: [String: Data] = [:]
      for name in ["recommendations.csv", "recommendations.md", "additions.patch"] {
        files[name] = try output.read("6-recommend/\(name)")
      }
      return Outcome(records: try store.loadRecommendations(), report: report, files: files)
    }
  }

  @Test func recommendsWhatIsNeitherListedNorNoPaper() async throws {
    let outcome = try await run()
    let nodes = outcome.records.map(\.node)
    #expect(Set(nodes) == [2, 3, 4, 5])
    #expect(outcome.records.map(\.rank) == Array(1...nodes.count))
    #expect(outcome.records.allSatisfy { $0.section == ["Serving"] && !$0.because.isEmpty })
    let patch = String(decoding: outcome.files["additions.patch"] ?? Data(), as: UTF8.self)
    #expect(patch.hasPrefix("--- a/list.md\n+++ b/list.md\n@@ -1,3 +1,"))
    #expect(patch.contains("\n+- Swayam: Autoscaling for Inference (2012)\n"))
  }

  @Test func theTableIsSafeForSpreadsheets() async throws {
    let outcome = try await run()
    let csv = String(decoding: outcome.files["recommendations.csv"] ?? Data(), as: UTF8.self)
    let header = "rank,score,paper_id,title,year,venue,section,signals,because,doi,arxiv,url\r\n"
    #expect(csv.hasPrefix(header))
    #expect(csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\""))
  }

  @Test func aListWithoutCitationsSaysSo() async throws {
    let outcome = try await run(citations: [(5, 4)])
    #expect(outcome.records.isEmpty)
    #expect(outcome.files["additions.patch"] == Data())
    let page = String(decoding: outcome.files["recommendations.md"] ?? Data(), as: UTF8.self)
    #expect(page.contains("2 papers of the list were found. No citation from or to any of them"))
  }

  @Test func aListWithoutPapersSaysSo() async throws {
    let outcome = try await run(listed: [])
    #expect(outcome.records.isEmpty)
    #expect(outcome.report.summary[0].hasPrefix("no paper of the list was found"))
  }

  @Test func aListWithOnePaperGetsRecommendations() async throws {
    let outcome = try await run(listed: [0])
    #expect(outcome.records.contains { $0.node == 1 })
  }

  @Test func aListOnTheWebGetsAPatchOfItsFile() async throws {
    let outcome = try await run(address: "https://github.com/o/r/blob/main/docs/serving.md")
    let patch = String(decoding: outcome.files["additions.patch"] ?? Data(), as: UTF8.self)
    #expect(patch.hasPrefix("--- a/docs/serving.md\n+++ b/docs/serving.md\n@@ -1,3 +1,"))
  }

  @Test func filtersOfThePipelineFileCount() async throws {
    var settings = RecommendSettings()
    settings.fromYear = 2012
    settings.untilYear = 2013
    #expect(try await run(settings: settings).records.map(\.node).sorted() == [2, 3])
    settings.evidence = 5
    #expect(try await run(settings: settings).records.isEmpty)
    settings.evidence = 0
    settings.topics = ["Cooking"]
    let outcome = try await run(settings: settings)
    #expect(outcome.records.isEmpty)
    #expect(outcome.report.summary.contains("no topic of the field is called 'Cooking'"))
  }

  @Test func whatASourceRecommendsCounts() async throws {
    let before = try await run().records
    let source = SuggestingSource(answer: .found([3, 0, 2].map(record) + [record(99)]))
    let outcome = try await run(sources: [source])
    #expect(source.asked == [[PaperID("p0"), PaperID("p1")]])
    #expect(Set(outcome.records.map(\.node)) == Set(before.map(\.node)))
    let third = try #require(outcome.records.first { $0.node == 3 })
    #expect(third.signals.contains { $0.name == "source" && $0.rank == 1 })
    #expect(third.sentence.hasSuffix("; recommended by suggesting."))
    #expect(!outcome.records.contains { $0.node == 4 && $0.sentence.contains("suggesting") })
    // The source's first gains the tenth that is left to it.
    let old = try #require(before.first { $0.node == 3 })
    #expect(abs(third.score - (0.9 * old.score + 0.1)) < 1e-12)
    #expect(outcome.report.deferred.isEmpty)
  }

  @Test func aSourceThatCannotBeAskedIsNamed() async throws {
    let outcome = try await run(sources: [SuggestingSource(answer: .deferred("no network"))])
    #expect(
      outcome.report.deferred
        == ["suggesting was not asked for recommendations: no network"]
    )
    #expect(try await run().records == outcome.records)
  }

  private func record(_ number: Int) -> PaperRecord {
    PaperRecord(id: PaperID("p\(number)"), title: "Title \(number)")
  }

  @Test func twoRunsGiveTheSameBytes() async throws {
    let (one, two) = (try await run(), try await run())
    #expect(one.files == two.files && one.records == two.records)
    #expect(one.report == two.report)
  }
}

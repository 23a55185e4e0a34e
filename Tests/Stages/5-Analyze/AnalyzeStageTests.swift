import Analyze
import Bibliography
import Corpus
import Foundation
import Pipeline
import TestSupport
import Testing

/// The stage as the runner calls it: from the database to the files.
@Suite struct AnalyzeStageTests {
  static let subjects = ["Stream Processing", "Speech Recognition", "Video Analytics"]

  /// Papers of three subjects in turn, each citing up to five earlier papers of its subject.
  ///
  /// The list has a section for each of the first two; the last entry of the first belongs to the other.
  private static let field: (snapshot: Snapshot, resolutions: [Resolution]) = {
    let count = 150
    let words = ["Fast", "Scalable", "Robust", "Adaptive", "Fair"]
    let papers = (0..<count).map { number in
      Paper(
        id: PaperID("p\(number)"),
        title: "\(words[number % 5]) \(subjects[number % 3]) \(number)",
        year: 1990 + number / 5,
        venue: "Venue of \(subjects[number % 3])",
        authors: ["Author \(number % 7)"],
        doi: number == 3 ? "10.1/a,\"b\"" : nil
      )
    }
    let citations = (3..<count).flatMap { citing in
      [3, 6, 9, 12, 30].filter { citing >= $0 }.map {
        Citation(citing: Int32(citing), cited: Int32(citing - $0))
      }
    }
    let listed = [30, 33, 36, 39, 40, 31, 34, 37, 43, 46]
    let resolutions = listed.enumerated().map { place, number in
      Resolution(
        entry: ListEntry(
          line: place + 1,
          section: ["List", place < 5 ? "Streams" : "Speech"],
          title: papers[number].title
        ),
        kind: .paper,
        outcome: .resolved,
        paper: papers[number],
        confidence: 1
      )
    }
    let snapshot = Snapshot(
      papers: papers,
      citations: citations,
      hops: papers.indices.map { listed.contains($0) ? 0 : 1 },
      entries: papers.indices.map { number in listed.indices.filter { listed[$0] == number } },
      completeness: papers.map { _ in Completeness() }
    )
    return (snapshot, resolutions)
  }()

  private struct Run {
    var report: StageReport
    var files: [String: Data]
    var topics: TopicAssignment

    func text(_ name: String) throws -> String {
      String(decoding: try #require(files[name], "\(name) is missing"), as: UTF8.self)
    }

    func table(_ name: String) throws -> CSVTable {
      CSVTable(try #require(files[name], "\(name) is missing"))
    }
  }

  private func run(
    _ snapshot: Snapshot,
    _ resolutions: [Resolution] = [],
    change: (inout AnalyzeSettings) -> Void = { _ in }
  ) async throws -> Run {
    let folder = try TemporaryFolder()
    let store = try CorpusStore(path: folder.path(CorpusStore.fileName))
    try store.saveSnapshot(snapshot)
    let output = OutputFolder(path: folder.url.path)
    try output.writeJSON(resolutions, to: "2-resolve/resolution.json")
    var settings = PipelineSettings(name: "test", list: "list.md")
    settings.analyze.resamples = 20
    change(&settings.analyze)
    let stage = AnalyzeStage(store: store)
    let report = try await stage.run(StageContext(settings: settings, base: ".", output: output))
    let topics = try store.loadTopics()
    try store.close()
    return Run(report: report, files: try folder.contents(below: "5-analyze"), topics: topics)
  }

  @Test func `every file is written with the columns promised`() async throws {
    let run = try await run(Self.field.snapshot, Self.field.resolutions)
    #expect(
      run.files.keys.sorted() == [
        "authors.csv", "bursts.csv", "list-audit.md", "main-path.csv", "rpys.csv", "seminal.csv",
        "sleeping-beauties.csv", "topic-years.csv", "topics.csv", "topics.json", "venues.csv",
      ]
    )
    let promised =
      "rank,rank_low,rank_high,score,relevance,importance,paper_id,title,year,venue,in_list,topic,"
      + "local_citations,global_citations,age_rescaled_pagerank,pagerank,citerank,betweenness,core,"
      + "intermediacy,on_main_path,disruption,doi,arxiv"
    #expect(try run.text("seminal.csv").hasPrefix(promised))
    #expect(
      try run.text("topics.csv").hasPrefix(
        "topic,parent,label,papers,share,first_year,median_year,top_paper,in_list\r\n"
      )
    )
    #expect(try run.text("seminal.csv").contains("\"10.1/a,\"\"b\"\"\""))
  }

  @Test func `ranks are a permutation inside their intervals`() async throws {
    let table = try await run(Self.field.snapshot, Self.field.resolutions).table("seminal.csv")
    let ranks = table.rows.compactMap { $0["rank"].flatMap { Int($0) } }
    #expect(ranks == Array(1...150))
    #expect(Set(table.rows.compactMap { $0["paper_id"] }).count == 150)
    for row in table.rows {
      let values = try ["rank_low", "rank", "rank_high"].map { name in
        try #require(row[name].flatMap { Int($0) })
      }
      #expect(values == values.sorted())
    }
    #expect(table.rows.count { $0["in_list"] == "true" } == 10)
  }

  @Test func `every paper of a topic counts in its year`() async throws {
    let run = try await run(Self.field.snapshot, Self.field.resolutions)
    let rows = try run.table("topic-years.csv").rows
    var counts: [[String]: Int] = [:]
    for (node, topic) in run.topics.topicOf.enumerated() {
      guard let topic, let year = Self.field.snapshot.papers[node].year else { continue }
      counts[[String(year), String(topic)], default: 0] += 1
    }
    #expect(rows.count == counts.count && !rows.isEmpty)
    for row in rows {
      let key = [row["year"] ?? "", row["topic"] ?? ""]
      #expect(row["papers"].flatMap { Int($0) } == counts[key])
    }
  }

  @Test func `topics are named, nested and counted`() async throws {
    let run = try await run(Self.field.snapshot, Self.field.resolutions)
    let rows = try run.table("topics.csv").rows
    let topics = rows.filter { $0["parent"] != "" }
    let fields = rows.filter { $0["parent"] == "" }
    #expect(topics.compactMap { $0["label"] }.sorted() == Self.subjects.sorted())
    #expect(topics.allSatisfy { $0["papers"] == "50" })
    #expect(Set(topics.compactMap { $0["parent"] }).isSubset(of: fields.compactMap { $0["topic"] }))
    let listed = Dictionary(uniqueKeysWithValues: topics.map { ($0["label"], $0["in_list"]) })
    #expect(listed["Stream Processing"] == "4")
    #expect(listed["Speech Recognition"] == "6")
    for (paper, topic) in run.topics.topicOf.enumerated() {
      let number = try #require(topic)
      #expect(run.topics.topics[number].label == Self.subjects[paper % 3])
    }
  }

  @Test func `the audit names the stray entry, its home and what is not covered`() async throws {
    let audit = try await run(Self.field.snapshot, Self.field.resolutions).text("list-audit.md")
    let stray = Self.field.snapshot.papers[40].title
    let chapters = audit.components(separatedBy: "\n## ")
    let misplaced = try #require(chapters.first { $0.contains("another section") })
    #expect(misplaced.components(separatedBy: "\n- ").count == 2)
    #expect(misplaced.contains(stray))
    #expect(misplaced.contains("*Speech*"))
    let uncovered = try #require(chapters.first { $0.contains("does not cover") })
    #expect(uncovered.contains("**Video Analytics**"))
    #expect(uncovered.contains("Farther from the list"))
    #expect(uncovered.contains("**Video Analytics** (0)"))
    #expect(!uncovered.contains("**Speech Recognition**"))
  }

  @Test func `a topic that touches the list comes with its evidence and home`() async throws {
    var snapshot = Self.field.snapshot
    // Ten papers on video cite the same two entries: the one on streams is cited by all, the one on
    // speech by four.
    for place in 0..<10 {
      let video = Int32(62 + 3 * place)
      snapshot.citations.append(Citation(citing: video, cited: 33))
      if place < 4 { snapshot.citations.append(Citation(citing: video, cited: 31)) }
    }
    let audit = try await run(snapshot, Self.field.resolutions).text("list-audit.md")
    let uncovered = try #require(
      audit.components(separatedBy: "\n## ").first { $0.contains("does not cover") }
    )
    let entries = [33, 31].map { "\(snapshot.papers[$0].title) (\(snapshot.papers[$0].year ?? 0))" }
    let evidence = "**Video Analytics**, 50 papers, 10 of them citing or cited by entries, most by "
    #expect(uncovered.contains(evidence + "\(entries[0]), 10; \(entries[1]), 4. "))
    #expect(uncovered.contains("Suggested home: *Streams*. Closest to the list: "))
    #expect(!uncovered.contains("Farther"))
  }

  @Test func `sections named after a kind of text are not judged`() async throws {
    var resolutions = Self.field.resolutions
    for place in 0..<5 { resolutions[place].entry.section = ["List", "Books"] }
    let audit = try await run(Self.field.snapshot, resolutions).text("list-audit.md")
    #expect(audit.contains("Not judged, since the heading tells no subject: *Books*."))
    #expect(audit.contains("another section's topic\n\nNone found."))
  }

  @Test func `the weights of the pipeline file decide what is related`() async throws {
    var snapshot = Self.field.snapshot
    for paper in snapshot.papers.indices { snapshot.papers[paper].title = Self.subjects[paper % 2] }
    let byTitle = try await run(snapshot) {
      ($0.relatedness.direct, $0.relatedness.coupling, $0.relatedness.cocitation) = (0, 0, 0)
    }
    let byCitation = try await run(snapshot) { $0.relatedness.text = 0 }
    #expect(
      byCitation.topics.topicOf.indices.allSatisfy {
        byCitation.topics.topicOf[$0] == byCitation.topics.topicOf[$0 % 3]
      }
    )
    #expect(byTitle.topics.topicOf != byCitation.topics.topicOf)
  }

  @Test(arguments: [0, 1])
  func `too few papers have no structure, and the stage says so`(count: Int) async throws {
    let papers = (0..<count).map { Paper(id: PaperID("p\($0)"), title: "Paper \($0)") }
    let few = Snapshot(
      papers: papers,
      citations: [],
      hops: papers.map { _ in 0 },
      entries: papers.map { _ in [] },
      completeness: papers.map { _ in Completeness() }
    )
    let run = try await run(few)
    #expect(run.files.count == 11)
    #expect(run.report.summary.contains { $0.contains("no topic structure found") })
    #expect(try run.table("topics.csv").rows.isEmpty)
    #expect(try run.table("seminal.csv").rows.count == count)
    #expect(try run.text("list-audit.md").contains("nothing to compare"))
  }

  @Test func `the same snapshot gives the same bytes`() async throws {
    let first = try await run(Self.field.snapshot, Self.field.resolutions)
    let second = try await run(Self.field.snapshot, Self.field.resolutions)
    #expect(first.files == second.files)
    #expect(first.report == second.report)
  }
}

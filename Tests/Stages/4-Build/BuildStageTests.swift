import Bibliography
import Build
import Corpus
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct BuildStageTests {
  static func record(
    _ id: String,
    _ title: String,
    _ year: Int? = nil,
    by author: String? = nil
  ) -> PaperRecord {
    PaperRecord(id: PaperID(id), title: title, year: year, authors: author.map { [$0] } ?? [])
  }

  static func resolution(_ line: Int, _ ids: String..., title: String) -> Resolution {
    Resolution(
      entry: ListEntry(line: line, title: title),
      kind: .paper,
      outcome: .resolved,
      paper: Paper(id: PaperID(ids[0]), ids: ids.map(PaperID.init), title: title)
    )
  }

  /// Runs the stage on records, which must be ascending by key, and citations `"a>b"`.
  static func build(
    _ records: [PaperRecord],
    _ citations: String,
    list: [Resolution] = [],
    lists: [String: Completeness] = [:],
    mergesVersions: Bool = true
  ) async throws -> (snapshot: Snapshot, report: StageReport, json: [String: Any], bytes: Data) {
    let places = Dictionary(
      uniqueKeysWithValues: records.enumerated().map { ($1.id.value, Int32($0)) }
    )
    let links = try citations.split(separator: " ").map { pair in
      let ends = pair.split(separator: ">").map(String.init)
      return Citation(
        citing: try #require(places[ends[0]]),
        cited: try #require(places[ends[1]])
      )
    }
    let expansion = Expansion(
      members: records.map { record in
        let isInList = list.contains { $0.paper?.ids.contains(record.id) == true }
        return Expansion.Member(
          record: record,
          hop: isInList ? 0 : 1,
          lists: lists[record.id.value] ?? Completeness()
        )
      },
      links: links.sorted().map { Expansion.Link(citation: $0) }
    )
    return try await withTemporaryFolder { folder in
      let output = OutputFolder(path: folder)
      try output.writeJSON(list, to: "2-resolve/resolution.json")
      let store = try CorpusStore(path: output.path(of: CorpusStore.fileName))
      try store.saveExpansion(expansion)
      var settings = PipelineSettings(name: "test", list: "list.md")
      settings.build.mergeVersions = mergesVersions
      let context = StageContext(settings: settings, base: folder, output: output)
      let report = try await BuildStage(store: store).run(context)
      let bytes = try output.read("4-build/graph.json")
      let json = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
      return (try store.loadSnapshot(), report, try #require(json), bytes)
    }
  }

  static func citations(_ snapshot: Snapshot) -> String {
    snapshot.citations.map {
      "\(snapshot.papers[Int($0.citing)].id)>\(snapshot.papers[Int($0.cited)].id)"
    }
    .joined(separator: " ")
  }

  @Test func `papers are numbered by year, then key`() async throws {
    let (snapshot, _, _, _) = try await Self.build(
      [
        Self.record("a", "Anvils", 2003), Self.record("b", "Bridges", 2001),
        Self.record("c", "Castles", 2003), Self.record("d", "Dams", 1969),
      ],
      "a>b c>b c>a b>d"
    )
    #expect(snapshot.papers.map(\.id.value) == ["d", "b", "a", "c"])
    #expect(Self.citations(snapshot) == "b>d a>b c>b c>a")
    #expect(snapshot.citations.allSatisfy { $0.citing > $0.cited })
  }

  @Test func `versions become one paper with their citations united`() async throws {
    // The preprint and the proceedings form of one work; x cites both, the preprint cites z, the
    // proceedings form cites z and its own preprint.
    let title = "A Distributed Framework for Emerging Applications"
    let (snapshot, _, json, _) = try await Self.build(
      [
        Self.record("p1", title, 2017, by: "Philipp Moritz"),
        Self.record("p2", title, 2018, by: "Philipp Moritz"),
        Self.record("x", "Xylophones", 2019), Self.record("z", "Zeppelins", 2000),
      ],
      "x>p1 x>p2 p1>z p2>z p2>p1 x>x",
      lists: [
        "p1": Completeness(references: ListStatus(source: "s", state: .partial, known: 1)),
        "p2": Completeness(
          references: ListStatus(source: "s", state: .listed, known: 2, stated: 9)
        ),
      ]
    )
    #expect(snapshot.papers.map { $0.ids.map(\.value).sorted() } == [["z"], ["p1", "p2"], ["x"]])
    #expect(snapshot.papers[1].year == 2017)
    #expect(snapshot.citations == [Citation(citing: 1, cited: 0), Citation(citing: 2, cited: 1)])
    #expect(
      snapshot.completeness[1].references
        == ListStatus(source: "s", state: .listed, known: 2, stated: 9)
    )
    let leftOut = json["leftOut"] as? [String: Int]
    #expect(leftOut == ["selfCitations": 1, "betweenVersions": 1, "repeated": 2])
    let versions = json["versions"] as? [String: Any]
    #expect(versions?["records"] as? Int == 4)
    #expect(versions?["works"] as? Int == 3)
    let merges = versions?["merges"] as? [[String: Any]]
    #expect(merges?.count == 1)
    #expect(merges?.first?["titles"] as? [String] == [title, title])
  }

  @Test func `versions stay apart on request, and so do two entries of the list`() async throws {
    let title = "A Distributed Framework for Emerging Applications"
    let records = [
      Self.record("p1", title, 2017, by: "Philipp Moritz"),
      Self.record("p2", title, 2018, by: "Philipp Moritz"),
    ]
    let plain = try await Self.build(records, "p2>p1", mergesVersions: false)
    #expect(plain.snapshot.papers.count == 2)
    #expect(plain.snapshot.citations.count == 1)

    let (snapshot, _, json, _) = try await Self.build(
      records,
      "p2>p1",
      list: [
        Self.resolution(3, "p1", title: "Preprint"), Self.resolution(4, "p2", title: "Paper"),
      ]
    )
    #expect(snapshot.papers.map(\.title) == ["Preprint", "Paper"])
    #expect(snapshot.entries == [[0], [1]])
    let versions = json["versions"] as? [String: Any]
    #expect((versions?["keptApart"] as? [Any])?.count == 1)
  }

  @Test func `what the list recognized as one work is one, by the record it chose`() async throws {
    let (snapshot, _, json, _) = try await Self.build(
      [
        Self.record("p1", "InferLine: one title", 2018),
        Self.record("p2", "Quite another title", 2020), Self.record("z", "Zeppelins", 2000),
      ],
      "p1>z p2>z",
      list: [
        Self.resolution(7, "p2", "p1", title: "InferLine"),
        Resolution(entry: ListEntry(line: 8, title: "PAI"), kind: .software, outcome: .notAPaper),
        Self.resolution(9, "p2", "p1", title: "InferLine"),
      ]
    )
    #expect(snapshot.papers.map { $0.ids.map(\.value) } == [["z"], ["p2", "p1"]])
    #expect(snapshot.papers[1].title == "InferLine")
    #expect(snapshot.papers[1].year == 2018)
    #expect(snapshot.entries == [[], [0, 2]])
    #expect(snapshot.hops == [1, 0])
    #expect(json["inList"] as? Int == 1)
    let merges = (json["versions"] as? [String: Any])?["merges"] as? [[String: Any]]
    #expect(merges?.first?["reason"] as? String == "recognized with line 7 of the list")
  }

  @Test func `cycles, components and oddities are counted`() async throws {
    //  a ⇄ b of one year, c ─▶ a; d alone; c of 2001 cites e of 2010.
    let (_, report, json, _) = try await Self.build(
      [
        Self.record("a", "Anvils", 2000), Self.record("b", "Bridges", 2000),
        Self.record("c", "Castles", 2001), Self.record("d", "Dams"),
        Self.record("e", "Engines", 2010, by: "E"),
      ],
      "a>b b>a c>a c>e",
      list: [Self.resolution(1, "d", title: "Dams"), Self.resolution(2, "e", title: "Engines")]
    )
    let cycles = json["cycles"] as? [String: Any]
    #expect(cycles?["groups"] as? [[String]] == [["a", "b"]])
    #expect(cycles?["citations"] as? Int == 2)
    #expect(cycles?["broken"] as? Int == 1)
    #expect(json["components"] as? [String: Int] == ["count": 2, "isolated": 1, "largest": 4])
    let quirks = json["quirks"] as? [String: Any]
    #expect(quirks?["withoutYear"] as? Int == 1)
    #expect(quirks?["withoutAuthors"] as? Int == 4)
    #expect(quirks?["referencesNewerThanCiting"] as? [String: Int] == ["9": 1])
    #expect(quirks?["listWithoutCitations"] as? [String] == ["d"])
    #expect(quirks?["listWithoutReferences"] as? [String] == ["e", "d"])
    #expect(report.summary.first == "5 papers and 4 citations; 2 papers of the list among them")
  }

  @Test func `an empty set is an empty graph`() async throws {
    let (snapshot, _, json, bytes) = try await Self.build([], "")
    #expect(snapshot.papers.isEmpty)
    #expect(json["papers"] as? Int == 0)
    #expect(try await Self.build([], "").bytes == bytes)
  }
}

import Bibliography
import Corpus
import Expand
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct ExpandStageTests {
  static let corpusFolder = Repository.root.appendingPathComponent("pipelines/ml-systems/corpus")

  /// Runs the stage on the bundled corpus from Clipper and a paper that no source knows.
  static func run(in folder: String) async throws -> (Expansion, StageReport, Data, LocalCorpus) {
    let output = OutputFolder(path: folder)
    try output.prepare()
    let clipper = Paper(
      id: PaperID("0a5ff7336879c99513dca6fce6ef44984ebf3f55"),
      title: "Clipper"
    )
    let resolutions = [
      Resolution(
        entry: ListEntry(line: 1, title: "Clipper"),
        kind: .paper,
        outcome: .resolved,
        paper: clipper
      ),
      Resolution(entry: ListEntry(line: 2, title: "PAI"), kind: .software, outcome: .notAPaper),
    ]
    try output.writeJSON(resolutions, to: "2-resolve/resolution.json")
    let store = try CorpusStore(path: output.path(of: CorpusStore.fileName))
    let corpus = try LocalCorpus(folder: corpusFolder.path, name: "corpus", store: store)
    let stage = ExpandStage(sources: [corpus], store: store)
    let context = StageContext(
      settings: PipelineSettings(name: "test", list: "list.md"),
      base: folder,
      output: output
    )
    let report = try await stage.run(context)
    return (try store.loadExpansion(), report, try output.read("3-expand/expansion.json"), corpus)
  }

  @Test func `the bundled corpus is followed for two hops, as a plain search does`() async throws {
    try await withTemporaryFolder { folder in
      let (expansion, report, _, corpus) = try await Self.run(in: folder)

      var ring: Set<PaperID> = [PaperID("0a5ff7336879c99513dca6fce6ef44984ebf3f55")]
      var reached = ring
      for _ in 1...2 {
        var next: Set<PaperID> = []
        for direction in CitationDirection.allCases {
          for answer in try await corpus.lists(of: Array(ring), direction) {
            if case .found(let list) = answer { next.formUnion(list.rows.compactMap(\.record?.id)) }
          }
        }
        ring = next.subtracting(reached)
        reached.formUnion(next)
      }
      #expect(expansion.members.map(\.record.id) == reached.sorted())

      var links: Set<[PaperID]> = []
      let all = reached.sorted()
      for (id, answer) in zip(all, try await corpus.lists(of: all, .references)) {
        guard case .found(let list) = answer else { continue }
        for case let cited? in list.rows.map(\.record?.id) where reached.contains(cited) {
          links.insert([id, cited])
        }
      }
      let found = expansion.links.map { link in
        [link.citation.citing, link.citation.cited].map { expansion.members[Int($0)].record.id }
      }
      #expect(found.count == links.count)
      #expect(Set(found) == links)
      #expect(report.deferred == [])
      #expect(report.summary.first?.hasPrefix("\(reached.count) records") == true)
    }
  }

  @Test func `two runs save the same`() async throws {
    try await withTemporaryFolder { folder in
      let (first, report, json, _) = try await Self.run(in: folder + "/1")
      let (second, again, same, _) = try await Self.run(in: folder + "/2")
      #expect(first == second)
      #expect(report == again)
      #expect(json == same)
    }
  }
}

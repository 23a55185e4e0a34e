import Bibliography
import Corpus
import Foundation
import Markdown
import Resolve
import TestSupport
import Testing

/// The real list against the bundled corpus: what a careful reader would decide.
@Suite struct ReadingListResolutionTests {
  struct Expected: Sendable {
    var line: Int
    var kind: EntryKind
    var outcome: ResolutionOutcome
    /// The first digits of every record of the work.
    var records: [String] = []
    var year: Int?
  }

  static let expected: [Expected] = [
    Expected(
      line: 11,
      kind: .book,
      outcome: .resolved,
      records: ["12db", "648f", "8904", "b432", "bccb"],
      year: 1969
    ),
    Expected(line: 13, kind: .book, outcome: .noRecord),
    Expected(line: 17, kind: .paper, outcome: .resolved, records: ["2ba2"], year: 1984),
    Expected(line: 20, kind: .thesis, outcome: .noRecord),
    Expected(line: 27, kind: .software, outcome: .notAPaper),
    Expected(line: 29, kind: .paper, outcome: .resolved, records: ["fc92"], year: 2015),
    Expected(line: 31, kind: .software, outcome: .notAPaper),
    Expected(
      line: 33,
      kind: .paper,
      outcome: .resolved,
      records: ["2465", "df01", "ec30"],
      year: 2018
    ),
    Expected(line: 36, kind: .software, outcome: .resolved, records: ["e2c8"], year: 2018),
    Expected(line: 41, kind: .paper, outcome: .resolved, records: ["0a5f"], year: 2016),
    Expected(line: 46, kind: .paper, outcome: .resolved, records: ["f83a"], year: 2018),
    Expected(line: 50, kind: .paper, outcome: .resolved, records: ["2275", "7bb3"], year: 2018),
    Expected(line: 53, kind: .paper, outcome: .resolved, records: ["1559", "cd44"], year: 2018),
    Expected(line: 58, kind: .paper, outcome: .resolved, records: ["3d4d", "4aa4"], year: 2017),
    Expected(line: 63, kind: .paper, outcome: .resolved, records: ["d59e"], year: 2012),
    Expected(line: 68, kind: .paper, outcome: .resolved, records: ["ae73"], year: 2017),
    Expected(line: 72, kind: .paper, outcome: .resolved, records: ["arxi"], year: 2018),
  ]

  @Test func everyEntryAsDecidedByHand() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("reading-list-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipeline = Repository.root.appendingPathComponent("pipelines/ml-systems")
    let store = try CorpusStore(path: folder.appendingPathComponent("corpus.sqlite").path)
    let corpus = try LocalCorpus(
      folder: pipeline.appendingPathComponent("corpus").path,
      name: "corpus",
      store: store
    )
    let list = try Data(contentsOf: pipeline.appendingPathComponent("reading-list.md"))
    let entries = try ListFile.entries(in: Array(list), name: "reading-list.md")
    let resolver = Resolver(sources: [corpus], accept: 0.9)
    let resolutions = try await resolver.resolve(entries).resolutions
    #expect(resolutions.count == Self.expected.count)
    for (resolution, expected) in zip(resolutions, Self.expected) {
      #expect(resolution.entry.line == expected.line)
      #expect(resolution.kind == expected.kind, "\(resolution.entry.title)")
      #expect(resolution.outcome == expected.outcome, "\(resolution.entry.title)")
      let ids = (resolution.paper?.ids ?? []).map { String($0.value.prefix(4)) }.sorted()
      #expect(ids == expected.records, "\(resolution.entry.title)")
      #expect(resolution.paper?.year == expected.year, "\(resolution.entry.title)")
      #expect(!resolution.evidence.isEmpty)
    }
    let unknown = try #require(resolutions.last)
    #expect(unknown.evidence.contains("no citation of it or by it is known to the local corpus"))
    try store.close()
  }
}

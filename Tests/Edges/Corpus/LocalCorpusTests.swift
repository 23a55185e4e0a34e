import Bibliography
import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct LocalCorpusTests {
  static func withCorpus<Value>(
    _ body: (LocalCorpus) async throws -> Value
  ) async throws -> Value {
    try await withTemporaryFolder { folder in
      try CorpusFixture.write(to: folder + "/c")
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      return try await body(LocalCorpus(folder: folder + "/c", name: "corpus", store: store))
    }
  }

  static func keys(_ answer: SourceAnswer<[PaperRecord]>) -> [String]? {
    guard case .found(let records) = answer else { return nil }
    return records.map(\.id.value)
  }

  @Test func `records are found by every identifier, in the order of the questions`() async throws {
    try await Self.withCorpus { corpus in
      let answers = try await corpus.records(for: [
        .arxiv("1811.09732"), .doi("10.1/one"), .corpus(11), .paper(PaperID("p4")),
        .doi("10.48550/arxiv.1811.09732"), .doi("10.1/none"), .pubmed("1"), .paper(PaperID("P1")),
      ])
      let keys = answers.map { answer -> String? in
        guard case .found(let record) = answer else { return nil }
        return record.id.value
      }
      #expect(keys == ["p2", "p1", "p1", "p4", "p2", nil, nil, nil])
      #expect(
        answers[0]
          == .found(
            PaperRecord(
              id: PaperID("p2"),
              arxiv: "1811.09732",
              title: "Café scheduling: OR, not \"AND\"",
              authors: ["A. B", "C"]
            )
          )
      )
      #expect(answers[3] == .found(PaperRecord(id: PaperID("p4"), title: "Learning to schedule")))
      #expect(answers[5] == .notFound)
    }
  }

  @Test(arguments: [
    // Words printed without the space between them.
    ("Deep LearningInference", "p1"),
    // Case, accents and words that are operators of the full-text search.
    ("cafe SCHEDULING or not and", "p2"),
    ("\"NEAR(\" ray * AND (", "p3"),
    ("How to schedule", "p4"),
  ])
  func `the closest title comes first`(_ title: String, _ key: String) async throws {
    try await Self.withCorpus { corpus in
      let answers = try await corpus.candidates(for: [ListEntry(line: 1, title: title)])
      #expect(Self.keys(answers[0])?.first == key)
    }
  }

  @Test(arguments: ["", "…", "Streaming Systems"])
  func `nothing similar is an empty list`(_ title: String) async throws {
    try await Self.withCorpus { corpus in
      let answers = try await corpus.candidates(for: [ListEntry(line: 1, title: title)])
      #expect(answers == [.found([])])
    }
  }

  @Test func `lists hold the records at the other end`() async throws {
    try await Self.withCorpus { corpus in
      let papers = ["p4", "p2", "nobody"].map(PaperID.init)
      var seen: [[String]?] = []
      var states: [ListState?] = []
      for direction in CitationDirection.allCases {
        for answer in try await corpus.lists(of: papers, direction) {
          guard case .found(let list) = answer else {
            #expect(answer == .notFound)
            seen.append(nil)
            states.append(nil)
            continue
          }
          seen.append(list.rows.map { $0.record?.id.value ?? "" })
          states.append(list.state)
        }
      }
      #expect(seen == [["p1", "p2", "p3"], [], nil, [], ["p1", "p4"], nil])
      #expect(states == [.listed, .empty, nil, .empty, .listed, nil])
    }
  }

  @Test func `what is cited beside a paper is recommended, most often first`() async throws {
    try await Self.withCorpus { corpus in
      // p2 is cited by p1 (beside p3) and by p4 (beside p3 and p1).
      let answer = try await corpus.recommendations(for: [PaperID("p2")], limit: 10)
      #expect(Self.keys(answer) == ["p3", "p1"])
      let first = try await corpus.recommendations(for: [PaperID("p2")], limit: 1)
      #expect(Self.keys(first) == ["p3"])
    }
  }

  @Test func `a folder is imported once, and again only when its content changes`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      try CorpusFixture.write(to: folder + "/c")
      let store = try CorpusStore(path: path)
      let reader = try DatabaseQueue(path: path)
      func version() throws -> Int? {
        try reader.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
      }
      _ = try LocalCorpus(folder: folder + "/c", name: "corpus", store: store)
      let imported = try version()
      _ = try LocalCorpus(folder: folder + "/c", name: "corpus", store: store)
      #expect(try version() == imported)

      try CorpusFixture.write([CorpusFixture.papers[2]], [], to: folder + "/c")
      let corpus = try LocalCorpus(folder: folder + "/c", name: "corpus", store: store)
      #expect(try version() != imported)
      let entries = ["Ray", "Learning"].map { ListEntry(line: 1, title: $0) }
      let answers = try await corpus.candidates(for: entries)
      #expect(answers.map(Self.keys) == [["p3"], []])
    }
  }

  @Test func `two corpora in one database do not answer for each other`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      try CorpusFixture.write(to: folder + "/a")
      try CorpusFixture.write([#"{"id":"p3","title":"Ray, again"}"#], [], to: folder + "/b")
      let a = try LocalCorpus(folder: folder + "/a", name: "a", store: store)
      let b = try LocalCorpus(folder: folder + "/b", name: "b", store: store)
      let id = ExternalID.paper(PaperID("p3"))
      #expect(try await b.records(for: [id, .corpus(11)])[1] == .notFound)
      let titles = try await (a.records(for: [id]) + b.records(for: [id])).map { answer in
        guard case .found(let record) = answer else { return "" }
        return record.title
      }
      #expect(titles == ["Ray", "Ray, again"])
      let ray = [ListEntry(line: 1, title: "Ray")]
      #expect(try await a.candidates(for: ray).map(Self.keys) == [["p3"]])
      #expect(
        try await b.lists(of: [PaperID("p3")], .citations) == [
          .found(
            CitationList(rows: [], state: .empty)
          )
        ]
      )
    }
  }
}

import Bibliography
import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct CorpusStoreAnswerRowsTests {
  private static func record(_ key: String, references: Int? = nil, cited: Int? = nil)
    -> CitationRow
  {
    var record = PaperRecord(id: PaperID(key), title: "Title of \(key)")
    record.referenceCount = references
    record.citationCount = cited
    return CitationRow(record: record, intents: ["background"])
  }

  private static func answer(
    _ request: String,
    kind: String = "list",
    time: Int64 = 1_000,
    _ rows: [CitationRow]
  ) -> StoredAnswer {
    StoredAnswer(
      source: "s",
      request: request,
      kind: kind,
      status: 200,
      time: time,
      body: Data(request.utf8),
      rows: rows
    )
  }

  private func rows(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT answer.request || ' ' || position || ' ' || coalesce(key, '-') || ' '
            || coalesce(unlinked_title, '-') FROM answer_row
          JOIN answer ON answer.number = answer_row.answer
          LEFT JOIN source_record ON source_record.id = record ORDER BY answer.request, position
          """
      )
    }
  }

  @Test func `rows come and go with their answer`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      let store = try CorpusStore(path: path)
      try store.saveAnswers([
        Self.answer("a", [Self.record("x"), CitationRow(unlinkedTitle: "T"), Self.record("x")]),
        Self.answer("b", [Self.record("y")]),
      ])
      #expect(try rows(path) == ["a 0 x -", "a 1 - T", "a 2 x -", "b 0 y -"])
      try store.saveAnswers([Self.answer("a", time: 2_000, [Self.record("z")])])
      #expect(try rows(path) == ["a 0 z -", "b 0 y -"])
      try store.removeAnswers(of: "s", before: 2_000)
      #expect(try rows(path) == ["a 0 z -"])
      try store.removeAnswers(of: "s")
      #expect(try rows(path).isEmpty)
    }
  }

  @Test func `an answer whose rows cannot be saved is not saved either`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      let store = try CorpusStore(path: path)
      try await DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: """
            CREATE TRIGGER full BEFORE INSERT ON answer_row WHEN NEW.position = 1
            BEGIN SELECT RAISE(ABORT, 'no room'); END
            """
        )
      }
      let answers = [
        Self.answer("a", [Self.record("x")]),
        Self.answer("b", [Self.record("x"), Self.record("y")]),
      ]
      #expect(throws: CorpusError.self) { try store.saveAnswers(answers) }
      #expect(try store.answer(of: "s", to: "a") == nil)
      #expect(try rows(path).isEmpty)
    }
  }

  @Test func `the first mention states the counts`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      let first = Self.answer("b", time: 10, [Self.record("x", references: 3, cited: 4)])
      let second = Self.answer("a", time: 20, [Self.record("x", references: 5), Self.record("y")])
      try store.saveAnswers([first])
      try store.saveAnswers([second])
      func counts(notBefore: Int64) throws -> [String] {
        try store.statedCounts(
          of: ["x", "y", "z"].map { PaperID($0) },
          by: "s",
          notBefore: notBefore
        )
        .map { "\($0.key) \($0.value.references ?? -1) \($0.value.citations ?? -1)" }.sorted()
      }
      #expect(try counts(notBefore: 0) == ["x 3 4", "y -1 -1"])
      #expect(try counts(notBefore: 11) == ["x 5 -1", "y -1 -1"])
      #expect(try store.statedCounts(of: [PaperID("x")], by: "t").isEmpty)
      // A newer answer to the same request stays the first.
      try store.saveAnswers([Self.answer("b", time: 30, [Self.record("x", references: 9)])])
      #expect(try counts(notBefore: 0) == ["x 9 -1", "y -1 -1"])
    }
  }

  @Test func `answers are found by the records that they hold`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      try store.saveAnswers([
        Self.answer("q", kind: "record", [Self.record("x")]),
        Self.answer("p", kind: "record", [Self.record("x")]),
        Self.answer("t", kind: "match", [Self.record("w"), Self.record("x")]),
        Self.answer("l", kind: "list", [Self.record("x")]),
      ])
      let kinds = ["match", "record"]
      let x = PaperID("x")
      #expect(try store.requests(answeredWith: x, by: "s", kinds: kinds) == ["t", "p", "q"])
      #expect(try store.requests(answeredWith: x, by: "t", kinds: kinds).isEmpty)
    }
  }

  @Test func `answers of the first schema are kept without rows`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      let old = Self.answer("a", [])
      let store = try CorpusStore(path: path)
      try store.saveAnswers([old])
      try await DatabaseQueue(path: path).write { database in
        try database.execute(sql: "UPDATE answer SET number = NULL")
      }
      #expect(try store.answer(of: "s", to: "a") == old)
      try store.saveAnswers([Self.answer("a", [Self.record("x")])])
      #expect(try rows(path) == ["a 0 x -"])
    }
  }
}

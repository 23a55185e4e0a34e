import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct CorpusStoreAnswersTests {
  static let old = StoredAnswer(
    source: "semantic-scholar",
    request: "paper/batch a,b",
    kind: "batch",
    status: 200,
    time: 1000,
    body: Data(#"{"data":[]}"#.utf8)
  )

  @Test func `an answer is kept, replaced, aged and forgotten`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      #expect(try store.answer(of: Self.old.source, to: Self.old.request) == nil)
      var other = Self.old
      other.request = "paper/c"
      other.body = Data()
      other.status = 404
      try store.saveAnswers([Self.old, other])
      #expect(try store.answer(of: Self.old.source, to: Self.old.request) == Self.old)
      #expect(try store.answer(of: Self.old.source, to: "paper/c") == other)
      #expect(try store.answer(of: "arxiv", to: Self.old.request) == nil)

      var new = Self.old
      new.time = 2000
      try store.saveAnswers([new])
      #expect(try store.answer(of: new.source, to: new.request, notBefore: 2000) == new)
      #expect(try store.answer(of: new.source, to: new.request, notBefore: 2001) == nil)
      let count = try store.answerCount(of: new.source)
      #expect(count == (count: 2, oldest: 1000, newest: 2000))

      try store.removeAnswers(of: new.source, before: 2000)
      #expect(try store.answerCount(of: new.source).count == 1)
      try store.removeAnswers(of: new.source)
      #expect(try store.answerCount(of: new.source) == (count: 0, oldest: nil, newest: nil))
    }
  }

  @Test func `an answer that was altered is not replayed`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      let store = try CorpusStore(path: path)
      try store.saveAnswers([Self.old])
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "UPDATE answer SET body_sha256 = 'other'")
      }
      #expect(
        throws: CorpusError.damaged(
          path: path,
          reason: "the answer of semantic-scholar to paper/batch a,b does not match its hash"
        )
      ) {
        try store.answer(of: Self.old.source, to: Self.old.request)
      }
    }
  }
}

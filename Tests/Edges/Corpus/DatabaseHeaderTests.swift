import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct DatabaseHeaderTests {
  @Test func `a file that is no database is refused and left as it is`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      let text = Data("not a database, but somebody's notes\n".utf8)
      try text.write(to: URL(fileURLWithPath: path))
      #expect(throws: CorpusError.notADatabase(path: path)) { try CorpusStore(path: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
    }
  }

  @Test func `the database of another program is refused and left as it is`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      let queue = try DatabaseQueue(path: path)
      try await queue.write { try $0.execute(sql: "CREATE TABLE record (theirs TEXT)") }
      try queue.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: CorpusError.foreignDatabase(path: path)) { try CorpusStore(path: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(
        CorpusError.foreignDatabase(path: path).description
          == "\(path) is the database of another program and was left as it is; choose another "
          + "folder with --output"
      )
    }
  }

  @Test func `a newer schema is refused`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      try CorpusStore(path: path).close()
      let queue = try DatabaseQueue(path: path)
      try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 new')") }
      try queue.close()
      #expect(throws: CorpusError.newerSchema(path: path)) { try CorpusStore(path: path) }
    }
  }

  @Test func `a damaged database is called damaged`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      let store = try CorpusStore(path: path)
      try CorpusStoreTests.fill(store)
      try store.close()
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes.replaceSubrange(
        100..<bytes.count,
        with: Data(repeating: 0x5A, count: bytes.count - 100)
      )
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect {
        try CorpusStore(path: path).loadSnapshot()
      } throws: { error in
        guard case CorpusError.damaged(path, _) = error else { return false }
        return true
      }
    }
  }

  @Test func `an empty file is filled, a folder that is not there is named`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      try Data().write(to: URL(fileURLWithPath: path))
      try CorpusStore(path: path).close()
      #expect {
        try CorpusStore(path: folder + "/missing/corpus.sqlite")
      } throws: { error in
        "\(error)".hasPrefix("cannot use \(folder)/missing/corpus.sqlite: ")
      }
    }
  }
}

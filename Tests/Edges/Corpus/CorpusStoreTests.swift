import Bibliography
import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct CorpusStoreTests {
  @Test func `what every stage saves is loaded as it was, also after closing`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/corpus.sqlite"
      var store = try CorpusStore(path: path)
      #expect(try store.loadExpansion() == Expansion(members: [], links: []))
      try Self.fill(store)
      try store.setMark("abc", of: "build")
      try Self.expectFixtures(store)
      try store.close()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["corpus.sqlite"])

      store = try CorpusStore(path: path)
      try Self.expectFixtures(store)
      #expect(try store.mark(of: "build") == "abc")
      try store.setMark(nil, of: "build")
      #expect(try store.mark(of: "build") == nil)
      try store.close()
    }
  }

  @Test func `a new snapshot takes away what was derived from the old one`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      try Self.fill(store)
      try store.saveSnapshot(Fixtures.snapshot)
      #expect(try store.loadSnapshot() == Fixtures.snapshot)
      #expect(try store.loadScores().isEmpty)
      #expect(try store.loadTopics() == TopicAssignment(topics: [], topicOf: []))
      #expect(try store.loadRecommendations().isEmpty)
      #expect(try store.loadExpansion() == Fixtures.expansion)
    }
  }

  @Test func `two runs give the same bytes, and equal content has equal digests`() async throws {
    try await withTemporaryFolder { folder in
      var bytes: [Data] = []
      for name in ["one", "two"] {
        let store = try CorpusStore(path: "\(folder)/\(name)")
        try Self.fill(store)
        try store.close()
        bytes.append(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      }
      #expect(bytes[0] == bytes[1])

      let store = try CorpusStore(path: folder + "/one")
      let digest = try store.digest(of: .snapshot)
      #expect(digest.utf8.count == 64)
      var changed = Fixtures.snapshot
      changed.papers[0].year = 2000
      try store.saveSnapshot(changed)
      #expect(try store.digest(of: .snapshot) != digest)
      try store.saveSnapshot(Fixtures.snapshot)
      #expect(try store.digest(of: .snapshot) == digest)
    }
  }

  @Test func `a save that fails leaves what was there`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      try store.saveSnapshot(Fixtures.snapshot)
      var broken = Fixtures.snapshot
      broken.citations.append(Citation(citing: 0, cited: 99))
      #expect(throws: CorpusError.self) { try store.saveSnapshot(broken) }
      #expect(try store.loadSnapshot() == Fixtures.snapshot)
    }
  }

  @Test func `a killed run leaves what it had saved`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      try Self.fill(store)
      // What the disk holds while the database is open is what a killed process leaves behind.
      for (name, files) in [("killed", ["", "-wal"]), ("killed-early", [""])] {
        for suffix in files {
          try FileManager.default.copyItem(
            atPath: "\(folder)/corpus.sqlite\(suffix)",
            toPath: "\(folder)/\(name)\(suffix)"
          )
        }
      }
      try Self.expectFixtures(CorpusStore(path: folder + "/killed"))
      // Without its log the file is one that was created and killed before its first save.
      let early = try CorpusStore(path: folder + "/killed-early")
      #expect(try early.loadSnapshot().papers.isEmpty)
      try Self.fill(early)
      try Self.expectFixtures(early)
      try store.close()
    }
  }

  static func fill(_ store: CorpusStore) throws {
    try store.saveExpansion(Fixtures.expansion)
    try store.saveSnapshot(Fixtures.snapshot)
    try store.saveScores(Fixtures.scores)
    try store.saveTopics(Fixtures.topics)
    try store.saveRecommendations(Fixtures.recommendations)
  }

  static func expectFixtures(_ store: CorpusStore) throws {
    #expect(try store.loadExpansion() == Fixtures.expansion)
    #expect(try store.loadSnapshot() == Fixtures.snapshot)
    #expect(try store.loadScores() == Fixtures.scores)
    #expect(try store.loadTopics() == Fixtures.topics)
    #expect(try store.loadRecommendations() == Fixtures.recommendations)
  }
}

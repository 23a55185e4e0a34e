public import Bibliography
import GRDB
import GraphCore
import Synchronization

extension LocalCorpus {
  /// How many records are handed to the caller's rules.
  private static let candidateLimit = 20
  /// How many of them may be there for their name alone.
  private static let sameNameLimit = 5

  /// Records whose titles resemble the title of each entry, best first.
  public func candidates(
    for entries: [ListEntry]
  ) async throws -> [SourceAnswer<[PaperRecord]>] {
    let titles = try store.read { try self.titles.loaded($0, corpus) }
    let found = LocalCorpus.places(like: entries, titles.index)
    return try store.read { database in
      let fetch = try database.cachedStatement(
        sql: "SELECT \(RecordRow.columns) FROM corpus_record r WHERE r.id = ?"
      )
      var known: [Int64: PaperRecord] = [:]
      return try found.map { places in
        .found(
          try places.compactMap { place in
            let id = titles.ids[place]
            if let record = known[id] { return record }
            let record = try Row.fetchOne(fetch, arguments: [id]).map(RecordRow.record)
            known[id] = record
            return record
          }
        )
      }
    }
  }
}

extension LocalCorpus {
  /// The places of titles that resemble each entry's, sought on all processors.
  private static func places(like entries: [ListEntry], _ index: TitleIndex) -> [[Int]] {
    let pieces = 16
    let parts = Mutex([[[Int]]](repeating: [], count: pieces))
    parallelChunks(entries.count, threads: pieces) { piece, range in
      var scores = [Float](repeating: 0, count: index.count)
      let part = range.map { entry in
        index.places(
          like: TitleNormalizer.normalize(entries[entry].title),
          limit: candidateLimit,
          sameName: sameNameLimit,
          &scores
        )
      }
      parts.withLock { $0[piece] = part }
    }
    return parts.withLock { $0.flatMap { $0 } }
  }
}

/// The titles of a corpus, indexed when they are first asked for.
final class CorpusTitles: Sendable {
  typealias Loaded = (index: TitleIndex, ids: [Int64])
  private let kept = Mutex<Loaded?>(nil)

  func loaded(_ database: Database, _ corpus: Int64) throws -> Loaded {
    try kept.withLock { kept in
      if let kept { return kept }
      var keys: [String] = []
      var ids: [Int64] = []
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT id, words FROM corpus_record WHERE corpus = ? ORDER BY id",
        arguments: [corpus]
      )
      while let row = try rows.next() {
        ids.append(row[0])
        keys.append(row[1])
      }
      let loaded = (TitleIndex(keys), ids)
      kept = loaded
      return loaded
    }
  }
}

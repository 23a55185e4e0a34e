public import Bibliography
import GRDB

extension LocalCorpus {
  /// How many records are handed to the caller's rules.
  private static let candidateLimit = 20

  /// Records whose titles resemble the title of each entry, best first.
  ///
  /// First those equal but for spaces, punctuation and case, which catches words printed without
  /// the space between them; then those that share telling words, ranked by BM25.
  public func candidates(
    for entries: [ListEntry]
  ) async throws -> [SourceAnswer<[PaperRecord]>] {
    try store.read { database in
      let equal = try database.cachedStatement(
        sql: """
          SELECT \(RecordRow.columns) FROM corpus_record r
          WHERE r.letters = ? AND r.corpus = ? ORDER BY r.id LIMIT \(Self.candidateLimit)
          """
      )
      let similar = try database.cachedStatement(
        sql: """
          SELECT \(RecordRow.columns) FROM corpus_title JOIN corpus_record r
          ON r.id = corpus_title.rowid
          WHERE corpus_title MATCH ? AND r.corpus = ?
          ORDER BY bm25(corpus_title), r.id LIMIT \(Self.candidateLimit)
          """
      )
      return try entries.map { entry in
        let letters = TitleWords.letters(entry.title)
        var found: [PaperRecord] = []
        if !letters.isEmpty {
          found = try Row.fetchAll(equal, arguments: [letters, corpus]).map(RecordRow.record)
        }
        if let query = TitleWords.query(entry.title) {
          for row in try Row.fetchAll(similar, arguments: [query, corpus]) {
            let record = try RecordRow.record(row)
            if !found.contains(where: { $0.id == record.id }) { found.append(record) }
          }
        }
        return .found(Array(found.prefix(Self.candidateLimit)))
      }
    }
  }
}

public import Bibliography
import GRDB

extension LocalCorpus {
  /// How many records are handed to the caller's rules.
  private static let candidateLimit = 20
  /// How many of them may be there for their name alone.
  private static let sameNameLimit = 5

  /// Records whose titles resemble the title of each entry, best first.
  ///
  /// First those equal but for spaces, punctuation and case, which catches words printed without
  /// the space between them; then those with the same name before the colon, because later versions
  /// keep it when the rest changes; then those that share telling words. BM25 ranks the last two.
  public func candidates(
    for entries: [ListEntry]
  ) async throws -> [SourceAnswer<[PaperRecord]>] {
    try store.read { database in
      let equal = try database.cachedStatement(
        sql: """
          SELECT \(RecordRow.columns) FROM corpus_record r
          WHERE replace(r.words, ' ', '') = ? AND r.corpus = ? ORDER BY r.id LIMIT ?
          """
      )
      let matching = try database.cachedStatement(
        sql: """
          SELECT \(RecordRow.columns) FROM corpus_title JOIN corpus_record r
          ON r.id = corpus_title.rowid
          WHERE corpus_title MATCH ? AND r.corpus = ? ORDER BY bm25(corpus_title), r.id LIMIT ?
          """
      )
      return try entries.map { entry in
        let query = TitleQuery(entry.title)
        var found: [PaperRecord] = []
        func add(_ statement: Statement, _ value: String, _ limit: Int) throws {
          for row in try Row.fetchAll(statement, arguments: [value, corpus, limit]) {
            let record = try RecordRow.record(row)
            if !found.contains(where: { $0.id == record.id }) { found.append(record) }
          }
        }
        if !query.compact.isEmpty { try add(equal, query.compact, Self.candidateLimit) }
        if let name = query.sameName { try add(matching, name, Self.sameNameLimit) }
        if let words = query.anyWord { try add(matching, words, Self.candidateLimit) }
        return .found(Array(found.prefix(Self.candidateLimit)))
      }
    }
  }
}

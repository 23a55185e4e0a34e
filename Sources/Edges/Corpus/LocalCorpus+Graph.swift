public import Bibliography
import GRDB

extension LocalCorpus {
  /// The references or citations of papers, in the order of the file of papers.
  public func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    let (own, other) = direction == .references ? ("citing", "cited") : ("cited", "citing")
    return try store.read { database in
      let known = try database.cachedStatement(
        sql: "SELECT id FROM corpus_record WHERE key = ? AND corpus = ?"
      )
      let neighbors = try database.cachedStatement(
        sql: """
          SELECT \(RecordRow.columns) FROM corpus_citation c JOIN corpus_record r
          ON r.id = c.\(other) WHERE c.\(own) = ? ORDER BY r.id
          """
      )
      var records: [Int64: PaperRecord] = [:]
      return try papers.map { paper in
        guard let id = try Int64.fetchOne(known, arguments: [paper.value, corpus]) else {
          return .notFound
        }
        var rows: [CitationRow] = []
        let cursor = try Row.fetchCursor(neighbors, arguments: [id])
        while let row = try cursor.next() {
          let key: Int64 = row[0]
          let record = try records[key] ?? RecordRow.record(row)
          records[key] = record
          rows.append(CitationRow(record: record))
        }
        return .found(CitationList(rows: rows, state: rows.isEmpty ? .empty : .listed))
      }
    }
  }

  /// How many papers a work cites, or cite it, counted in the database.
  public func countsOfNeighbors(
    of works: [[PaperID]],
    _ direction: CitationDirection
  ) async throws -> [Int] {
    let (own, other) = direction == .references ? ("citing", "cited") : ("cited", "citing")
    return try store.read { database in
      try works.map { versions in
        let count = try database.cachedStatement(
          sql: """
            SELECT count(DISTINCT c.\(other)) FROM corpus_record r JOIN corpus_citation c
            ON c.\(own) = r.id WHERE r.corpus = ?
            AND r.key IN (\(databaseQuestionMarks(count: versions.count)))
            """
        )
        let keys = versions.map(\.value) as [any DatabaseValueConvertible]
        return try Int.fetchOne(count, arguments: StatementArguments([corpus] + keys)) ?? 0
      }
    }
  }

  /// The papers most often cited together with `papers`, ties by key.
  public func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> {
    let keys = try JSONText.encodeNames(papers.map(\.value))
    return try store.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          WITH picked AS (
            SELECT id FROM corpus_record
            WHERE corpus = ? AND key IN (SELECT value FROM json_each(?))
          )
          SELECT \(RecordRow.columns) FROM (
            SELECT b.cited AS id, count(*) AS together
            FROM corpus_citation a JOIN corpus_citation b ON a.citing = b.citing
            WHERE a.cited IN (SELECT id FROM picked) AND b.cited NOT IN (SELECT id FROM picked)
            GROUP BY b.cited
          ) t JOIN corpus_record r ON r.id = t.id
          ORDER BY t.together DESC, r.key LIMIT ?
          """,
        arguments: [corpus, keys, limit]
      )
      return .found(try rows.map(RecordRow.record))
    }
  }
}

public import Bibliography
import GRDB

extension CorpusStore {
  /// Puts the rows of an answer in place of those of the answer that it replaces.
  static func replaceRows(
    of number: Int64,
    with answer: StoredAnswer,
    _ database: Database
  ) throws {
    try database.cachedStatement(sql: "DELETE FROM answer_row WHERE answer = ?")
      .execute(arguments: [number])
    let record = try database.cachedStatement(
      sql: """
        INSERT INTO source_record (source, key, corpus_id, doi, arxiv, title, year, venue, authors)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (source, key) DO UPDATE SET corpus_id = excluded.corpus_id, doi = excluded.doi,
          arxiv = excluded.arxiv, title = excluded.title, year = excluded.year,
          venue = excluded.venue, authors = excluded.authors
        RETURNING id
        """
    )
    let insertion = try database.cachedStatement(
      sql: "INSERT INTO answer_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (position, row) in answer.rows.enumerated() {
      let id = try row.record.flatMap { value in
        try Int64.fetchOne(
          record,
          arguments: [
            answer.source, value.id.value, value.corpusID, value.doi, value.arxiv, value.title,
            value.year, value.venue, JSONText.encodeNames(value.authors),
          ]
        )
      }
      try insertion.execute(arguments: [
        number, position, id, row.unlinkedTitle, JSONText.encodeNames(row.intents),
        row.isInfluential, row.record?.referenceCount, row.record?.citationCount,
      ])
    }
  }

  /// How many references and citations a source stated for some records where its answers name them
  /// first; answers given before `notBefore`, in seconds since 1970, count as none.
  public func statedCounts(
    of records: [PaperID],
    by source: String,
    notBefore: Int64 = .min
  ) throws -> [PaperID: (references: Int?, citations: Int?)] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT answer_row.reference_count, answer_row.citation_count FROM source_record
          JOIN answer_row ON answer_row.record = source_record.id
          JOIN answer ON answer.number = answer_row.answer
          WHERE source_record.source = ? AND source_record.key = ? AND answer.time >= ?
          ORDER BY answer_row.answer, answer_row.position LIMIT 1
          """
      )
      var counts: [PaperID: (references: Int?, citations: Int?)] = [:]
      for record in records {
        let row = try Row.fetchOne(statement, arguments: [source, record.value, notBefore])
        if let row { counts[record] = (row[0], row[1]) }
      }
      return counts
    }
  }

  /// The requests of some kinds whose answers hold a record, by kind and request.
  public func requests(
    answeredWith record: PaperID,
    by source: String,
    kinds: [String]
  ) throws -> [String] {
    try read { database in
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT DISTINCT answer.kind, answer.request FROM source_record
            JOIN answer_row ON answer_row.record = source_record.id
            JOIN answer ON answer.number = answer_row.answer
            WHERE source_record.source = ? AND source_record.key = ?
            ORDER BY answer.kind, answer.request
            """
        ),
        arguments: [source, record.value]
      )
      var requests: [String] = []
      while let row = try rows.next() {
        if kinds.contains(row[0]) { requests.append(row[1]) }
      }
      return requests
    }
  }
}

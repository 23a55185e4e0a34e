import Bibliography
import GRDB

extension CorpusStore {
  /// Brings a corpus folder into the database, unless the same content is there already, and says
  /// under which number.
  func importCorpus(_ folder: CorpusFolder, label: String) throws -> Int64 {
    let known = try read { database in
      try Int64.fetchOne(
        database,
        sql: "SELECT id FROM corpus WHERE label = ? AND digest = ?",
        arguments: [label, folder.digest]
      )
    }
    if let known { return known }
    let (records, citations) = try folder.load()
    return try write { database in
      try database.execute(sql: "DELETE FROM corpus WHERE label = ?", arguments: [label])
      try database.execute(
        sql: "INSERT INTO corpus (label, digest, papers, citations) VALUES (?, ?, ?, ?)",
        arguments: [label, folder.digest, records.count, citations.count]
      )
      let corpus = database.lastInsertedRowID
      let first = try Int64.fetchOne(
        database,
        sql: "SELECT coalesce(max(id), 0) + 1 FROM corpus_record"
      )
      let base = first ?? 1
      let record = try database.makeStatement(
        sql: "INSERT INTO corpus_record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      )
      for (place, value) in records.enumerated() {
        try record.execute(arguments: [
          base + Int64(place), corpus, value.id.value, value.corpusID, value.doi, value.arxiv,
          value.title, TitleNormalizer.normalize(value.title).key, value.year, value.venue,
          JSONText.encodeNames(value.authors),
        ])
      }
      // Ascending pairs fill the tree from left to right; a repeated line is one citation.
      let citation = try database.makeStatement(
        sql: "INSERT OR IGNORE INTO corpus_citation VALUES (?, ?)"
      )
      for value in citations.sorted() {
        try citation.execute(arguments: [base + Int64(value.citing), base + Int64(value.cited)])
      }
      return corpus
    }
  }
}

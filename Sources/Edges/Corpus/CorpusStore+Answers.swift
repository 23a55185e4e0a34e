import Compression
import GRDB

extension CorpusStore {
  /// The largest body that is read back, in bytes; sources are held to less.
  private static let bodyLimit = 256 << 20

  /// Keeps answers, each in place of an older one to the same request, and the rows parsed from
  /// them, in one transaction.
  ///
  /// An answer keeps the number of the one that it replaces.
  public func saveAnswers(_ answers: [StoredAnswer]) throws {
    let packed = try answers.map { (answer: $0, body: try Gzip.compress($0.body)) }
    try write { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?,
            (SELECT coalesce(max(number), 0) + 1 FROM answer))
          ON CONFLICT (source, request) DO UPDATE SET kind = excluded.kind,
            status = excluded.status, time = excluded.time, body_sha256 = excluded.body_sha256,
            body_gz = excluded.body_gz, number = coalesce(number, excluded.number)
          RETURNING number
          """
      )
      for (answer, body) in packed {
        let number = try Int64.fetchOne(
          statement,
          arguments: [
            answer.source, answer.request, answer.kind, answer.status, answer.time,
            ContentHash.text(of: answer.body), body,
          ]
        )
        try Self.replaceRows(of: number ?? 0, with: answer, database)
      }
    }
  }

  /// The kept answer of a source to a request, checked against its hash; an answer given before
  /// `notBefore`, in seconds since 1970, counts as none.
  public func answer(
    of source: String,
    to request: String,
    notBefore: Int64 = .min
  ) throws -> StoredAnswer? {
    let row = try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT kind, status, time, body_sha256, body_gz FROM answer
          WHERE source = ? AND request = ? AND time >= ?
          """
      )
      return try Row.fetchOne(statement, arguments: [source, request, notBefore])
    }
    guard let row else { return nil }
    guard let body = try? Gzip.decompress(row[4], limit: Self.bodyLimit),
      ContentHash.text(of: body) == row[3]
    else {
      throw CorpusError.damaged(
        path: path,
        reason: "the answer of \(source) to \(request) does not match its hash"
      )
    }
    return StoredAnswer(
      source: source,
      request: request,
      kind: row[0],
      status: row[1],
      time: row[2],
      body: body
    )
  }

  /// How many answers of a source are kept, and when the oldest and the newest were given.
  public func answerCount(
    of source: String
  ) throws -> (count: Int, oldest: Int64?, newest: Int64?) {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT count(*), min(time), max(time) FROM answer WHERE source = ?",
        arguments: [source]
      )
      return (row?[0] ?? 0, row?[1], row?[2])
    }
  }

  /// Forgets the answers of a source that are older than a time; all of them by default.
  public func removeAnswers(of source: String, before time: Int64 = .max) throws {
    try write { database in
      try database.execute(
        sql: "DELETE FROM answer WHERE source = ? AND time < ?",
        arguments: [source, time]
      )
    }
  }
}

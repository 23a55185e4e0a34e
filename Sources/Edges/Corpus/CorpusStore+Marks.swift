import GRDB

extension CorpusStore {
  /// The fingerprint under which a stage finished last, if it did.
  public func mark(of stage: String) throws -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: "SELECT fingerprint FROM stage_mark WHERE stage = ?",
        arguments: [stage]
      )
    }
  }

  /// Notes the fingerprint under which a stage finished; `nil` takes the note away.
  public func setMark(_ fingerprint: String?, of stage: String) throws {
    try write { database in
      if let fingerprint {
        try database.execute(
          sql: "INSERT OR REPLACE INTO stage_mark VALUES (?, ?)",
          arguments: [stage, fingerprint]
        )
      } else {
        try database.execute(sql: "DELETE FROM stage_mark WHERE stage = ?", arguments: [stage])
      }
    }
  }
}

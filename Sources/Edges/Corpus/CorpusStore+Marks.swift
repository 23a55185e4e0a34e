import Crypto
import Foundation
import GRDB

extension CorpusStore {
  /// What a stage saves in the database.
  public enum Part: String, Sendable, CaseIterable {
    case expansion, snapshot, scores, topics, recommendations

    var tables: [String] {
      switch self {
      case .expansion: ["record", "record_list", "citation", "unlinked_reference"]
      case .snapshot: ["paper", "paper_version", "paper_list", "paper_citation"]
      case .scores: ["paper_score"]
      case .topics: ["topic", "paper_topic"]
      case .recommendations: ["recommendation"]
      }
    }
  }

  /// The SHA-256 of the rows of some parts, in hex: equal for equal content, whatever the history
  /// of the file.
  public func digest(of parts: Part...) throws -> String {
    try read { database in
      var hash = SHA256()
      for table in parts.flatMap(\.tables) {
        hash.update(data: Data("\(table)\n".utf8))
        // The first two columns are, or begin with, the primary key in every table.
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2")
        while let row = try rows.next() {
          for (_, value) in row {
            hash.update(data: Data("\(value)\u{1F}".utf8))
          }
        }
      }
      return hash.finalize().map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }
      .joined()
    }
  }

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

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
      var hash = ContentHash()
      for table in parts.flatMap(\.tables) {
        hash.update("\(table)\n")
        // The first two columns are, or begin with, the primary key in every table.
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2")
        while let row = try rows.next() {
          for (_, value) in row {
            hash.update("\(value)\u{1F}")
          }
        }
      }
      return hash.text
    }
  }
}

import GRDB

extension CorpusStore {
  /// Replaces the recommendations.
  public func saveRecommendations(_ recommendations: [RecommendationRecord]) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM recommendation")
      let statement = try database.makeStatement(
        sql: "INSERT INTO recommendation VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
      )
      for value in recommendations {
        try statement.execute(arguments: [
          value.rank, value.node, value.score, value.isFoundation,
          JSONText.encode(value.section), JSONText.encode(value.signals),
          JSONText.encode(value.because), value.sentence,
        ])
      }
    }
  }

  /// The recommendations, best first; empty before *Recommend* ran.
  public func loadRecommendations() throws -> [RecommendationRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT rank, score, node, foundation, section, signals, because, sentence
          FROM recommendation ORDER BY rank
          """
      )
      .map { row in
        RecommendationRecord(
          rank: row[0],
          score: row[1],
          node: row[2],
          isFoundation: row[3],
          section: try JSONText.decodeNames(row[4]),
          signals: try JSONText.decode(row[5], as: [RecommendationRecord.Signal].self),
          because: try JSONText.decode(row[6], as: [Int32].self),
          sentence: row[7]
        )
      }
    }
  }
}

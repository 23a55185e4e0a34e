import GRDB

extension CorpusStore {
  /// Replaces the scores of all papers.
  public func saveScores(_ scores: [PaperScores]) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM paper_score")
      let marks = Array(repeating: "?", count: 18).joined(separator: ", ")
      let statement = try database.makeStatement(sql: "INSERT INTO paper_score VALUES (\(marks))")
      for value in scores {
        try statement.execute(arguments: [
          value.node, value.rank, value.rankLow, value.rankHigh, value.score, value.relevance,
          value.importance, value.localCitations, value.ageRescaledPageRank, value.pageRank,
          value.citeRank, value.betweenness, value.core, value.intermediacy, value.isOnMainPath,
          value.disruption, value.isSurvey, value.isNoPaper,
        ])
      }
    }
  }

  /// The scores of all papers, by ascending node; empty before *Analyze* ran.
  public func loadScores() throws -> [PaperScores] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT node, rank, rank_low, rank_high, score, relevance, importance, local_citations,
            age_rescaled_pagerank, pagerank, citerank, betweenness, core, intermediacy,
            on_main_path, disruption, survey, no_paper FROM paper_score ORDER BY node
          """
      )
      .map { row in
        PaperScores(
          node: row[0],
          rank: row[1],
          rankLow: row[2],
          rankHigh: row[3],
          score: row[4],
          relevance: row[5],
          importance: row[6],
          localCitations: row[7],
          ageRescaledPageRank: row[8],
          pageRank: row[9],
          citeRank: row[10],
          betweenness: row[11],
          core: row[12],
          intermediacy: row[13],
          isOnMainPath: row[14],
          disruption: row[15],
          isSurvey: row[16],
          isNoPaper: row[17]
        )
      }
    }
  }
}

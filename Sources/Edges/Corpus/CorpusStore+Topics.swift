import GRDB

extension CorpusStore {
  /// Replaces the topics and where each paper belongs.
  public func saveTopics(_ assignment: TopicAssignment) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM paper_topic")
      try database.execute(sql: "DELETE FROM topic")
      let topic = try database.makeStatement(
        sql: "INSERT INTO topic VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      )
      for value in assignment.topics {
        try topic.execute(arguments: [
          value.id, value.parent, value.label, JSONText.encode(value.keyTerms), value.papers,
          value.inList, value.firstYear, value.medianYear, value.lastYear,
          JSONText.encode(value.topPapers),
        ])
      }
      let member = try database.makeStatement(sql: "INSERT INTO paper_topic VALUES (?, ?)")
      for (node, topic) in assignment.topicOf.enumerated() {
        guard let topic else { continue }
        try member.execute(arguments: [node, topic])
      }
    }
  }

  /// The topics and where each paper belongs; empty before *Analyze* ran.
  public func loadTopics() throws -> TopicAssignment {
    try read { database in
      let topics = try Row.fetchAll(
        database,
        sql: """
          SELECT id, parent, label, key_terms, papers, in_list, first_year, median_year, last_year,
            top_papers FROM topic ORDER BY id
          """
      )
      .map { row in
        TopicRecord(
          id: row[0],
          parent: row[1],
          label: row[2],
          keyTerms: try JSONText.decodeNames(row[3]),
          papers: row[4],
          inList: row[5],
          firstYear: row[6],
          medianYear: row[7],
          lastYear: row[8],
          topPapers: try JSONText.decode(row[9], as: [Int32].self)
        )
      }
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM paper") ?? 0
      var topicOf = [Int?](repeating: nil, count: topics.isEmpty ? 0 : count)
      for row in try Row.fetchAll(database, sql: "SELECT node, topic FROM paper_topic") {
        let node: Int = row[0]
        topicOf[node] = row[1]
      }
      return TopicAssignment(topics: topics, topicOf: topicOf)
    }
  }
}

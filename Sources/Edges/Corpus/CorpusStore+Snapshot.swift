import Bibliography
import GRDB

extension CorpusStore {
  /// Replaces the snapshot, and with it everything that was derived from the old one.
  public func saveSnapshot(_ snapshot: Snapshot) throws {
    try write { database in
      for table in [
        "recommendation", "paper_topic", "topic", "paper_score", "paper_citation", "paper_list",
        "paper_version", "paper",
      ] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      let paper = try database.makeStatement(
        sql: "INSERT INTO paper VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      )
      let version = try database.makeStatement(sql: "INSERT INTO paper_version VALUES (?, ?, ?)")
      let list = try database.makeStatement(
        sql: "INSERT INTO paper_list VALUES (?, ?, ?, ?, ?, ?)"
      )
      for (node, value) in snapshot.papers.enumerated() {
        try paper.execute(arguments: [
          node, value.id.value, value.title, value.year, value.venue,
          JSONText.encodeNames(value.authors), value.doi, value.arxiv, value.referenceCount,
          value.citationCount, snapshot.hops[node], JSONText.encode(snapshot.entries[node]),
        ])
        for (position, id) in value.ids.enumerated() {
          try version.execute(arguments: [node, position, id.value])
        }
        try Self.insert(snapshot.completeness[node], of: node, list)
      }
      let citation = try database.makeStatement(sql: "INSERT INTO paper_citation VALUES (?, ?)")
      for value in snapshot.citations {
        try citation.execute(arguments: [value.citing, value.cited])
      }
    }
  }

  /// The snapshot that *Build* froze; empty before it ran.
  public func loadSnapshot() throws -> Snapshot {
    try read { database in
      var snapshot = Snapshot(papers: [], citations: [], hops: [], entries: [], completeness: [])
      let papers = try Row.fetchCursor(
        database,
        sql: """
          SELECT key, title, year, venue, authors, doi, arxiv, reference_count, citation_count,
            hop, entries FROM paper ORDER BY node
          """
      )
      while let row = try papers.next() {
        snapshot.papers.append(
          Paper(
            id: PaperID(row[0]),
            ids: [],
            title: row[1],
            year: row[2],
            venue: row[3],
            authors: try JSONText.decodeNames(row[4]),
            doi: row[5],
            arxiv: row[6],
            referenceCount: row[7],
            citationCount: row[8]
          )
        )
        snapshot.hops.append(row[9])
        let entries: String = row[10]
        snapshot.entries.append(
          entries == "[]" ? [] : try JSONText.decode(entries, as: [Int].self)
        )
      }
      let versions = try Row.fetchCursor(
        database,
        sql: "SELECT node, key FROM paper_version ORDER BY node, position"
      )
      while let row = try versions.next() {
        let node: Int = row[0]
        snapshot.papers[node].ids.append(PaperID(row[1]))
      }
      snapshot.completeness = Array(repeating: Completeness(), count: snapshot.papers.count)
      try Self.eachStatus(in: "paper_list", key: "node", database) { node, direction, status in
        snapshot.completeness[node][direction] = status
      }
      let citations = try Row.fetchCursor(
        database,
        sql: "SELECT citing, cited FROM paper_citation ORDER BY citing, cited"
      )
      while let row = try citations.next() {
        snapshot.citations.append(Citation(citing: row[0], cited: row[1]))
      }
      return snapshot
    }
  }
}

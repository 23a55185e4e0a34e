import Bibliography
import GRDB

extension CorpusStore {
  /// Replaces the set of records that *Expand* found.
  public func saveExpansion(_ expansion: Expansion) throws {
    try write { database in
      for table in ["unlinked_reference", "citation", "record_list", "record"] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      try Self.insert(expansion.members, database)
      let link = try database.makeStatement(sql: "INSERT INTO citation VALUES (?, ?, ?, ?)")
      for value in expansion.links {
        try link.execute(arguments: [
          value.citation.citing, value.citation.cited, JSONText.encodeNames(value.intents),
          value.isInfluential,
        ])
      }
      let unlinked = try database.makeStatement(
        sql: "INSERT INTO unlinked_reference VALUES (?, ?, ?)"
      )
      for (position, value) in expansion.unlinked.enumerated() {
        try unlinked.execute(arguments: [value.citing, position, value.title])
      }
    }
  }

  /// The set of records that *Expand* found; empty before it ran.
  public func loadExpansion() throws -> Expansion {
    try read { database in
      var members: [Expansion.Member] = []
      let records = try Row.fetchCursor(
        database,
        sql: """
          SELECT key, corpus_id, doi, arxiv, title, year, venue, authors, reference_count,
            citation_count, hop FROM record ORDER BY id
          """
      )
      while let row = try records.next() {
        members.append(
          Expansion.Member(
            record: PaperRecord(
              id: PaperID(row[0]),
              corpusID: row[1],
              doi: row[2],
              arxiv: row[3],
              title: row[4],
              year: row[5],
              venue: row[6],
              authors: try JSONText.decodeNames(row[7]),
              referenceCount: row[8],
              citationCount: row[9]
            ),
            hop: row[10]
          )
        )
      }
      try Self.eachStatus(in: "record_list", key: "record", database) { place, direction, status in
        members[place].lists[direction] = status
      }
      let links = try Row.fetchCursor(
        database,
        sql: "SELECT citing, cited, intents, influential FROM citation ORDER BY citing, cited"
      )
      .map { row in
        Expansion.Link(
          citation: Citation(citing: row[0], cited: row[1]),
          intents: try JSONText.decodeNames(row[2]),
          isInfluential: row[3]
        )
      }
      let unlinked = try Row.fetchCursor(
        database,
        sql: "SELECT citing, title FROM unlinked_reference ORDER BY position"
      )
      .map { Expansion.Unlinked(citing: $0[0], title: $0[1]) }
      return Expansion(
        members: members,
        links: try Array(links),
        unlinked: try Array(unlinked)
      )
    }
  }

  private static func insert(_ members: [Expansion.Member], _ database: Database) throws {
    let record = try database.makeStatement(
      sql: "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    let list = try database.makeStatement(
      sql: "INSERT INTO record_list VALUES (?, ?, ?, ?, ?, ?)"
    )
    for (place, member) in members.enumerated() {
      let value = member.record
      try record.execute(arguments: [
        place, value.id.value, value.corpusID, value.doi, value.arxiv, value.title, value.year,
        value.venue, JSONText.encodeNames(value.authors), value.referenceCount, value.citationCount,
        member.hop,
      ])
      try insert(member.lists, of: place, list)
    }
  }

  /// Inserts the lists of one paper through a statement with six values.
  static func insert(_ lists: Completeness, of place: Int, _ statement: Statement) throws {
    for direction in CitationDirection.allCases {
      guard let status = lists[direction] else { continue }
      try statement.execute(arguments: [
        place, direction.rawValue, status.source, status.state.rawValue, status.known,
        status.stated,
      ])
    }
  }

  /// Reads a table of lists row by row.
  static func eachStatus(
    in table: String,
    key: String,
    _ database: Database,
    _ body: (Int, CitationDirection, ListStatus) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(key), direction, source, state, known, stated FROM \(table)"
    )
    while let row = try rows.next() {
      guard let direction = CitationDirection(rawValue: row[1]),
        let state = ListState(rawValue: row[3])
      else { continue }
      body(
        row[0],
        direction,
        ListStatus(source: row[2], state: state, known: row[4], stated: row[5])
      )
    }
  }
}

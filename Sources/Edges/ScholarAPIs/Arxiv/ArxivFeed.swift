package import Bibliography

/// An answer of the arXiv query API.
package struct ArxivFeed: Hashable, Sendable {
  /// The entries in the server's order, which is not that of the question.
  package var entries: [ArxivEntry]
  /// How many records fit the question, as stated.
  package var total: Int?
  /// Whether the feed is of the dialect used until 2025, whose `total` counts the asked identifiers.
  package var isLegacy: Bool
  /// The message of an error feed.
  package var error: String?
}

/// An entry of a feed.
package struct ArxivEntry: Hashable, Sendable {
  /// The identifier in canonical form.
  package var id: String
  /// The version that the entry describes.
  package var version: Int?
  package var title: String
  package var authors: [String]
  /// The year of the first version.
  package var year: Int?
  /// The first DOI that is one; authors type them.
  package var doi: String?
  package var journal: String?

  /// The entry as a record.
  package var record: PaperRecord {
    PaperRecord(
      id: PaperID("arxiv:\(id)"),
      doi: doi,
      arxiv: id,
      title: title,
      year: year,
      venue: journal,
      authors: authors
    )
  }

  /// The entry as it is kept.
  package var json: JSONValue {
    .members([
      ("id", .string(id)), ("version", version.map { .integer(Int64($0)) }),
      ("title", .string(title)), ("authors", .array(authors.map { .string($0) })),
      ("year", year.map { .integer(Int64($0)) }), ("doi", doi.map { .string($0) }),
      ("journal", journal.map { .string($0) }),
    ])
  }

  /// Reads a kept entry.
  package init?(json: JSONValue) {
    guard let id = json["id"]?.text, let title = json["title"]?.text else { return nil }
    self.init(
      id: id,
      version: Self.integer(json["version"]),
      title: title,
      authors: (json["authors"]?.array ?? []).compactMap(\.text),
      year: Self.integer(json["year"]),
      doi: json["doi"]?.text,
      journal: json["journal"]?.text
    )
  }

  package init(
    id: String,
    version: Int? = nil,
    title: String,
    authors: [String] = [],
    year: Int? = nil,
    doi: String? = nil,
    journal: String? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.authors = authors
    self.year = year
    self.doi = doi
    self.journal = journal
  }

  private static func integer(_ value: JSONValue?) -> Int? {
    if case .integer(let number) = value { Int(number) } else { nil }
  }
}

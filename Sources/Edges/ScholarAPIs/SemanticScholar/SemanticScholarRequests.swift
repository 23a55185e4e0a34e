package import Bibliography
package import HTTP

/// Requests to Semantic Scholar, built from values alone.
package struct SemanticScholarRequests: Sendable {
  /// The most identifiers of a batch.
  package static let batchLimit = 500
  /// The most rows that the nested lists of a batch hold in sum; beyond it they are cut silently.
  package static let nestedRows = 9_999
  /// The most rows of a list nested in a single record.
  package static let nestedRowsOfOne = 1_000
  /// The most rows of a page of references or citations.
  package static let pageLimit = 1_000
  /// The window of references and citations: offset + limit must stay below it.
  package static let window = 10_000
  /// The window of the relevance search.
  package static let searchWindow = 1_000

  package var origin: Origin
  package var key: APIKey?

  package init(origin: Origin, key: APIKey?) {
    self.origin = origin
    self.key = key
  }

  private static let recordFields = [
    "corpusId", "externalIds", "title", "year", "venue", "authors", "referenceCount",
    "citationCount",
  ]

  /// The fields of a record, with the nested lists named.
  private static func fields(nested: Set<CitationDirection>) -> String {
    let lists = CitationDirection.allCases.filter(nested.contains).flatMap { direction in
      (["paperId"] + recordFields).map { "\(direction.rawValue).\($0)" }
    }
    return (recordFields + ["openAccessPdf"] + lists).joined(separator: ",")
  }

  /// One record.
  package func paper(_ id: String, nested: Set<CitationDirection> = []) -> HTTPRequest {
    get(
      "/graph/v1/paper/\(PercentEncoding.path(id))",
      [("fields", Self.fields(nested: nested))]
    )
  }

  /// Up to 500 records.
  package func batch(_ ids: [String], nested: Set<CitationDirection> = []) -> HTTPRequest {
    post(
      "/graph/v1/paper/batch",
      [("fields", Self.fields(nested: nested))],
      .members([("ids", .array(ids.map { .string($0) }))])
    )
  }

  /// A page of references or citations; `limit` is clamped to the window.
  package func list(
    _ id: String,
    _ direction: CitationDirection,
    offset: Int,
    limit: Int = Self.pageLimit
  ) -> HTTPRequest {
    let limit = min(limit, Self.pageLimit, Self.window - 1 - offset)
    return get(
      "/graph/v1/paper/\(PercentEncoding.path(id))/\(direction.rawValue)",
      [
        ("fields", (["isInfluential", "intents"] + Self.recordFields).joined(separator: ",")),
        ("offset", "\(offset)"),
        ("limit", "\(limit)"),
      ]
    )
  }

  /// The one record whose title fits best.
  package func match(title: String) -> HTTPRequest {
    get(
      "/graph/v1/paper/search/match",
      [("query", Self.plain(title)), ("fields", Self.recordFields.joined(separator: ","))]
    )
  }

  /// A page of the relevance search.
  package func search(_ query: String, offset: Int, limit: Int) -> HTTPRequest {
    let limit = min(limit, 100, Self.searchWindow - 1 - offset)
    return get(
      "/graph/v1/paper/search",
      [
        ("query", Self.plain(query)), ("fields", Self.recordFields.joined(separator: ",")),
        ("offset", "\(offset)"), ("limit", "\(limit)"),
      ]
    )
  }

  /// Recommendations for readers of several papers.
  package func recommendations(for ids: [String], limit: Int) -> HTTPRequest {
    post(
      "/recommendations/v1/papers/",
      [("fields", Self.recordFields.joined(separator: ",")), ("limit", "\(min(limit, 500))")],
      .members([("positivePaperIds", .array(ids.map { .string($0) }))])
    )
  }

  /// Recommendations for readers of one paper, from all of computer science.
  package func recommendations(for id: String, limit: Int) -> HTTPRequest {
    get(
      "/recommendations/v1/papers/forpaper/\(PercentEncoding.path(id))",
      [
        ("fields", Self.recordFields.joined(separator: ",")), ("limit", "\(min(limit, 500))"),
        ("from", "all-cs"),
      ]
    )
  }

  /// A title as the search understands it: hyphens hide words, and operators have no place.
  package static func plain(_ title: String) -> String {
    let operators: Set<Character> = [
      "-", "\u{2010}", "\u{2011}", "+", "|", "\"", "*", "(", ")", "~",
    ]
    let words = String(title.map { operators.contains($0) ? " " : $0 })
      .split(whereSeparator: \.isWhitespace)
    var text = ""
    for word in words {
      guard text.utf8.count + word.utf8.count < 300 else { break }
      text += text.isEmpty ? String(word) : " \(word)"
    }
    return text
  }

  private func get(_ path: String, _ query: [(name: String, value: String)]) -> HTTPRequest {
    HTTPRequest(.get, origin, "\(path)?\(PercentEncoding.query(query))", key: key)
  }

  private func post(
    _ path: String,
    _ query: [(name: String, value: String)],
    _ body: JSONValue
  ) -> HTTPRequest {
    HTTPRequest(
      .post,
      origin,
      "\(path)?\(PercentEncoding.query(query))",
      headers: [HTTPHeader("Content-Type", "application/json")],
      body: JSONWriter.write(body),
      key: key
    )
  }
}

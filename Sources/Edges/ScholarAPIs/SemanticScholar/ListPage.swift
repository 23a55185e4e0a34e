package import Bibliography

/// One page of `/references` or `/citations`.
package struct ListPage: Hashable, Sendable {
  /// The rows; `nil` when the publisher withholds them.
  package var rows: [CitationRow]?
  /// Where the next page starts, if there is one.
  package var next: Int?

  /// Reads a page; `nil` when the document is none.
  package static func read(
    _ document: JSONValue,
    _ direction: CitationDirection,
    _ parser: inout SemanticScholarParser
  ) -> ListPage? {
    guard let data = document["data"] else { return nil }
    var next: Int?
    if case .integer(let offset) = document["next"] { next = Int(offset) }
    if data.isNull { return ListPage(rows: nil, next: nil) }
    guard let values = data.array else { return nil }
    return ListPage(rows: values.map { parser.edge($0, direction) }, next: next)
  }
}

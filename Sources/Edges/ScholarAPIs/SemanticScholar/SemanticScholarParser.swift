package import Bibliography

/// Turns the values of Semantic Scholar into our own, field by field.
///
/// A field of the wrong type becomes unknown and is counted; nothing else of its record is lost.
package struct SemanticScholarParser {
  /// What could not be read.
  package private(set) var warnings = FieldWarnings()

  package init() {}

  /// A record with its nested lists; `nil` when the value has no key.
  package mutating func paper(_ value: JSONValue) -> SemanticScholarPaper? {
    guard let record = record(value) else { return nil }
    var lists: [CitationDirection: [CitationRow]] = [:]
    for direction in CitationDirection.allCases {
      guard let nested = value[direction.rawValue], !nested.isNull else { continue }
      guard let values = nested.array else {
        warnings.note(direction.rawValue)
        continue
      }
      lists[direction] = values.map { row($0, intents: nil, isInfluential: nil) }
    }
    let disclaimer = value["openAccessPdf"]?["disclaimer"]?.text
    return SemanticScholarPaper(
      record: record,
      withholdsReferences: disclaimer?.contains("'references'") ?? false,
      lists: lists
    )
  }

  /// A record; `nil` when the value is no object or its key is null.
  package mutating func record(_ value: JSONValue) -> PaperRecord? {
    guard value.isObject, let key = text(value["paperId"], "paperId") else { return nil }
    guard let key = SemanticScholarID.recordKey(key) else {
      warnings.note("paperId")
      return nil
    }
    let externals = value["externalIds"] ?? .null
    if !externals.isObject && !externals.isNull { warnings.note("externalIds") }
    return PaperRecord(
      id: PaperID(key),
      corpusID: integer(value["corpusId"] ?? externals["CorpusId"], "corpusId", 1...(.max)),
      doi: canonical(externals["DOI"], "externalIds.DOI", DOI.canonical),
      arxiv: canonical(externals["ArXiv"], "externalIds.ArXiv", ArxivID.canonical),
      title: title(value),
      year: integer(value["year"], "year", 1_000...2_999).map { Int($0) },
      venue: text(value["venue"], "venue"),
      authors: authors(value["authors"] ?? .null),
      referenceCount: integer(value["referenceCount"], "referenceCount", 0...Int64(Int32.max))
        .map { Int($0) },
      citationCount: integer(value["citationCount"], "citationCount", 0...Int64(Int32.max))
        .map { Int($0) }
    )
  }

  /// A row of `/references` or `/citations`.
  package mutating func edge(_ value: JSONValue, _ direction: CitationDirection) -> CitationRow {
    let end = direction == .references ? "citedPaper" : "citingPaper"
    guard let paper = value[end], paper.isObject else {
      warnings.note(end)
      return CitationRow(unlinkedTitle: "")
    }
    return row(paper, intents: value["intents"], isInfluential: value["isInfluential"])
  }

  private mutating func row(
    _ paper: JSONValue,
    intents: JSONValue?,
    isInfluential: JSONValue?
  ) -> CitationRow {
    guard let record = record(paper) else { return CitationRow(unlinkedTitle: title(paper)) }
    var influential = false
    switch isInfluential {
    case .bool(let flag): influential = flag
    case nil, .null: break
    default: warnings.note("isInfluential")
    }
    return CitationRow(
      record: record,
      intents: (intents?.array ?? []).compactMap { text($0, "intents") },
      isInfluential: influential
    )
  }

  private mutating func title(_ value: JSONValue) -> String {
    if let title = text(value["title"], "title") { return title }
    if value["title"]?.text == nil && value["paperId"]?.isNull != true { warnings.note("title") }
    return ""
  }

  private mutating func authors(_ value: JSONValue) -> [String] {
    if value.isNull { return [] }
    guard let values = value.array else {
      warnings.note("authors")
      return []
    }
    return values.compactMap { author in
      if !author.isObject { warnings.note("authors") }
      return text(author["name"], "authors.name")
    }
  }

  private mutating func canonical(
    _ value: JSONValue?,
    _ field: String,
    _ form: (String) -> String?
  ) -> String? {
    guard let text = text(value, field) else { return nil }
    let result = form(text)
    if result == nil { warnings.note(field) }
    return result
  }

  /// A text with its white space collapsed; `nil` when it is empty.
  private mutating func text(_ value: JSONValue?, _ field: String) -> String? {
    switch value {
    case .string(let text): return PrintedText.collapsed(text)
    case nil, .null: return nil
    default:
      warnings.note(field)
      return nil
    }
  }

  private mutating func integer(
    _ value: JSONValue?,
    _ field: String,
    _ range: ClosedRange<Int64>
  ) -> Int64? {
    let number: Int64?
    switch value {
    case nil, .null: return nil
    case .integer(let integer): number = integer
    default:
      warnings.note(field)
      number = value?.text.flatMap { Int64($0) }
    }
    guard let number, range.contains(number) else {
      if case .integer = value { warnings.note(field) }
      return nil
    }
    return number
  }
}

import Bibliography

/// The full-text queries for titles like a given one.
///
/// Words are quoted, and a normalized word holds no quote, so no title can be read as an operator.
struct TitleQuery {
  /// Matches titles with any telling word of the title; `nil` for a title without words.
  let anyWord: String?
  /// Matches titles that start with what stands before the colon; `nil` without a colon.
  let sameName: String?
  /// The title without anything between the words.
  let compact: String

  init(_ title: String) {
    let normalized = TitleNormalizer.normalize(title)
    compact = normalized.compact
    let telling = normalized.words.filter { !Self.fillers.contains($0) }
    var seen: Set<String> = []
    let terms = (telling.isEmpty ? normalized.words : telling).filter { seen.insert($0).inserted }
    anyWord = terms.isEmpty ? nil : terms.map { "\"\($0)\"" }.joined(separator: " OR ")
    let name = normalized.name.joined(separator: " ")
    sameName = name.isEmpty ? nil : "^ \"\(name)\""
  }

  private static let fillers: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
    "via", "with",
  ]
}

package import Bibliography

/// A record of Semantic Scholar with the lists that came nested in it.
package struct SemanticScholarPaper: Hashable, Sendable {
  /// The record.
  package var record: PaperRecord
  /// Whether the publisher forbids showing the references.
  package var withholdsReferences: Bool
  /// The nested lists by direction; a list that was absent or null has no entry.
  package var lists: [CitationDirection: [CitationRow]]

  /// The count that the record itself states.
  package func stated(_ direction: CitationDirection) -> Int? {
    direction == .references ? record.referenceCount : record.citationCount
  }
}

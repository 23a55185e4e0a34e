import Bibliography

/// A source over an array, which finds titles that share a telling word.
struct MemorySource: BibliographicSource {
  var name = "memory"
  var isLocal = true
  var records: [PaperRecord] = []
  /// Answers every question with this refusal.
  var refusal: String?

  func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>] {
    if let refusal { return ids.map { _ in .deferred(refusal) } }
    return ids.map { id in
      records.first { VersionRules.bears($0, id) }.map { .found($0) } ?? .notFound
    }
  }

  func candidates(for entries: [ListEntry]) async throws -> [SourceAnswer<[PaperRecord]>] {
    if let refusal { return entries.map { _ in .deferred(refusal) } }
    return entries.map { entry in
      let words = TitleNormalizer.words(entry.title)
      let scored = records.map {
        ($0, TitleComparison.commonTellingWords(words, TitleNormalizer.words($0.title)))
      }
      let compact = words.joined()
      let found = scored.filter {
        $0.1 > 0 || TitleNormalizer.normalize($0.0.title).compact == compact
      }
      return .found(found.sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }.prefix(20).map(\.0))
    }
  }

  func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    papers.map { _ in .notFound }
  }

  func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> {
    .notFound
  }
}

extension Paper {
  /// The work that records are versions of; `nil` for no records.
  ///
  /// The record that says most speaks for the work: authors and a published venue count most, then
  /// identifiers and year, then a title that is whole and states no edition, then the smaller key.
  public init?(versions: [PaperRecord]) {
    let ranked = versions.map { (record: $0, weight: Paper.weight($0)) }
      .sorted { ($1.weight, $0.record.id) < ($0.weight, $1.record.id) }
    guard let speaker = ranked.first?.record else { return nil }
    let records = ranked.map(\.record)
    let others = Set(records.map(\.id)).subtracting([speaker.id]).sorted()
    let published = records.lazy.compactMap(\.venue).first { !Paper.isPreprintServer($0) }
    self.init(
      id: speaker.id,
      ids: [speaker.id] + others,
      title: speaker.title,
      year: records.compactMap(\.year).min(),
      venue: published ?? records.lazy.compactMap(\.venue).first,
      authors: records.lazy.map(\.authors).first { !$0.isEmpty } ?? [],
      doi: records.lazy.compactMap(\.doi).first,
      arxiv: records.lazy.compactMap(\.arxiv).first,
      referenceCount: records.compactMap(\.referenceCount).max(),
      citationCount: records.compactMap(\.citationCount).max()
    )
  }

  private static func weight(_ record: PaperRecord) -> Int {
    let isEdition = TitleNormalizer.normalize(record.title).withoutEdition.stated
    let isPublished = record.venue.map { !isPreprintServer($0) } ?? false
    return (record.authors.isEmpty ? 0 : 4) + (isPublished ? 4 : 0) + (record.doi == nil ? 0 : 2)
      + (record.arxiv == nil ? 0 : 2) + (record.year == nil ? 0 : 2)
      + (record.corpusID == nil ? 0 : 2) + (isEdition ? 0 : 1)
      - (record.isTorn ? 8 : 0)
  }

  static func isPreprintServer(_ venue: String) -> Bool {
    let name = venue.lowercasedASCII()
    return ["arxiv", "biorxiv", "medrxiv", "corr", "ssrn", "research square"].contains {
      name.hasPrefix($0)
    }
  }
}

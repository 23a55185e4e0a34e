/// A work: all records of one preprint, proceedings paper, journal article or book taken together.
public struct Paper: Hashable, Sendable, Codable {
  /// The key of the record that speaks for the work.
  public var id: PaperID
  /// The keys of all its records, the speaking one first, the others ascending.
  public var ids: [PaperID]
  /// The title of the speaking record.
  public var title: String
  /// The year of the earliest record that gives one.
  public var year: Int?
  /// The venue of the published version, or of the preprint when there is none.
  public var venue: String?
  /// The authors in order.
  public var authors: [String]
  /// The DOI in canonical form.
  public var doi: String?
  /// The arXiv identifier in canonical form.
  public var arxiv: String?
  /// The source's own count of references, the largest of the records.
  public var referenceCount: Int?
  /// The source's own count of citations (*global*), the largest of the records.
  public var citationCount: Int?

  /// Makes a work; everything but keys and title may be unknown.
  public init(
    id: PaperID,
    ids: [PaperID]? = nil,
    title: String,
    year: Int? = nil,
    venue: String? = nil,
    authors: [String] = [],
    doi: String? = nil,
    arxiv: String? = nil,
    referenceCount: Int? = nil,
    citationCount: Int? = nil
  ) {
    self.id = id
    self.ids = ids ?? [id]
    self.title = title
    self.year = year
    self.venue = venue
    self.authors = authors
    self.doi = doi
    self.arxiv = arxiv
    self.referenceCount = referenceCount
    self.citationCount = citationCount
  }

  /// Writes the work; what is not known is written as null, so that every key is always there.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(ids, forKey: .ids)
    try container.encode(title, forKey: .title)
    try container.encode(year, forKey: .year)
    try container.encode(venue, forKey: .venue)
    try container.encode(authors, forKey: .authors)
    try container.encode(doi, forKey: .doi)
    try container.encode(arxiv, forKey: .arxiv)
    try container.encodeIfPresent(referenceCount, forKey: .referenceCount)
    try container.encodeIfPresent(citationCount, forKey: .citationCount)
  }
}

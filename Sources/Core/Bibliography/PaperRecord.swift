/// What one source says about one version of a work.
///
/// Preprint, proceedings and journal form usually are records of their own; *Build* unites them into
/// one ``Paper``. `nil` means that the source does not say.
public struct PaperRecord: Hashable, Sendable, Codable {
  /// The key in the source.
  public var id: PaperID
  /// Semantic Scholar's corpus number.
  public var corpusID: Int64?
  /// The DOI in canonical form: lower case, no resolver prefix.
  public var doi: String?
  /// The arXiv identifier in canonical form: no version, old ones with their archive.
  public var arxiv: String?
  /// The title as the source prints it; whitespace collapsed.
  public var title: String
  /// The year of publication.
  public var year: Int?
  /// The venue as the source prints it; never empty.
  public var venue: String?
  /// The authors in order, as the source prints them.
  public var authors: [String]
  /// How many references the source states, whether or not it lists them.
  public var referenceCount: Int?
  /// How many citations the source states: the *global* count.
  public var citationCount: Int?

  /// Makes a record; everything but key and title may be unknown.
  public init(
    id: PaperID,
    corpusID: Int64? = nil,
    doi: String? = nil,
    arxiv: String? = nil,
    title: String,
    year: Int? = nil,
    venue: String? = nil,
    authors: [String] = [],
    referenceCount: Int? = nil,
    citationCount: Int? = nil
  ) {
    self.id = id
    self.corpusID = corpusID
    self.doi = doi
    self.arxiv = arxiv
    self.title = title
    self.year = year
    self.venue = venue
    self.authors = authors
    self.referenceCount = referenceCount
    self.citationCount = citationCount
  }

  /// Whether the title lacks its beginning: it opens with a dash or a comma.
  var isTorn: Bool {
    guard let first = title.unicodeScalars.first(where: { $0 != " " }) else { return false }
    return "-–—,;".unicodeScalars.contains(first)
  }
}

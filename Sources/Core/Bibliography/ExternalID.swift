/// An identifier by which a source can be asked for a record; values are canonical.
public enum ExternalID: Hashable, Sendable, Codable {
  /// A record key of Semantic Scholar (40 hex digits) or of a local corpus.
  case paper(PaperID)
  /// Semantic Scholar's corpus number.
  case corpus(Int64)
  /// A DOI: lower case, no resolver prefix.
  case doi(String)
  /// An arXiv identifier without version; old ones with their archive.
  case arxiv(String)
  /// An ACL Anthology identifier.
  case acl(String)
  /// A PubMed number.
  case pubmed(String)
  /// A PubMed Central number, digits only.
  case pubmedCentral(String)
}

/// Where a link of a list leads, judged by its address alone; links are never fetched.
public enum LinkKind: String, Hashable, Sendable, Codable, CaseIterable {
  case arxiv, doi, semanticScholar, aclAnthology, openReview, pmlr, neurips, usenix, ieee, acm
  case dblp, pubmed, pdf, code, project, slides, video, blog, book, other
}

/// A link of a list entry.
public struct EntryLink: Hashable, Sendable, Codable {
  /// The address as printed.
  public var url: String
  /// The text of the link, or an empty string.
  public var label: String
  /// Where the address leads; the label has no say, because labels lie.
  public var kind: LinkKind
  /// The identifier that the address contains, if any.
  public var identifier: ExternalID?

  /// Makes a link.
  public init(url: String, label: String, kind: LinkKind, identifier: ExternalID? = nil) {
    self.url = url
    self.label = label
    self.kind = kind
    self.identifier = identifier
  }
}

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

  /// Whether the link leads to a paper, by its address or by what the list calls it.
  public var leadsToPaper: Bool {
    EntryKindRules.isPaperLink(kind) || kind == .pdf || isCalledPaper
  }

  /// Whether the list calls the link a paper: `[pdf]`, `Paper link`.
  var isCalledPaper: Bool {
    guard label.utf8.count <= 24 else { return false }
    let words = TitleNormalizer.words(label)
    return words.count <= 2 && words.contains(where: EntryLink.paperLabels.contains)
  }

  private static let paperLabels: Set<String> = ["paper", "pdf", "preprint", "arxiv", "论文", "原文"]
}

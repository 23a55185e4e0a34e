/// Reads from an address alone where it leads and which identifier it contains.
///
/// Rules follow the forms that lists really use; an address is never fetched, and the label of a
/// link has no say (the real list labels a USENIX page "GitHub").
public enum LinkClassifier {
  /// Types a link.
  public static func link(url: String, label: String = "") -> EntryLink {
    let (kind, id) = classify(url)
    return EntryLink(url: url, label: label, kind: kind, identifier: id)
  }

  /// The kind of an address and the identifier in it.
  public static func classify(_ url: String) -> (kind: LinkKind, identifier: ExternalID?) {
    // A bare DOI looks like a host with a path.
    if url.hasPrefix("10."), let doi = DOI.canonical(url) {
      return (.doi, DOI.arxivID(of: doi).map { .arxiv($0) } ?? .doi(doi))
    }
    guard let address = LinkAddress(url) else {
      let id = identifier(url)
      return (id.map(kind(of:)) ?? .other, id)
    }
    for rule in rules {
      if let found = rule(address) { return found }
    }
    return (.other, nil)
  }

  /// The identifier that a bare text consists of: DOI, arXiv id, `CorpusId:`, `PMID:`, `PMCID:`,
  /// `ACL:`, forty hex digits, or an address that contains one.
  public static func identifier(_ text: String) -> ExternalID? {
    let bare = String(Substring(text).trimmed())
    if let doi = DOI.canonical(bare) { return DOI.arxivID(of: doi).map { .arxiv($0) } ?? .doi(doi) }
    if let arxiv = ArxivID.canonical(bare) { return .arxiv(arxiv) }
    if bare.utf8.count == 40, bare.utf8.allSatisfy(\.isHexDigit) {
      return .paper(PaperID(bare.lowercasedASCII()))
    }
    let name = bare.prefix { $0 != ":" }.lowercasedASCII()
    let value = String(bare.dropFirst(name.count + 1).drop { $0 == " " })
    switch name {
    case "corpusid": return Int64(value).map { .corpus($0) }
    case "pmid": return digits(value).map { .pubmed($0) }
    case "pmcid", "pmc":
      return digits(value.hasASCIIPrefix("pmc") ? String(value.dropFirst(3)) : value).map {
        .pubmedCentral($0)
      }
    case "acl": return aclID(value).map { .acl($0) }
    default: return LinkAddress(bare) == nil ? nil : classify(bare).identifier
    }
  }

  /// Whether a text is an address of the web.
  public static func isAddress(_ text: String) -> Bool { LinkAddress(text) != nil }

  /// The `owner/name` to whose front page on GitHub an address leads.
  public static func repository(_ url: String) -> String? {
    guard let address = LinkAddress(url), address.isAt("github.com"), address.path.count == 2 else {
      return nil
    }
    return address.path.joined(separator: "/").lowercasedASCII()
  }

  private typealias Rule = @Sendable (LinkAddress) -> (kind: LinkKind, identifier: ExternalID?)?

  private static let rules: [Rule] = [
    LinkRules.arxiv, LinkRules.doi, LinkRules.acm, LinkRules.acl, LinkRules.semanticScholar,
    LinkRules.pubmed, LinkRules.publisher, LinkRules.venue, LinkRules.kindByHost,
    LinkRules.kindByPath,
  ]

  static func kind(of id: ExternalID) -> LinkKind {
    switch id {
    case .paper, .corpus: .semanticScholar
    case .doi: .doi
    case .arxiv: .arxiv
    case .acl: .aclAnthology
    case .pubmed, .pubmedCentral: .pubmed
    }
  }

  static func digits(_ text: String) -> String? {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    return !trimmed.isEmpty && trimmed.utf8.count <= 12 && trimmed.utf8.allSatisfy(\.isDigit)
      ? trimmed : nil
  }

  /// `P18-1001` in capitals, `2020.acl-main.1` in lower case.
  static func aclID(_ text: String) -> String? {
    var bare = text.lowercasedASCII()
    for suffix in [".pdf", ".bib", ".xml"] where bare.hasSuffix(suffix) {
      bare.removeLast(suffix.count)
    }
    let bytes = Array(bare.utf8)
    if bytes.count == 8, bytes[0].isLetter, bytes[3] == UInt8(ascii: "-"),
      bytes[1].isDigit, bytes[2].isDigit, bytes[4...].allSatisfy(\.isDigit)
    {
      return bare.uppercased()
    }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[0].utf8.allSatisfy(\.isDigit),
      parts[1].contains("-"), !parts[2].isEmpty, parts[2].utf8.allSatisfy(\.isDigit)
    else { return nil }
    return bare
  }
}

/// One rule per family of addresses; the first that answers decides.
enum LinkRules {
  typealias Answer = (kind: LinkKind, identifier: ExternalID?)

  /// arxiv.org and the mirrors that carry its identifiers in their paths.
  @Sendable static func arxiv(_ address: LinkAddress) -> Answer? {
    let path = address.path
    if address.isAt(anyOf: ["arxiv.org", "xxx.lanl.gov", "ar5iv.org"]) {
      if path.first == "help" || path.first == "list" { return (.other, nil) }
      // Old identifiers span two components.
      for start in path.indices.prefix(4) {
        let two = path[start...].prefix(2).joined(separator: "/")
        if let id = ArxivID.canonical(two) ?? ArxivID.canonical(path[start]) {
          return (.arxiv, .arxiv(id))
        }
      }
      return (.arxiv, nil)
    }
    let mirrors = ["alphaxiv.org", "arxiv-vanity.com", "scirate.com", "huggingface.co", "hf.co"]
    guard address.isAt(anyOf: mirrors) else { return nil }
    if address.isAt(anyOf: ["huggingface.co", "hf.co"]), path.first != "papers" { return nil }
    for start in path.indices.prefix(4) {
      let two = path[start...].prefix(2).joined(separator: "/")
      if let id = ArxivID.canonical(two) ?? ArxivID.canonical(path[start]) {
        return (.arxiv, .arxiv(id))
      }
    }
    return nil
  }

  /// The resolver.
  @Sendable static func doi(_ address: LinkAddress) -> Answer? {
    guard address.isAt(anyOf: ["doi.org", "doi.acm.org", "doi.ieeecomputersociety.org"]) else {
      return nil
    }
    return (.doi, DOI.canonical(address.path(from: 0)).map(unlessArxiv))
  }

  /// The ACM Digital Library; an old `citation.cfm?id=` holds a DOI only as PARENT.CHILD.
  @Sendable static func acm(_ address: LinkAddress) -> Answer? {
    guard address.isAt("acm.org") else { return nil }
    if address.path.first == "doi" || address.path.contains(where: { $0.hasPrefix("10.") }) {
      return (.acm, embedded(address))
    }
    for parameter in ["id", "doid"] {
      let parts = (address.value(of: parameter) ?? "").split(
        separator: ".",
        omittingEmptySubsequences: false
      )
      if parts.count == 2, parts.allSatisfy({ LinkClassifier.digits(String($0)) != nil }) {
        return (.acm, .doi("10.1145/\(parts[0]).\(parts[1])"))
      }
    }
    return (.acm, nil)
  }

  /// The ACL Anthology, under its present and former hosts.
  @Sendable static func acl(_ address: LinkAddress) -> Answer? {
    guard address.isAt(anyOf: ["aclanthology.org", "aclweb.org", "aclanthology.info"]) else {
      return nil
    }
    let id = address.path.lazy.reversed().compactMap(LinkClassifier.aclID).first
    return (.aclAnthology, id.map { .acl($0) })
  }

  /// Semantic Scholar's pages and short addresses.
  @Sendable static func semanticScholar(_ address: LinkAddress) -> Answer? {
    guard address.isAt(anyOf: ["semanticscholar.org", "s2.org"]) else { return nil }
    if address.path.first == "arxiv", let id = address.path.dropFirst().first {
      return (.semanticScholar, ArxivID.canonical(id).map { .arxiv($0) })
    }
    let id = address.path.lazy.compactMap { part -> ExternalID? in
      if part.utf8.count == 40, part.utf8.allSatisfy(\.isHexDigit) {
        return .paper(PaperID(part.lowercasedASCII()))
      }
      return part.hasASCIIPrefix("corpusid:") ? Int64(part.dropFirst(9)).map { .corpus($0) } : nil
    }.first
    return address.path.first == "author" ? (.other, nil) : (.semanticScholar, id)
  }

  /// PubMed, PubMed Central and Europe PMC.
  @Sendable static func pubmed(_ address: LinkAddress) -> Answer? {
    guard address.isAt(anyOf: ["ncbi.nlm.nih.gov", "europepmc.org"]) else { return nil }
    for part in address.path {
      if part.hasASCIIPrefix("pmc"), let id = LinkClassifier.digits(String(part.dropFirst(3))) {
        return (.pubmed, .pubmedCentral(id))
      }
      if let id = LinkClassifier.digits(part) { return (.pubmed, .pubmed(id)) }
    }
    return (.pubmed, nil)
  }

  /// Publishers and preprint servers whose addresses contain the DOI.
  @Sendable static func publisher(_ address: LinkAddress) -> Answer? {
    if address.isAt("nature.com"), address.path.count >= 2, address.path[0] == "articles" {
      var article = address.path[1]
      if article.hasSuffix(".pdf") { article.removeLast(4) }
      return (.doi, DOI.canonical("10.1038/" + article).map { .doi($0) })
    }
    return embedded(address).map { (.doi, $0) }
  }

  /// A DOI in the path or in a parameter, freed of what publishers hang on it.
  static func embedded(_ address: LinkAddress) -> ExternalID? {
    for parameter in ["doi", "id", "doid"] {
      if let doi = address.value(of: parameter).flatMap(DOI.canonical) { return unlessArxiv(doi) }
    }
    guard
      let start = address.path.firstIndex(where: {
        $0.hasPrefix("10.") || $0.hasASCIIPrefix("doi:10.")
      }),
      var doi = DOI.canonical(address.path(from: start))
    else { return nil }
    var changed = true
    while changed {
      changed = false
      for tail in tails where doi.hasSuffix(tail) {
        doi.removeLast(tail.count)
        changed = true
      }
    }
    let isPreprintServer = doi.hasPrefix("10.1101/") || doi.hasPrefix("10.64898/")
    if isPreprintServer, let v = doi.lastIndex(of: "v"), Int(doi[doi.index(after: v)...]) != nil {
      doi = String(doi[..<v])
    }
    return DOI.canonical(doi).map(unlessArxiv)
  }

  private static let tails = [
    "/full", "/abstract", "/pdf", "/epdf", "/meta", "/fulltext", "/html", "/summary", ".pdf",
    ".full", ".abstract", ".html", "/references", "/figures", ".full-text", ".short", ".long",
  ]

  private static func unlessArxiv(_ doi: String) -> ExternalID {
    DOI.arxivID(of: doi).map { .arxiv($0) } ?? .doi(doi)
  }
}

package import Bibliography

/// How identifiers are spelled in requests to Semantic Scholar.
package enum SemanticScholarID {
  /// The spelling; `nil` when Semantic Scholar cannot know the identifier or it is malformed, since
  /// one malformed identifier makes a whole batch fail.
  package static func text(_ id: ExternalID) -> String? {
    switch id {
    case .paper(let key): recordKey(key.value) ?? arxivKey(key.value)
    case .corpus(let number): number > 0 ? "CorpusId:\(number)" : nil
    case .doi(let doi):
      if let canonical = DOI.canonical(doi) {
        DOI.arxivID(of: canonical).map { "ARXIV:\($0)" } ?? "DOI:\(canonical)"
      } else {
        nil
      }
    case .arxiv(let id): ArxivID.canonical(id).map { "ARXIV:\($0)" }
    case .acl(let id): isPlain(id) ? "ACL:\(id)" : nil
    case .pubmed(let id): isNumber(id) ? "PMID:\(id)" : nil
    case .pubmedCentral(let id): isNumber(id) ? "PMCID:\(id)" : nil
    }
  }

  /// `text` if it is a record key: forty hex digits.
  package static func recordKey(_ text: String) -> String? {
    let isKey =
      text.utf8.count == 40
      && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
    return isKey ? text : nil
  }

  private static func arxivKey(_ text: String) -> String? {
    guard text.hasPrefix("arxiv:") else { return nil }
    return ArxivID.canonical(text).map { "ARXIV:\($0)" }
  }

  private static func isNumber(_ text: String) -> Bool {
    (1...10).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func isPlain(_ text: String) -> Bool {
    (3...60).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
  }
}

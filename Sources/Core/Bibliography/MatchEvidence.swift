/// Weights and sentences gathered while a record is judged.
struct MatchEvidence {
  private(set) var logOdds = 0.0
  private(set) var sentences: [String] = []

  mutating func add(_ weight: Double, _ sentence: String) {
    logOdds += weight
    sentences.append(sentence)
  }
}

extension ExternalID {
  /// The identifier as a report names it.
  public var label: String {
    switch self {
    case .paper(let id): "key \(id)"
    case .corpus(let number): "corpus number \(number)"
    case .doi(let doi): "DOI \(doi)"
    case .arxiv(let id): "arXiv id \(id)"
    case .acl(let id): "ACL id \(id)"
    case .pubmed(let id): "PubMed id \(id)"
    case .pubmedCentral(let id): "PMC id \(id)"
    }
  }

  /// The identifier without its type.
  public var value: String {
    switch self {
    case .paper(let id): id.value
    case .corpus(let number): String(number)
    case .doi(let text), .arxiv(let text), .acl(let text), .pubmed(let text),
      .pubmedCentral(let text):
      text
    }
  }
}

extension String {
  /// Whether the word has a Latin letter.
  var isLatin: Bool { utf8.contains(where: \.isLetter) }
}

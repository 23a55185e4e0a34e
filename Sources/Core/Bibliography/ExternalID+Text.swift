extension ExternalID {
  /// The identifier as one text: `doi:10.…`, `arxiv:1706.03762`, `corpus:13756489`, `key:…`,
  /// `acl:P18-1001`, `pmid:…`, `pmcid:…`.
  public var text: String {
    switch self {
    case .paper(let id): "key:\(id.value)"
    case .corpus(let number): "corpus:\(number)"
    case .doi(let doi): "doi:\(doi)"
    case .arxiv(let id): "arxiv:\(id)"
    case .acl(let id): "acl:\(id)"
    case .pubmed(let id): "pmid:\(id)"
    case .pubmedCentral(let id): "pmcid:\(id)"
    }
  }

  /// Reads what ``text`` writes, and everything that ``LinkClassifier/identifier(_:)`` reads.
  public init?(text: String) {
    if text.hasPrefix("key:"), text.utf8.count > 4 {
      self = .paper(PaperID(String(text.dropFirst(4))))
    } else if text.hasPrefix("corpus:"), let number = Int64(text.dropFirst(7)) {
      self = .corpus(number)
    } else if let id = LinkClassifier.identifier(text) {
      self = id
    } else {
      return nil
    }
  }

  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = ExternalID(text: text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "no identifier: \(text)"
      )
    }
    self = id
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

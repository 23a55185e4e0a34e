extension VersionRules {
  /// Whether a record bears an identifier.
  public static func bears(_ record: PaperRecord, _ id: ExternalID) -> Bool {
    switch id {
    case .paper(let key): record.id == key
    case .corpus(let number): record.corpusID == number
    case .doi(let doi): record.doi == doi
    case .arxiv(let arxiv): record.arxiv == arxiv
    case .acl(let acl): record.doi == "10.18653/v1/" + acl.lowercasedASCII()
    case .pubmed, .pubmedCentral: false
    }
  }
}

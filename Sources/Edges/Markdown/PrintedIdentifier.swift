import Bibliography

/// Reads identifiers that stand in the text of an entry, as in `arXiv preprint arXiv:1706.03762`.
enum PrintedIdentifier {
  /// The first one behind `arXiv:` or `doi:` as a link to its page.
  static func link(in text: String) -> EntryLink? {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return nil }
    var isAnnounced = false
    for word in text.split(whereSeparator: { " ()[]<>,;".contains($0) }) {
      let lower = word.lowercased()
      let key = ["arxiv:", "doi:"].first { lower.hasPrefix($0) }
      guard key != nil || isAnnounced else { continue }
      isAnnounced = key == lower
      if isAnnounced { continue }
      var bare = String(word)
      while bare.hasSuffix(".") { bare.removeLast() }
      switch LinkClassifier.identifier(bare) {
      case .arxiv(let id)?:
        return LinkClassifier.link(url: "https://arxiv.org/abs/\(id)", label: String(word))
      case .doi(let id)?:
        return LinkClassifier.link(url: "https://doi.org/\(id)", label: String(word))
      default: continue
      }
    }
    return nil
  }
}

import Bibliography

/// Tells lists whose items tell about the work above them.
extension ListItems {
  /// Whether a list tells about the work above: most items begin with keys such as `Authors:` and
  /// `Venue:`, known ones or those of this document, and none of them holds a title.
  func isListOfDetails(_ list: Int) -> Bool {
    let children = document.children(of: list)
    let keys = children.compactMap(key)
    let known = keys.count(where: ListVocabulary.keys.contains)
    let keyed = keys.count { ListVocabulary.keys.contains($0) || ownKeys.contains($0) }
    return keyed >= 2 && known >= 1 && keyed * 2 > children.count
      && !holdsBoldTitle(list)
      && !children.contains { firstLine(of: $0).map { $0.keyedTitle != nil } ?? false }
  }

  /// Whether a block is a list about the work above that names its authors, as others of the document do.
  func namesAuthors(_ block: Int) -> Bool {
    document.nodes[block].kind == .list && ownKeys.contains("authors") && isListOfDetails(block)
      && document.children(of: block).contains { key($0) == "authors" }
  }

  /// Whether a list tells about the title above: most items are addresses, labeled links, or begin
  /// with a key of one word such as `intro:` and `github(C++):`.
  func tellsAboutWork(_ list: Int) -> Bool {
    let children = document.children(of: list)
    let telling = children.count { item in
      guard let line = firstLine(of: item) else { return false }
      if ReferenceLine.isOnlyLabels(line) { return true }
      let key = line.text.prefix { !":：( ".contains($0) }.lowercased()
      let isKey = line.text.contains { $0 == ":" || $0 == "：" }
      return isKey
        && (ListVocabulary.keys.contains(key) || ListVocabulary.labels.contains(key)
          || key == "intro")
    }
    let isKeyed = children.allSatisfy { key($0) != nil && !beginsWithTitle($0) }
    return telling * 5 >= children.count * 3 || telling > 0 && isKeyed
  }

  /// The line of an item that is the field of a work: `**Code**: https://…`.
  func field(_ item: Int) -> InlineLine? {
    guard opensWithKey(item), let line = lone(item), isField(line), line.keyedTitle == nil,
      line.links.allSatisfy({ $0.label.split(separator: " ").count < 3 })
    else { return nil }
    return line
  }

  /// The line of an item that begins with a bold key which begins items of other lists as well:
  /// `**Domain:** graphs`.
  func ownField(_ item: Int) -> InlineLine? {
    guard !ownKeys.isEmpty, opensWithKey(item), let line = lone(item), line.keyedTitle == nil,
      line.runs.first?.look == .strong, let key = Self.key(line.text), ownKeys.contains(key)
    else { return nil }
    return line
  }

  /// Whether a colon stands in what an item begins with.
  private func opensWithKey(_ item: Int) -> Bool {
    var bytes = 0
    for index in document.descendants(of: item) where bytes < 40 {
      let text = document.nodes[index].literal
      if text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(0xEF) { return true }
      bytes += text.utf8.count
    }
    return false
  }

  /// Whether a line begins with the name of a field and a colon.
  func isField(_ line: InlineLine) -> Bool {
    guard let key = Self.key(line.text) else { return false }
    return ListVocabulary.keys.contains(key) || ListVocabulary.labels.contains(key)
      || key == "related work" || ListVocabulary.isOnlyLabels(key)
  }

  /// Whether addresses behind keys make up a list, short remarks apart: `Source code: https://…`.
  func holdsKeyedAddresses(_ list: Int) -> Bool {
    var addresses = 0
    for item in document.children(of: list) {
      guard let line = lone(item) else { return false }
      if addresses > 0, line.links.isEmpty, line.text.wordCount <= 4 { continue }
      guard line.links.count == 1, LinkClassifier.isAddress(line.links[0].label),
        let key = Self.key(line.text)?.split(separator: " ").last,
        Self.places.contains(String(key)) || ListVocabulary.keys.contains(String(key))
      else { return false }
      addresses += 1
    }
    return addresses > 0
  }

  private static let places: Set<String> = [
    "documentation", "docs", "homepage", "website", "repository", "download", "demo",
  ]

  /// Whether an item of a list is bold text without a key, as a title is.
  func holdsBoldTitle(_ list: Int) -> Bool {
    document.children(of: list).contains { isBold($0) && key($0) == nil }
  }

  /// Whether a quotation holds a list whose items are bold keys without a link: `> - **Scale**: records`.
  func isLegend(_ quote: Int) -> Bool {
    guard !hasOutsideLink(quote) else { return false }
    let items = document.children(of: quote).filter { document.nodes[$0].kind == .list }
      .flatMap { document.children(of: $0) }
    return items.count >= 2
      && items.allSatisfy { firstLine(of: $0).map { $0.runs.first?.look == .strong } ?? false }
  }

  /// Whether a list explains words: `- Images: how many frames`, three or more without links or years.
  func isGlossary(_ list: Int) -> Bool {
    let items = document.children(of: list)
    guard items.count >= 3, !hasLink(list) else { return false }
    var small = 0
    for item in items {
      guard let line = lone(item), key(item) != nil, PrintedYear.of(line.text) == nil,
        line.text.split(separator: " ").count <= 8,
        let colon = line.text.firstIndex(where: { ":：".contains($0) })
      else { return false }
      let gloss = line.text[colon...].dropFirst().drop { $0 == " " }
      small += gloss.first?.isLowercase == true ? 1 : 0
    }
    return small * 3 >= items.count * 2
  }

  /// Whether an item is bold text and nothing else.
  func isBold(_ item: Int) -> Bool {
    lone(item)?.isBold ?? false
  }

  /// Whether a sub-bullet links a note in Chinese on the paper in English that is linked above it.
  func isNote(_ item: Int, on head: InlineLine) -> Bool {
    guard ReferenceLine.beginsWithTitle(head), !head.text.isIdeographic,
      head.links[0].leadsToPaper,
      let line = lone(item), line.links.count == 1
    else { return false }
    let kind = line.links[0].kind
    return line.links[0].label.isIdeographic && (kind == .other || kind == .blog)
  }

  /// The links of a list whose items hold nothing else than what they are called.
  func onlyLabels(_ list: Int) -> InlineLine? {
    var whole = InlineLine()
    for item in document.children(of: list) {
      guard let line = lone(item), ReferenceLine.isOnlyLabels(line) else { return nil }
      for run in line.runs where run.link != nil {
        var run = run
        run.link = run.link.map { $0 + whole.links.count }
        whole.runs.append(run)
      }
      whole.links += line.links
      whole.line = line.line
    }
    return whole.links.isEmpty ? nil : whole
  }

  private func key(_ item: Int) -> String? { firstLine(of: item).flatMap { Self.key($0.text) } }

  /// The words before a colon or an `@` with which a text begins, two at most, in small letters.
  static func key(_ text: String) -> String? {
    let key = text.prefix { !":：@".contains($0) }
    guard key.endIndex < text.endIndex, key.utf8.count <= 24 else { return nil }
    let words = key.split(separator: " ")
    return (1...2).contains(words.count) ? words.joined(separator: " ").lowercased() : nil
  }
}

import Bibliography
import Pipeline

/// How a list writes its entries, learned from the entries themselves by majority.
struct ListStyle: Sendable, Equatable {
  /// Where the link to the paper stands.
  enum LinkPlace: Sendable, Equatable {
    /// The title is the link.
    case title
    /// A word in brackets behind the title is the link, such as `[Paper]` or `[[Paper]]`.
    case word(String, doubled: Bool)
  }

  /// Where authors, venue and year stand.
  enum DetailPlace: Sendable, Equatable {
    /// Nowhere.
    case none
    /// In a bullet below the entry; what stands before its text, relative to the entry.
    case below(prefix: String)
    /// Behind the title: `by First Author et al., Venue Year`.
    case behind
  }

  /// Where the link stands.
  var link: LinkPlace
  /// What surrounds the title, such as `**`, or nothing.
  var titleMark: String
  /// Where authors, venue and year stand.
  var details: DetailPlace
  /// Whether family names come first, with a comma.
  var invertsNames: Bool
  /// What opens and closes venue and year, such as `*` and `*`.
  var venueMarks: (open: String, close: String)
  /// Whether a blank line stands between entries.
  var separatesEntries: Bool

  static func == (left: ListStyle, right: ListStyle) -> Bool {
    left.link == right.link && left.titleMark == right.titleMark && left.details == right.details
      && left.invertsNames == right.invertsNames && left.venueMarks == right.venueMarks
      && left.separatesEntries == right.separatesEntries
  }

  /// Learns the style of the entries, which are in the order of the list.
  init(of entries: [(entry: ListEntry, block: EntryBlock)], in text: ListText) {
    let papers = entries.filter { $0.entry.kind == .paper }
    let models = papers.isEmpty ? entries : papers
    let firstLines = models.map { model in
      String(text.content(of: model.block.first).dropFirst(model.block.prefix.count))
    }
    link = Self.linkPlace(models.map(\.entry), firstLines)
    titleMark =
      ["**", "__", "*", "_"].first { mark in
        firstLines.count { $0.hasPrefix(mark) || $0.hasPrefix("[\(mark)") } * 2 > firstLines.count
      } ?? ""
    let below = models.compactMap { Self.detailLine(of: $0.block, in: text) }
    let behind = firstLines.count { $0.contains(") by ") }
    if below.count * 2 >= models.count, let model = Self.mostFrequent(below.map(\.prefix)) {
      details = .below(prefix: model)
    } else {
      details = behind * 2 > models.count ? .behind : .none
    }
    let texts = below.map(\.text)
    invertsNames = texts.count(where: Self.startsWithFamilyName) * 2 > texts.count
    let forms = [("(*", "*)"), ("*", "*"), ("(_", "_)"), ("_", "_"), ("(", ")")]
    let marks = texts.compactMap { text in
      forms.firstIndex { text.contains($0.0) && text.contains($0.1) }
    }
    venueMarks = Self.mostFrequent(marks).map { forms[$0] } ?? ("", "")
    var blank = 0
    var adjacent = 0
    for (one, next) in zip(entries, entries.dropFirst()) where next.block.first > one.block.last {
      guard one.entry.section == next.entry.section else { continue }
      if next.block.first == one.block.last + 1 { adjacent += 1 } else { blank += 1 }
    }
    separatesEntries = blank > adjacent
  }

  private static func linkPlace(_ entries: [ListEntry], _ firstLines: [String]) -> LinkPlace {
    let linked = firstLines.count { line in
      line.drop { $0 == "*" || $0 == "_" }.hasPrefix("[") && !line.hasPrefix("[[")
    }
    if linked * 2 > firstLines.count { return .title }
    let toPapers: Set<LinkKind> = [
      .arxiv, .doi, .pdf, .acm, .usenix, .ieee, .aclAnthology, .openReview, .pmlr, .neurips,
      .semanticScholar,
    ]
    let words = entries.flatMap { entry in
      entry.links.filter { toPapers.contains($0.kind) && $0.label != entry.title }.map(\.label)
    }
    .map { $0.trimmingBrackets }
    // A label says what the link is; authors, years and titles are of one work.
    .filter { !$0.isEmpty && $0.count <= 12 && !$0.contains(where: \.isNumber) }
    let doubled = firstLines.count { $0.contains("[[") } * 2 > firstLines.count
    return .word(mostFrequent(words) ?? "Paper", doubled: doubled)
  }

  private static func detailLine(
    of block: EntryBlock,
    in text: ListText
  ) -> (prefix: String, text: String)? {
    for number in block.first..<(block.last + 1) where number > block.first {
      let line = text.content(of: number)
      guard let bullet = EntryBlock.bullet(in: line) else { continue }
      let content = String(line.dropFirst(bullet.prefix.count))
      if content.lowercased().hasPrefix("summary") { return nil }
      let own = text.indent(of: block.first)
      let indent = String(repeating: " ", count: max(0, text.indent(of: number) - own))
      return ("\(indent)\(bullet.sign) ", content)
    }
    return nil
  }

  private static func startsWithFamilyName(_ text: String) -> Bool {
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count == 2 else { return false }
    return first.split(separator: " ").count <= 2
  }

  /// The most frequent value, the earliest of equals.
  private static func mostFrequent<Value: Equatable>(_ values: [Value]) -> Value? {
    var best: (value: Value, count: Int)?
    for value in values {
      let count = values.count { $0 == value }
      if count > (best?.count ?? 0) { best = (value, count) }
    }
    return best?.value
  }
}

extension String {
  /// The text without the brackets around it.
  fileprivate var trimmingBrackets: String {
    var text = self[...]
    while text.hasPrefix("[") { text.removeFirst() }
    while text.hasSuffix("]") { text.removeLast() }
    return String(text)
  }
}

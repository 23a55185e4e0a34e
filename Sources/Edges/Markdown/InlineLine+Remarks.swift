import Bibliography

extension InlineLine {
  /// Takes off the lines below the first one of a bullet that is complete by itself: it ends with a
  /// labeled link, its author has broken it, or authors or labeled links begin the next line; returns
  /// them as remarks.
  mutating func cutRemarks() -> [InlineLine] {
    guard let cut = runs.firstIndex(where: \.isBreak), cut > 0, cut + 1 < runs.count,
      runs[cut - 1].link == nil || runs[cut - 1].link != runs[cut + 1].link
    else { return [] }
    let last = runs[..<cut].last { !$0.text.allSatisfy { " .,;)]|".contains($0) } }
    if InlineLine.isDate(part(0..<cut).text) { return [] }
    let isLabeled = last?.link.map { ListVocabulary.isLabel(links[$0].label) } ?? false
    let below = runs[(cut + 1)...].filter { !$0.isBreak }
    let isForeign = below.allSatisfy { $0.link == nil } && below.contains { $0.text.isIdeographic }
    guard isLabeled || isForeign || isWhole(before: cut) else { return [] }
    let whole = self
    self = whole.part(0..<cut)
    return whole.part((cut + 1)..<whole.runs.count).split()
  }

  /// Whether the line that ends at a break is a title and the next one is not its rest.
  private func isWhole(before cut: Int) -> Bool {
    let parts = split()
    guard parts.count >= 2 else { return false }
    let (first, next) = (parts[0], parts[1])
    let words = TitleText.clean(TitleText.unhooked(first.text).title).split(separator: " ")
    guard words.count >= 3, let last = words.last, !InlineLine.joins.contains(last.lowercased()),
      let lead = next.text.first, !lead.isLowercase,
      !first.text.hasSuffix(","), !first.text.hasSuffix(":"), !first.text.hasSuffix("-")
    else { return false }
    // Bold text that is closed at the end of one line and opened on the next is one title.
    let isBold = [first.runs.last, next.runs.first].allSatisfy { $0?.look == .strong }
    if isBold || !ReferenceDetails.longNames(TitleText.clean(first.text)).isEmpty { return false }
    if runs[cut].isHard { return true }
    let isNamed =
      next.links.isEmpty && ReferenceDetails.longNames(TitleText.clean(next.text)).count >= 2
    return isNamed || ReferenceLine.isOnlyLabels(next)
  }

  /// The line without the day on its first line, on which a seminar read the work.
  func withoutDate() -> InlineLine {
    guard let cut = runs.firstIndex(where: \.isBreak), cut > 0, cut + 1 < runs.count,
      InlineLine.isDate(part(0..<cut).text)
    else { return self }
    var line = self
    line.runs.removeSubrange(0...cut)
    return line
  }

  /// Whether a text is a day and an hour: `5th Dec 2023, 6:00pm (CET)`.
  static func isDate(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isMonth = { (word: Substring) in PrintedDate.isMonth(word.lowercased()) }
    return words.count <= 9 && PrintedYear.of(text) != nil && words.contains(where: isMonth)
      && words.allSatisfy { word in
        word.first?.isNumber == true || isMonth(word) || days.contains(word.prefix(3).lowercased())
          || word.count <= 4 && word.allSatisfy(\.isUppercase) || word == "at"
      }
  }

  private static let days: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The title that a key such as `Paper:` announces, linked or set apart.
  var keyedTitle: String? {
    guard let colon = text.firstIndex(where: { ":：".contains($0) }),
      InlineLine.titleKeys.contains(TitleText.clean(String(text[..<colon])).lowercased())
    else { return nil }
    for (offset, run) in runs.enumerated() {
      let isTitle = run.link != nil || run.look == .emphasis || offset > 0 && run.look == .strong
      let title = TitleText.clean(run.link.map { links[$0].label } ?? run.text)
      guard isTitle, title.split(separator: " ").count >= 3,
        !ListVocabulary.isLabel(title), !ListVocabulary.isVenueTag(title)
      else { continue }
      return title
    }
    return nil
  }

  private static let titleKeys: Set<String> = ["paper", "title", "论文", "标题"]

  private static let joins: Set<String> = [
    "a", "an", "the", "of", "for", "in", "on", "to", "with", "and", "by", "via", "using", "from",
    "at", "as", "or", "into", "towards", "et",
  ]

  /// The line without a closing one that only announces what follows, as `Optional:` does when no
  /// blank line parts it from the bullet.
  func withoutAnnouncement() -> InlineLine {
    guard let cut = runs.lastIndex(where: \.isBreak), cut > 0 else { return self }
    let closing = runs[(cut + 1)...].filter { $0.link == nil }.map(\.text).joined().collapsed()
    guard closing.hasSuffix(":"), closing.split(separator: " ").count <= 3,
      runs[(cut + 1)...].allSatisfy({ $0.link == nil })
    else { return self }
    return part(0..<cut)
  }

  /// The line without the words that join it to the one above: `See also: **A Title**`.
  func withoutLead() -> InlineLine {
    guard let first = runs.first, first.link == nil, first.text.hasPrefix("See also") else {
      return self
    }
    var line = self
    line.runs[0].text = String(first.text.dropFirst(8).drop { ": ".contains($0) })
    return line.text.isEmpty ? self : line
  }

  /// The line with links' texts that are authors and year as text: `Title. [Vogels (2008)](…)`.
  func unlinkingNamesAndYears() -> InlineLine {
    guard links.contains(where: { ListVocabulary.isNamesAndYear($0.label) }) else { return self }
    var line = self
    for index in runs.indices {
      if let link = runs[index].link, ListVocabulary.isNamesAndYear(links[link].label) {
        line.runs[index].link = nil
        if index == 0, !line.runs[index].text.hasSuffix(")") {
          line.runs[index].text = "(\(line.runs[index].text)) "
        }
      }
    }
    return line
  }

  /// The line with its text as plain where all of it is struck out: read already, not withdrawn.
  func unstruck() -> InlineLine {
    let telling = runs.indices.filter { runs[$0].text.contains(where: \.isLetter) }
    guard !telling.isEmpty, telling.allSatisfy({ runs[$0].look == .struck }) else { return self }
    var line = self
    for index in telling { line.runs[index].look = .plain }
    return line
  }

  /// The line with a venue or a kind in brackets that is set as code or bold before the title: `` `ICML 2014`
  /// A Clockwork `` and `**Dataset** Leaves`.
  func bracketingTag() -> InlineLine {
    let opening = runs.firstIndex { $0.text.contains { $0.isLetter || $0.isNumber } }
    guard let opening else { return self }
    if let line = readingBrackets(around: opening) { return line }
    guard runs[opening].link == nil,
      runs[opening].look == .code || runs[opening].look == .strong,
      case let tag = runs[opening].text.collapsed(), !tag.hasPrefix("["), !tag.hasSuffix(":"),
      ListVocabulary.isVenueTag(tag) || EntryKindRules.kind(named: tag) != nil
        || runs[opening].look == .code && tag.utf8.count <= 24 && PrintedYear.of(tag) != nil,
      runs[(opening + 1)...].contains(where: { $0.text.contains(where: \.isLetter) })
    else { return self }
    var line = self
    line.runs[opening].look = .plain
    line.runs[opening].text = "[\(tag)] "
    return line
  }

  /// The line with a venue that stands in brackets already as text: `[**2016 | ISSCC**] A Title` and
  /// `[[SPL](…)] A Title`, whose link leads to the paper.
  private func readingBrackets(around opening: Int) -> InlineLine? {
    guard opening > 0, runs[opening - 1].text.hasSuffix("["), opening + 1 < runs.count,
      runs[opening + 1].link == nil, runs[opening + 1].text.hasPrefix("]"),
      runs[opening + 1].text.contains(where: \.isLetter)
    else { return nil }
    let tag = runs[opening].text.collapsed()
    var line = self
    if let link = runs[opening].link {
      let isShort =
        tag.utf8.count <= 12 && tag.first?.isUppercase == true
        && !tag.utf8.contains { 0x61...0x7A ~= $0 }
      guard isShort || ListVocabulary.isVenueTag(tag) else { return nil }
      line.runs[opening].link = nil
      line.links[link].label = "\(tag) paper"
    } else {
      guard runs[opening].look == .strong, PrintedYear.of(tag) != nil else { return nil }
      line.runs[opening].text = tag.replacing("|", with: " ").collapsed()
    }
    line.runs[opening].look = .plain
    return line
  }

  /// The line with bold text as one that is closed at the end of a line and opened on the next.
  func joiningBoldLines() -> InlineLine {
    guard runs.count >= 3, runs.contains(where: \.isBreak) else { return self }
    var line = self
    line.runs = []
    for run in runs {
      let count = line.runs.count
      if run.look == .strong, run.link == nil, count >= 2, line.runs[count - 1].isBreak,
        line.runs[count - 2].look == .strong, line.runs[count - 2].link == nil
      {
        line.runs.removeLast()
        line.runs[count - 2].text += " " + run.text
      } else {
        line.runs.append(run)
      }
    }
    return line
  }
}

extension StringProtocol {
  /// The number of words, two ideographs counted as one.
  var wordCount: Int {
    let ideographs = unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    return split(separator: " ").count + ideographs / 2
  }
}

extension String {
  /// Whether the text is written in ideographs, which have no spaces to count words by.
  var isIdeographic: Bool {
    var count = 0
    for scalar in unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
      count += 1
      if count >= 6 { return true }
    }
    return false
  }
}

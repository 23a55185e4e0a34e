/// The stretches of an entry's text that could be its title, whatever the layout of the list.
///
/// A list's layout is a guess; a record is not. Where no record bears the title that was read, every
/// stretch between marks (brackets, quotation marks, dashes, periods, colons, commas) may be the
/// title, and a record decides which one is, by having exactly that title.
///
/// - Complexity: linear in the text to prepare; for a record, the number of stretches that have as
///   many words as its title, which is bounded by the marks of the text.
public struct PrintedSpans: Sendable {
  /// What to ask an index of titles for: the parts of the text between strong marks that have words
  /// enough, links' texts first.
  public let questions: [String]
  private let pieces: [Piece]
  /// The words of all pieces, and where pieces start among them.
  private let text: [String]
  private let starts: Set<Int>
  private let words: Set<String>
  private let compact: String

  private struct Piece {
    var text: Substring
    var words: [String]
  }

  /// A title with fewer telling words is borne by too many works to be found by it.
  static let fewest = 3
  /// Bytes of the text that are looked at.
  private static let longest = 1_200
  private static let mostQuestions = 5
  private static let mostPieces = 60
  private static let mostJoined = 6

  /// Takes the text of an entry apart.
  public init(_ entry: ListEntry) {
    let printed = String(decoding: entry.text.utf8.prefix(Self.longest), as: UTF8.self)
    let (pieces, parts) = Self.parted(printed)
    self.pieces = pieces
    var starts: Set<Int> = []
    var text: [String] = []
    for piece in pieces {
      starts.insert(text.count)
      text += piece.words
    }
    (self.text, self.starts) = (text, starts)
    words = Set(text)
    compact = text.joined()
    let title = TitleNormalizer.normalize(entry.title)
    let titleWords = Set(title.words)
    let people = Set(entry.authors.flatMap(TitleNormalizer.words))
    var seen: Set<String> = [title.compact]
    var questions: [String] = []
    for candidate in entry.links.prefix(8).map({ Substring($0.label) }) + parts
    where questions.count < Self.mostQuestions {
      let asked = TitleNormalizer.normalize(String(candidate))
      let telling = asked.tellingWords
      guard telling.count >= Self.fewest, seen.insert(asked.compact).inserted else { continue }
      // The title with its authors or a few words behind it finds what the title has found.
      let isMore = titleWords.isSubset(of: asked.words) && !titleWords.isEmpty
      let added = telling.count { !titleWords.contains($0) && !people.contains($0) }
      if !isMore || added >= Self.fewest { questions.append(String(candidate)) }
    }
    self.questions = questions
  }

  /// The stretch that is the record's title, or `nil` when the text does not print it.
  ///
  /// The title may be followed or led by the record's own authors without a mark between.
  public func title(of record: PaperRecord, titled title: NormalizedTitle) -> String? {
    let telling = title.tellingWords
    guard telling.count >= Self.fewest else { return nil }
    let known = telling.count { words.contains($0) }
    guard known >= Self.fewest && known + 2 >= telling.count || compact.contains(title.compact)
    else { return nil }
    return goesOn(title) ? nil : joined(title) ?? besideAuthors(title, record)
  }

  /// Whether the text prints the number of a part that the title lacks, which makes it another's:
  /// `…, part II: …`, `…, II: …`.
  private func goesOn(_ title: NormalizedTitle) -> Bool {
    text.indices.contains { place in
      let part = text[place...].prefix(2)
      let isPart =
        Self.countsOn(part)
        || part.count == 2 && part.first == title.words.last && Self.isRoman(part[place + 1])
      return isPart && !title.numerals.contains { NumberWords.value(part) == $0 }
    }
  }

  /// Whether a word is a Roman number of two letters or more.
  private static func isRoman(_ word: String) -> Bool {
    word.utf8.count > 1 && NumberWords.roman[word] != nil
  }

  /// The record's authors whose family names the text prints outside a title.
  public func authors(of record: PaperRecord, outside title: NormalizedTitle) -> [String] {
    let own = Set(title.words)
    return record.authors.prefix(40).filter { author in
      guard let family = AuthorName(author)?.family, family.contains(where: { $0.count > 2 })
      else { return false }
      return family.allSatisfy { words.contains($0) && !own.contains($0) }
    }
  }

  /// Whether the text prints a year.
  public func prints(year: Int) -> Bool { words.contains(String(year)) }

  /// Whether the text prints one stretch before another one.
  public func prints(_ first: String, before second: String) -> Bool {
    let text = text.joined(separator: " ")
    let (one, other) = (
      TitleNormalizer.normalize(first).key, TitleNormalizer.normalize(second).key
    )
    guard let start = text.firstRange(of: one), let next = text.firstRange(of: other) else {
      return false
    }
    return start.upperBound <= next.lowerBound
  }

  /// Whether two words are the number of a part: `part ii`.
  private static func countsOn(_ words: ArraySlice<String>) -> Bool {
    words.count == 2 && words.first == "part" && NumberWords.value(words).map { $0 < 20 } ?? false
  }

  /// Neighboring pieces that make up the title.
  private func joined(_ title: NormalizedTitle) -> String? {
    for start in pieces.indices {
      var count = 0
      for end in start..<min(pieces.count, start + Self.mostJoined) {
        count += pieces[end].words.count
        if count > title.words.count + 2 { break }
        guard count + 2 >= title.words.count else { continue }
        let text = pieces[start].text.base[
          pieces[start].text.startIndex..<pieces[end].text.endIndex
        ]
        switch TitleComparison.relation(TitleNormalizer.normalize(String(text)), title) {
        case .same?, .spacing?, .smallWords?, .abbreviated?, .misspelled?: return String(text)
        default: continue
        }
      }
    }
    return nil
  }

  private func besideAuthors(_ title: NormalizedTitle, _ record: PaperRecord) -> String? {
    let people = Set(
      record.authors.prefix(40).flatMap { TitleNormalizer.words($0) }.filter { $0.count > 2 }
    )
    let isOfPeople = { (word: String) in people.contains(word) || word == "by" }
    let count = title.words.count
    guard count > 0, text.count >= count else { return nil }
    for start in 0...(text.count - count) where text[start] == title.words[0] {
      let end = start + count
      guard text[start..<end].elementsEqual(title.words) else { continue }
      let isLed = starts.contains(start) || isOfPeople(text[start - 1])
      let isFollowed = end == text.count || starts.contains(end) || isOfPeople(text[end])
      if isLed, isFollowed { return record.title }
    }
    return nil
  }
}

extension PrintedSpans {
  /// The pieces between all marks, and the parts between strong ones.
  private static func parted(_ text: String) -> (pieces: [Piece], parts: [Substring]) {
    var pieces: [Piece] = []
    var parts: [Substring] = []
    var pieceStart = text.startIndex
    var partStart = text.startIndex
    var index = text.startIndex
    func end(of start: String.Index, _ parts: inout [Substring]) {
      if start < index { parts.append(text[start..<index]) }
    }
    while index < text.endIndex {
      let mark = mark(at: index, in: text)
      let next = text.index(after: index)
      if mark != .none {
        var piece: [Substring] = []
        end(of: pieceStart, &piece)
        pieces += piece.map { Piece(text: $0, words: TitleNormalizer.words(String($0))) }
        pieceStart = next
        if mark == .strong {
          end(of: partStart, &parts)
          partStart = next
        }
      }
      index = next
    }
    var piece: [Substring] = []
    end(of: pieceStart, &piece)
    pieces += piece.map { Piece(text: $0, words: TitleNormalizer.words(String($0))) }
    end(of: partStart, &parts)
    return (Array(pieces.filter { !$0.words.isEmpty }.prefix(mostPieces)), parts)
  }

  private enum Mark { case none, weak, strong }

  private static func mark(at index: String.Index, in text: String) -> Mark {
    let character = text[index]
    guard !character.isLetter, !character.isNumber, character != " " else { return .none }
    let next = text.index(after: index)
    let isClosing = next == text.endIndex || text[next] == " "
    switch character {
    case "(", ")", "[", "]", "\"", "“", "”", "«", "»", "「", "」", "《", "》", "【", "】", "|", "｜", "•",
      "·", ";", "；", "。", "*", "（", "）", "—", "→", "<", ">":
      return .strong
    case ":", ",", "?", "!": return isClosing ? .weak : .none
    case "：", "，": return .weak
    case "-", "–", "/":
      let isOpening = index == text.startIndex || text[text.index(before: index)] == " "
      return isClosing && isOpening ? .strong : .none
    case ".":
      guard isClosing else { return .none }
      // The period of an initial separates, but parts go on behind it.
      let word = text[..<index].suffix(2)
      let isInitial = word.count < 2 || word.first == " " || word.first == "."
      return isInitial ? .weak : .strong
    default:
      return character.unicodeScalars.contains { $0.properties.isEmojiPresentation }
        ? .strong
        : .none
    }
  }
}

/// A title brought to the form in which titles are compared.
///
/// Lower case, without accents, TeX, markup and punctuation; numerals and `part II` are kept. Made
/// by ``TitleNormalizer``.
public struct NormalizedTitle: Hashable, Sendable {
  /// The words in order.
  public let words: [String]
  /// The words without anything between them, so that joined and split words compare equal.
  public let compact: String
  /// How many words stand before the first colon or dash; 0 without one.
  public let nameCount: Int
  /// Bit *i* tells that word *i* was printed like a name: capitals or digits inside, or all capitals.
  public let coined: UInt64

  /// Bit *i* tells that word *i* is an article, a preposition or the like.
  private let small: UInt64

  init(words: [String], compact: String, nameCount: Int, coined: UInt64) {
    self.words = words
    self.compact = compact
    self.nameCount = nameCount == words.count ? 0 : nameCount
    self.coined = coined
    var small: UInt64 = 0
    for (index, word) in words.prefix(64).enumerated() where TitleComparison.isSmall(word) {
      small |= 1 << UInt64(index)
    }
    self.small = small
  }

  /// The words with one space between them.
  public var key: String { words.joined(separator: " ") }

  /// The words before the colon.
  public var name: ArraySlice<String> { words.prefix(nameCount) }

  /// The words after the colon, or all of them without one.
  public var tail: ArraySlice<String> { words.dropFirst(nameCount) }

  /// The words without articles, prepositions and the like.
  public var tellingWords: [String] { words.indices.filter(isTelling).map { words[$0] } }

  /// How many words are neither articles nor prepositions nor the like.
  var tellingCount: Int { words.count - small.nonzeroBitCount - lateSmallCount }

  private var lateSmallCount: Int { words.dropFirst(64).count(where: TitleComparison.isSmall) }

  /// Whether word `index` is neither an article nor a preposition nor the like.
  func isTelling(_ index: Int) -> Bool {
    index < 64 ? small >> UInt64(index) & 1 == 0 : !TitleComparison.isSmall(words[index])
  }

  /// Whether word `index` was printed like a name.
  public func isCoined(_ index: Int) -> Bool { index < 64 && coined >> UInt64(index) & 1 == 1 }

  /// Numbers in the title, Roman ones and `part two` included, in order of appearance.
  public var numerals: [Int] {
    words.indices.compactMap { index in
      let word = words[index]
      if let number = Int(word), word.utf8.count < 9 { return number }
      if let roman = NumberWords.roman[word] {
        let isLast = index == words.count - 1 || index == nameCount - 1
        let follows = index > 0 && NumberWords.counted.contains(words[index - 1])
        return word.utf8.count > 1 && word != "mi" || isLast || follows ? roman : nil
      }
      let follows = index > 0 && NumberWords.counted.contains(words[index - 1])
      return follows ? NumberWords.cardinals[word] : nil
    }
  }

  /// The title without a statement of edition, and whether there was one.
  public var withoutEdition: (title: NormalizedTitle, stated: Bool) {
    guard let at = words.firstIndex(where: { $0 == "edition" || $0 == "ed" || $0 == "edn" }),
      words.count > 2
    else { return (self, false) }
    var dropped = at...at
    let isOrdinal = { (word: String) in
      NumberWords.ordinals.contains(word) || word.first?.isNumber == true
    }
    if at > 0, isOrdinal(words[at - 1]) {
      dropped = (at - 1)...at
    } else if words[at] == "edition", at + 1 < words.count, isOrdinal(words[at + 1]) {
      dropped = at...(at + 1)
    } else if words[at] != "edition" {
      return (self, false)
    }
    var kept = words
    kept.removeSubrange(dropped)
    let moved = dropped.lowerBound < nameCount ? dropped.count : 0
    let title = NormalizedTitle(
      words: kept,
      compact: kept.joined(),
      nameCount: nameCount - moved,
      coined: 0
    )
    return (title, true)
  }
}

enum NumberWords {
  /// The number that the last of some words is.
  static func value(_ words: ArraySlice<String>) -> Int? {
    words.last.flatMap { Int($0) ?? roman[$0] ?? cardinals[$0] }
  }

  static let roman: [String: Int] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12,
  ]
  static let cardinals: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
  ]
  /// The number that a word is, in digits or spelled out.
  static func spelled(_ word: String) -> Int? { Int(word) ?? cardinals[word] ?? tens[word] }

  private static let tens: [String: Int] = [
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "hundred": 100,
  ]
  static let counted: Set<String> = ["part", "volume", "vol", "chapter", "version", "paper"]
  static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "revised", "international", "global", "new", "expanded", "anniversary",
  ]
}

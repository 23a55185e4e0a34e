/// Decides how two titles are alike, if at all.
///
/// Titles that differ in a numeral (`Part I` and `Part II`) are different works, and so are titles
/// that differ by a prefix that turns the meaning (`supervised`, `unsupervised`).
public enum TitleComparison {
  /// The closest relation between two titles, or `nil`.
  ///
  /// - Complexity: linear in the titles, times the few letters of difference allowed.
  public static func relation(_ a: NormalizedTitle, _ b: NormalizedTitle) -> TitleRelation? {
    guard !a.words.isEmpty, !b.words.isEmpty else { return nil }
    if a.words == b.words { return .same }
    if a.compact == b.compact { return .spacing }
    let (plainA, editionA) = a.withoutEdition
    let (plainB, editionB) = b.withoutEdition
    if editionA || editionB {
      if plainA.compact == plainB.compact { return .edition }
      if let closer = nearlySame(plainA, plainB) {
        return closer == .smallWords ? .edition : closer
      }
    }
    if let relation = nearlySame(a, b), a.numerals == b.numerals { return relation }
    if Initialism.isSame(a, b) || Initialism.isSame(b, a) { return .abbreviated }
    if isNumbered(a, b) || isNumbered(b, a) { return .spacing }
    if let relation = TitleVariation.relation(a, b) { return relation }
    let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
    let part = part(short, of: long)
    return part == .beginning ? sameName(a, b) ?? .beginning : part ?? sameName(a, b)
  }

  /// Whether a title is another behind the number of a talk, as in `14.5 Envision: …`.
  private static func isNumbered(_ a: NormalizedTitle, _ b: NormalizedTitle) -> Bool {
    guard a.words.count >= b.words.count, b.words.count >= 4,
      a.words.prefix(2).allSatisfy({ $0.utf8.count <= 2 && Int($0) != nil })
    else { return false }
    let number = a.words.prefix(2).reduce(0) { $0 + $1.utf8.count }
    return a.compact.utf8.dropFirst(number).elementsEqual(b.compact.utf8)
  }

  private static func nearlySame(_ a: NormalizedTitle, _ b: NormalizedTitle) -> TitleRelation? {
    if sayTheSame(a, b), a.tellingCount >= 3 || isLedByArticle(a, b) || isLedByArticle(b, a) {
      return .smallWords
    }
    return Misspelling.letters(a, b).map { .misspelled(letters: $0) }
  }

  /// Whether a title is another behind an article: `The Handbook of Matrices`.
  private static func isLedByArticle(_ a: NormalizedTitle, _ b: NormalizedTitle) -> Bool {
    guard let first = a.words.first, ["a", "an", "the"].contains(first) else { return false }
    return b.tellingCount >= 2 && a.words.dropFirst().elementsEqual(b.words)
  }

  /// Whether two titles have the same telling words in the same order.
  private static func sayTheSame(_ a: NormalizedTitle, _ b: NormalizedTitle) -> Bool {
    let isLong = a.tellingCount >= 6
    var (i, j) = (0, 0)
    while true {
      while i < a.words.count, !a.isTelling(i) { i += 1 }
      while j < b.words.count, !b.isTelling(j) { j += 1 }
      guard i < a.words.count, j < b.words.count else {
        return i == a.words.count && j == b.words.count
      }
      if a.words[i] != b.words[j], !isLong || stem(a.words[i]) != stem(b.words[j]) { return false }
      i += 1
      j += 1
    }
  }

  private static func part(_ short: NormalizedTitle, of long: NormalizedTitle) -> TitleRelation? {
    let count = short.words.count
    if count >= 4 || short.tellingCount >= 3, long.nameCount > 0, long.nameCount <= 3,
      long.tail.count == count,
      Array(long.tail) == short.words, !long.name.contains(where: aboutAnother.contains)
    {
      return .nameDropped
    }
    guard count < long.words.count else { return nil }
    if long.nameCount == count, long.name.elementsEqual(short.words) {
      return count == 1 ? .name(common: 0) : .subtitle(common: count)
    }
    var common = 0
    while common < count, short.words[common] == long.words[common] { common += 1 }
    let isWhole = common == count
    guard isWhole, count >= 5, short.numerals == long.numerals else { return nil }
    if common * 10 >= long.words.count * 7 { return .extended(common: common) }
    return short.tellingCount >= 4 && common * 2 >= long.words.count ? .beginning : nil
  }

  private static func sameName(_ a: NormalizedTitle, _ b: NormalizedTitle) -> TitleRelation? {
    guard a.nameCount > 0, b.nameCount > 0, a.nameCount <= 4, bearSameName(a, b)
    else { return nil }
    return .name(common: commonTellingWords(a.tail, b.tail))
  }

  /// Whether the words before the colon are the same but for spaces; the words of a name are the
  /// beginning of ``NormalizedTitle/compact``.
  private static func bearSameName(_ a: NormalizedTitle, _ b: NormalizedTitle) -> Bool {
    let length = a.name.reduce(0) { $0 + $1.utf8.count }
    return length == b.name.reduce(0) { $0 + $1.utf8.count }
      && a.compact.utf8.prefix(length).elementsEqual(b.compact.utf8.prefix(length))
  }

  /// How many telling words two texts share, plural and singular taken as one.
  public static func commonTellingWords<S: Sequence<String>, T: Sequence<String>>(
    _ a: S,
    _ b: T
  ) -> Int {
    var stems: Set<String> = []
    for word in a where !isSmall(word) { stems.insert(stem(word)) }
    var common = 0
    for word in b where !isSmall(word) && stems.remove(stem(word)) != nil { common += 1 }
    return common
  }

  static func stem(_ word: String) -> String {
    if word.utf8.count > 4, word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    if word.utf8.count > 6, word.hasSuffix("sses") { return String(word.dropLast(2)) }
    if word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") {
      return String(word.dropLast())
    }
    return word
  }

  /// Words before a colon that make a title one about another work.
  private static let aboutAnother: Set<String> = [
    "retrospective", "comment", "comments", "correction", "corrections", "erratum", "corrigendum",
    "reply", "response", "review", "editorial", "retraction", "retracted", "tutorial", "discussion",
    "editors", "guest",
  ]

  /// Whether a word is an article, a preposition or the like.
  public static func isSmall(_ word: String) -> Bool {
    word.utf8.count <= longestSmallWord && smallWords.contains(word)
  }

  private static let longestSmallWord = 7
  private static let smallWords: Set<String> = [
    "a", "an", "the", "of", "for", "in", "on", "to", "with", "and", "by", "via", "using", "from",
    "at", "as", "is", "are", "its", "or", "into", "towards", "toward", "that", "this",
  ]
}

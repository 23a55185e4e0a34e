/// Finds a title again that a record or a list prints with more, less or in another order.
enum TitleVariation {
  /// How two titles that are not the same word for word are alike all the same, or `nil`.
  static func relation(_ a: NormalizedTitle, _ b: NormalizedTitle) -> TitleRelation? {
    let (short, long) = a.compact.utf8.count <= b.compact.utf8.count ? (a, b) : (b, a)
    if isFramed(short, in: long) { return .framed }
    guard a.numerals.sorted() == b.numerals.sorted() else { return nil }
    if isReordered(a, b) { return .reordered }
    return lacksWord(short, of: long) ? .wordDropped : nil
  }

  /// Whether a title ends another that begins with a line of proceedings or of a journal:
  /// `Published as a conference paper at ICLR 2018 S IMULATING A CTION D YNAMICS`.
  private static func isFramed(_ short: NormalizedTitle, in long: NormalizedTitle) -> Bool {
    let more = long.compact.utf8.count - short.compact.utf8.count
    guard more >= 12, short.words.count >= 4, short.tellingCount >= 3,
      long.words.prefix(12).contains(where: frames.contains),
      long.compact.utf8.dropFirst(more).elementsEqual(short.compact.utf8)
    else { return false }
    // `Proceedings of the Workshop on Machine Learning Systems` is about what the other title says.
    var length = 0
    for word in long.words {
      length += word.utf8.count
      if length == more { return !TitleComparison.isSmall(word) }
      if length > more { return true }
    }
    return false
  }

  private static let frames: Set<String> = [
    "proceedings", "published", "included", "journal", "transactions", "doi", "manuscript",
  ]

  /// Whether two titles have the same words, six or more, and begin alike; what leads from one thing to another
  /// has its order.
  private static func isReordered(_ a: NormalizedTitle, _ b: NormalizedTitle) -> Bool {
    a.words.count >= 6 && a.words.count == b.words.count && a.tellingCount >= 5
      && a.words[0] == b.words[0]
      && !a.words.contains(where: directions.contains) && a.words.sorted() == b.words.sorted()
  }

  private static let directions: Set<String> = [
    "to", "from", "versus", "vs", "into", "over", "than",
  ]

  /// Whether one of ten telling words or more is all that a title lacks of another, the first and the last not
  /// counted.
  private static func lacksWord(_ short: NormalizedTitle, of long: NormalizedTitle) -> Bool {
    guard short.tellingCount >= 10, long.words.count == short.words.count + 1 else { return false }
    let common = zip(short.words, long.words).prefix { $0 == $1 }.count
    return common > 0 && common < short.words.count
      && short.words[common...].elementsEqual(long.words[(common + 1)...])
      && !negations.contains(long.words[common])
  }

  private static let negations: Set<String> = ["not", "no", "non", "without", "beyond", "against"]
}

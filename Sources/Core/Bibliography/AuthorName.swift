/// A person's name as far as it can be compared.
public struct AuthorName: Hashable, Sendable {
  /// The family name's words, particles included, normalised.
  public let family: [String]
  /// The given names or initials, normalised.
  public let given: [String]
  /// The family name as one word, and so without particles.
  private let whole: String
  private let core: String

  /// Reads `Last, First M.`, `First M. Last`, `F. M. Last` or `Last FM`; `nil` when nothing is left.
  public init?(_ printed: String) {
    var text = printed
    if let parenthesis = text.firstIndex(of: "(") { text = String(text[..<parenthesis]) }
    text = TeXText.plain(text)
    // Initials without space between them: "J.H." reads as two.
    if text.utf8.contains(UInt8(ascii: ".")) {
      text = text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: ". ")
    }
    if let comma = text.firstIndex(of: ",") {
      let last = AuthorName.parts(String(text[..<comma]))
      let first = AuthorName.parts(String(text[text.index(after: comma)...]))
      guard !last.isEmpty else { return nil }
      self.init(family: last, given: first)
      return
    }
    var words = AuthorName.parts(text)
    guard let last = words.last else { return nil }
    let printedLast = text.split(separator: " ").last ?? ""
    let isInitials =
      words.count == 2 && printedLast.count <= 3 && printedLast.allSatisfy(\.isUppercase)
      && printedLast.utf8.count == printedLast.count && words[0].count > 2
    if isInitials {
      self.init(family: [words[0]], given: last.map(String.init))
      return
    }
    words.removeLast()
    var family = [last]
    while let particle = words.last, words.count > 1, AuthorName.particles.contains(particle) {
      family.insert(particle, at: 0)
      words.removeLast()
    }
    self.init(family: family, given: words)
  }

  private init(family: [String], given: [String]) {
    self.family = family
    self.given = given
    whole = family.joined()
    core =
      family.contains(where: AuthorName.particles.contains)
      ? family.filter { !AuthorName.particles.contains($0) }.joined() : whole
  }

  /// Whether two names can be the same person's: family names agree, given names do not differ.
  ///
  /// Family and given name may be swapped, and one family name may be part of the other
  /// (`Jimenez`, `Jimenez Rodriguez`).
  public func agrees(with other: AuthorName) -> Bool {
    if whole == other.whole || core == other.core || isTransliterated(other) {
      return givenAgrees(other)
    }
    if isMade(of: other), other.isMade(of: self) { return true }
    if isFirstFamily(of: other) || other.isFirstFamily(of: self) { return true }
    guard let last = family.last, let otherLast = other.family.last,
      other.has(last) && last.count > 2 || has(otherLast) && otherLast.count > 2
    else { return false }
    return given.first?.first != nil && given.first?.first == other.given.first?.first
  }

  /// Whether this is the first of two family names that stand alone: `Rodrigo`, `Gonzalo P. Rodrigo Alvarez`.
  private func isFirstFamily(of other: AuthorName) -> Bool {
    given.isEmpty && family.count == 1 && family[0].count > 3
      && other.given.dropFirst().contains(family[0])
  }

  /// Whether the family names differ in nothing but spelled-out umlauts: `Lütkepohl`, `Luetkepohl`.
  private func isTransliterated(_ other: AuthorName) -> Bool {
    guard core.utf8.count != other.core.utf8.count, core.utf8.first == other.core.utf8.first
    else { return false }
    return AuthorName.withoutUmlauts(core) == AuthorName.withoutUmlauts(other.core)
  }

  private static func withoutUmlauts(_ name: String) -> String {
    ["ae", "oe", "ue"].reduce(name) { $0.replacing($1, with: String($1.prefix(1))) }
  }

  private func has(_ word: String) -> Bool { family.contains(word) || given.contains(word) }

  private func isMade(of other: AuthorName) -> Bool {
    family.allSatisfy(other.has) && given.allSatisfy(other.has)
  }

  private func givenAgrees(_ other: AuthorName) -> Bool {
    guard let mine = given.first, let theirs = other.given.first else { return true }
    guard mine.count > 1, theirs.count > 1 else { return mine.first == theirs.first }
    return mine == theirs || mine.first == theirs.first
      || other.given.contains(mine) || given.contains(theirs)
  }

  private static func parts(_ text: String) -> [String] {
    TitleNormalizer.words(text).filter { !suffixes.contains($0) && Int($0) == nil }
  }

  private static let suffixes: Set<String> = ["jr", "sr", "iii", "phd", "et", "al", "others"]
  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el",
    "al", "bin", "ben", "ter", "ten", "zu", "zur",
  ]
}

/// A person's name as far as it can be compared.
public struct AuthorName: Hashable, Sendable {
  /// The family name's words, particles included, normalised.
  public let family: [String]
  /// The given names or initials, normalised.
  public let given: [String]

  /// Reads `Last, First M.`, `First M. Last`, `F. M. Last` or `Last FM`; `nil` when nothing is left.
  public init?(_ printed: String) {
    var text = printed
    if let parenthesis = text.firstIndex(of: "(") { text = String(text[..<parenthesis]) }
    text = TeXText.plain(text)
    // Initials without space between them: "J.H." reads as two.
    text = text.replacing(".", with: ". ")
    if let comma = text.firstIndex(of: ",") {
      let last = AuthorName.parts(String(text[..<comma]))
      let first = AuthorName.parts(String(text[text.index(after: comma)...]))
      guard !last.isEmpty else { return nil }
      family = last
      given = first
      return
    }
    var words = AuthorName.parts(text)
    guard let last = words.last else { return nil }
    let printedLast = text.split(separator: " ").last ?? ""
    let isInitials =
      words.count == 2 && printedLast.count <= 3 && printedLast.allSatisfy(\.isUppercase)
      && printedLast.utf8.count == printedLast.count && words[0].count > 2
    if isInitials {
      family = [words[0]]
      given = last.map(String.init)
      return
    }
    words.removeLast()
    var family = [last]
    while let particle = words.last, words.count > 1, AuthorName.particles.contains(particle) {
      family.insert(particle, at: 0)
      words.removeLast()
    }
    self.family = family
    given = words
  }

  /// Whether two names can be the same person's: family names agree, given names do not differ.
  ///
  /// Family and given name may be swapped, and one family name may be part of the other
  /// (`Jimenez`, `Jimenez Rodriguez`).
  public func agrees(with other: AuthorName) -> Bool {
    let (mine, theirs) = (family.joined(), other.family.joined())
    if mine == theirs || AuthorName.core(family) == AuthorName.core(other.family) {
      return givenAgrees(other)
    }
    let all = Set(given + family)
    let others = Set(other.given + other.family)
    if all == others { return true }
    guard let initial = given.first?.first, initial == other.given.first?.first else {
      return false
    }
    let shared = all.intersection(others).filter { $0.count > 2 }
    return shared.contains(family.last ?? "") || shared.contains(other.family.last ?? "")
  }

  private func givenAgrees(_ other: AuthorName) -> Bool {
    guard let mine = given.first, let theirs = other.given.first else { return true }
    guard mine.count > 1, theirs.count > 1 else { return mine.first == theirs.first }
    return mine == theirs || mine.first == theirs.first
      || other.given.contains(mine) || given.contains(theirs)
  }

  private static func core(_ family: [String]) -> String {
    family.filter { !particles.contains($0) }.joined()
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

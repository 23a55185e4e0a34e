/// A printed venue taken apart.
struct VenueWords {
  /// What names the venue: no years, ordinals, small words; for a meeting no sponsors either.
  private(set) var core: [String] = []
  /// The words in capitals, as `(ISCA)`, `CVPR'05` and `SC16:` print them; in lower case.
  private(set) var acronyms: [String] = []
  /// Whether it calls itself a conference or the like.
  let isMeeting: Bool
  /// Whether it is an event beside a conference.
  let isWorkshop: Bool
  /// Whether words are cut short.
  let isAbbreviated: Bool
  /// The printed words without edition; nil when none is left.
  private(set) var shortened: String?

  /// The words that name the venue as one string, so that `Euro-Par` is `europar`.
  var key: String { core.joined() }

  init(_ printed: String) {
    let tokens = printed.split(whereSeparator: \.isWhitespace)
    let words = tokens.map { TitleNormalizer.words(String($0)) }
    let isMeeting = words.contains { !Self.meetings.isDisjoint(with: $0) }
    self.isMeeting = isMeeting
    isWorkshop =
      printed.contains("@") || words.contains { !Self.besides.isDisjoint(with: $0) }
    isAbbreviated = printed.contains(". ") || printed.hasSuffix(".")

    var kept: [Substring] = []
    for (token, words) in zip(tokens, words) {
      let hasApostrophe = token.contains { "'’".contains($0) }
      let naming = words.filter { !Self.isEdition($0, orShortYear: hasApostrophe) }
      acronyms += Self.acronym(in: token).map { [$0] } ?? []
      core += naming.filter { word in
        !Self.quiet.contains(word) && !Self.meetings.contains(word)
          && !Self.ordinals.contains(word) && !(isMeeting && Self.sponsors.contains(word))
      }
      let names = words.isEmpty || naming.contains { !(isMeeting && Self.ordinals.contains($0)) }
      if names { kept.append(token) }
    }
    if core.starts(with: ["computer", "society"]) { core.removeFirst(2) }
    shortened = Self.joined(kept)
  }

  /// Without the opening *Proceedings of the* and loose punctuation at the end.
  private static func joined(_ tokens: [Substring]) -> String? {
    let opening = tokens.prefix { openings.contains(TitleNormalizer.words(String($0)).first ?? "") }
    let named = opening.count < tokens.count ? tokens.dropFirst(opening.count) : tokens[...]
    let text = named.joined(separator: " ")[...].trimmingSuffix { " ,:;-(".contains($0) }
    return text.isEmpty ? nil : String(text)
  }

  private static func acronym(in token: Substring) -> String? {
    let letters = token.drop { "([".contains($0) }.prefix(while: \.isLetter)
    return letters.dropFirst().contains(where: \.isUppercase) ? letters.lowercased() : nil
  }

  /// A year, `43rd`, and `09` behind an apostrophe.
  private static func isEdition(_ word: String, orShortYear isShortYear: Bool) -> Bool {
    let digits = word.prefix(while: \.isNumber)
    let rest = word.dropFirst(digits.count)
    if rest.isEmpty, let number = Int(digits) {
      return (1800...2099).contains(number) || isShortYear && digits.count == 2
    }
    return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(rest)
  }

  /// What a journal calls itself.
  static let periodicals: Set<String> = [
    "transactions", "trans", "journal", "j", "letters", "lett", "magazine", "review", "reviews",
  ]
  private static let meetings: Set<String> = [
    "conference", "conf", "symposium", "symp", "meeting", "congress", "colloquium",
  ]
  private static let besides: Set<String> = ["workshop", "workshops", "tutorials", "courses"]
  private static let openings: Set<String> = ["proceedings", "proc", "of", "the"]
  private static let sponsors: Set<String> = [
    "ieee", "acm", "cvf", "edac", "ifip", "sigplan", "sigops", "sigarch",
  ]
  private static let quiet: Set<String> = [
    "a", "an", "the", "of", "on", "for", "in", "and", "to", "proceedings", "proc", "record",
    "annual", "international", "int",
  ]
  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "thirtieth", "ii", "iii", "iv", "vi", "vii", "viii",
    "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
  ]
}

/// What a record looks like, judged by its title and the length of its reference list.
///
/// A survey is not a seminal paper, and a venue or a website is no paper at all; such records are
/// marked, with the reason, never hidden. The rules are deliberately narrow: a mark on a real paper
/// costs more trust than a missing one.
///
/// Conventions: words are compared in lower case, split at everything but letters and digits; a
/// reference list is long when it is known to hold at least ``longList`` entries.
public enum SurveyMark: Sendable, Equatable {
  /// The title says survey or review.
  case surveyByTitle
  /// The reference list is as long as only surveys and books have it.
  case surveyByReferences
  /// The title names a conference, journal or series.
  case venue
  /// The title names a website, a file, a piece of documentation or nothing at all.
  case noPaper

  /// The length from which a reference list alone marks a survey.
  public static let longList = 150

  /// Whether the mark says that the record is no paper.
  public var isNoPaper: Bool { self == .venue || self == .noPaper }

  /// Judges a record; nil for an ordinary paper.
  ///
  /// Pass the stated length of the reference list where the source gives one, else the known one.
  public init?(title: String, references: Int?) {
    let words = Self.words(of: title)
    if words.isEmpty || Self.isSite(title, words) {
      self = .noPaper
    } else if Self.isVenue(words) {
      self = .venue
    } else if Self.isSurvey(words) {
      self = .surveyByTitle
    } else if let references, references >= Self.longList {
      self = .surveyByReferences
    } else {
      return nil
    }
  }

  private static func words(of title: String) -> [Substring] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  private static func isSite(_ title: String, _ words: [Substring]) -> Bool {
    let single: Set<Substring> = ["documentation", "available", "website", "homepage", "untitled"]
    if words.count == 1, single.contains(words[0]) { return true }
    // A bare address; one that follows a title is only where the paper was read.
    return ["http", "https", "www"].contains(words[0]) && !title.contains(" ")
  }

  private static func isVenue(_ words: [Substring]) -> Bool {
    // A reference list cut in the wrong place, or a volume cited as a whole. A longer title is that
    // of a paper behind the running head of its venue.
    if words.starts(with: ["in", "proceedings", "of"]) { return true }
    guard words.count <= 14 else { return false }
    let openings: [[Substring]] = [
      ["proceedings", "of"], ["ieee", "transactions", "on"], ["acm", "transactions", "on"],
      ["annual", "review", "of"], ["lecture", "notes", "in"],
      ["communications", "of", "the", "acm"],
      ["advances", "in", "neural", "information", "processing", "systems"],
    ]
    if openings.contains(where: words.starts(with:)) { return true }
    // What precedes the gathering must be an ordinal, a year, a scope or a sponsor, and what follows
    // its subject: "A conference management system" is a paper.
    let gatherings: [Substring] = ["symposium", "conference", "workshop"]
    guard let gathering = words.firstIndex(where: gatherings.contains) else { return false }
    guard gathering > 0 || words.count > 1 else { return false }
    guard words[..<gathering].allSatisfy(isVenueWord) else { return false }
    guard let next = words[(gathering + 1)...].first else { return true }
    return ["on", "of", "for", "proceedings"].contains(next) || isVenueWord(next)
  }

  private static func isVenueWord(_ word: Substring) -> Bool {
    let known: Set<Substring> = [
      "the", "annual", "international", "european", "asian", "national", "joint", "acm", "ieee",
      "usenix", "sigplan", "sigops", "sigcomm", "sigmod", "siam", "ifip", "aaai", "first",
      "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "on",
      "and", "in",
    ]
    return known.contains(word) || word.first.map(\.isNumber) == true
  }

  private static func isSurvey(_ words: [Substring]) -> Bool {
    words.indices.contains { index in
      guard words[index] == "survey" || words[index] == "review" else { return false }
      let before = words[max(0, index - 2)..<index]
      let after = words[(index + 1)...].first
      // "a survey", "a systematic survey"; "survey of"; "literature review", "tutorial and survey".
      return before.contains("a") || after == "of" || after == "on"
        || before.last == "literature" || (words[index] == "survey" && before.last == "and")
        || (words[index] == "survey" && after == "and")
    }
  }
}

/// What stands among authors, venue and year without being one of them.
extension ReferenceDetails {
  /// Whether the authors are more than a family name with a year, as a saying has behind it, too.
  func creditsAuthors(of text: String) -> Bool {
    authors.count >= 2 || authors.first.map { $0.contains(" ") || text.contains("et al") } ?? false
  }

  /// What follows a bracket in front of the authors: `(🔥) by Ann Lee`, `(using wax), by Bo Rim`.
  static func behindAside(_ text: Substring) -> Substring? {
    let bare = text.drop { " ,".contains($0) }
    guard bare.first == "(", let close = bare.firstIndex(of: ")") else { return nil }
    let behind = bare[close...].dropFirst().drop { " ,".contains($0) }
    let isBlank = !bare[..<close].contains { $0.isLetter || $0.isNumber }
    return isBlank || behind.hasPrefix("by ") || behind.hasPrefix("edited by ") ? behind : nil
  }

  /// The family name before a year with which a text begins: `Lee (2014)`, `Lee, 2015`.
  static func familyBeforeYear(_ text: String) -> Substring? {
    let name = text.prefix { !" ,(;".contains($0) }
    guard name.utf8.count >= 2, name.endIndex < text.endIndex else { return nil }
    let mark = text[name.endIndex...].prefix { " ,(".contains($0) }
    // `Allerton 2011` is a venue.
    guard mark == ", " || mark == " (" else { return nil }
    let year = text[mark.endIndex...]
    guard year.utf8.prefix(while: \.isDigit).count == 4,
      year.dropFirst(4).first.map({ ").,;· ".contains($0) }) ?? true,
      let number = Int(year.prefix(4)), (1900...2039).contains(number),
      AuthorList.isNameWord(name), name.count(where: \.isUppercase) == 1,
      name.first?.isUppercase == true, !isTechnical(String(name)),
      !hasTitleEnding(name),
      !others.contains(name.lowercased()),
      !PrintedDate.isMonth(name.lowercased()), !ListVocabulary.namesVenue(String(name)),
      !ListVocabulary.namesVenue(name.uppercased())
    else { return nil }
    return name
  }

  /// An initial that is joined to the family name: `B.Rim`.
  static func isJoinedName(_ name: String) -> Bool {
    guard name.utf8.contains(UInt8(ascii: ".")), name.first?.isUppercase == true else {
      return false
    }
    let parts = name.split(separator: ".")
    return parts.count >= 2
      && parts.dropLast().allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
      && parts[parts.count - 1].count >= 3
      && AuthorList.isNameWord(parts[parts.count - 1])
  }

  /// What stands before a year without being a person: publishers, seasons, meetings.
  private static let others: Set<String> = [
    "wiley", "manning", "packt", "pearson", "oxford", "cambridge", "mcgraw-hill", "routledge",
    "dover", "apress", "birkhäuser", "prentice-hall", "addison-wesley", "leanpub", "penguin",
    "spring", "summer", "autumn", "fall", "winter", "since", "until",
    "around", "published", "updated", "last", "version", "release", "released", "edition",
    "chapter", "part", "blog", "talk", "video", "book", "course", "tutorial", "slides", "medium",
    "wikipedia", "techrxiv", "biorxiv", "medrxiv", "github", "youtube", "coursera", "challenge",
    "kaggle", "keynote", "thesis", "posted", "created", "archived", "started", "founded",
    "accessed", "china", "japan", "germany", "france", "europe", "london", "paris", "berlin",
    "best", "early", "late", "mid", "circa", "in", "copyright", "lecture", "seminar", "news",
    "dataset", "unpublished", "biometrika", "neuron",
    "queue", "manuscript", "draft",
  ]

  /// A text without the punctuation that closes it.
  static func withoutEnd(_ text: Substring) -> Substring {
    var text = text
    while let last = text.utf8.last, " ,.".utf8.contains(last) { text = text.dropLast() }
    return text
  }

  /// `by Ann Lee, ..., Bo Rim from Port College on Annals of Rest` without the college and the dots.
  static func withoutAffiliation(_ text: String) -> String {
    let text = text.firstRange(of: ", ..., ") != nil ? text.replacing(", ..., ", with: ", ") : text
    guard text.hasPrefix("by "), let from = text.firstRange(of: " from ") else { return text }
    let behind = text[from.upperBound...]
    let end = behind.firstRange(of: " on ") ?? behind.firstRange(of: ". ")
    return "\(text[..<from.lowerBound]). \(end.map { String(behind[$0.upperBound...]) } ?? "")"
  }

  /// The text without labels in brackets that lead nowhere, as in `[PDF] [Code]`.
  static func withoutLabels(_ text: String) -> String {
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else {
      return text
    }
    let inside = text[text.index(after: open)..<close]
    let rest = withoutLabels(String(text[text.index(after: close)...]))
    let isLabel = !inside.isEmpty && ListVocabulary.isOnlyLabels(String(inside))
    return isLabel ? text[..<open] + " " + rest : text[...close] + rest
  }

  /// `Conference: OSDI 2020` without the name of the field.
  static func withoutKey(_ text: String) -> String {
    guard let key = ListItems.key(text), ListVocabulary.keys.contains(key),
      let colon = text.firstIndex(where: { ":：@".contains($0) })
    else { return text }
    return String(text[colon...].dropFirst())
  }

  /// Whether a text is nothing but the name of a meeting and a year: `(WiSec 25)`, `CP'2016`.
  static func isMeeting(_ venue: String, in text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "&" }
    return words.last?.allSatisfy(\.isNumber) ?? false
      && words.dropLast().joined(separator: " ") == venue && ListVocabulary.namesMeeting(venue)
  }

  /// Whether more than half of eight words or more have no capital: names of venues are set otherwise.
  static func isSentence(_ venue: String) -> Bool {
    let words = venue.split(separator: " ")
    return words.count >= 8 && words.count { $0.first?.isLowercase == true } * 2 > words.count
  }
}

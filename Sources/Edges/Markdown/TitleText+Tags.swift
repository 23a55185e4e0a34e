/// What stands in brackets before or behind a title.
extension TitleText {
  static let weights: Set<String> = ["required", "optional", "recommended", "must read"]

  /// Square brackets around a few words: `[Vision]`, `[Free]`, `[Amazon Link]`.
  static func isAside(_ text: String) -> Bool {
    text.split(separator: " ").count <= 3 && !text.contains("[") && !text.contains("$")
  }

  /// Whether family names close a text behind a comma: `Bees at Rest, Lee & Rim`.
  static func endsWithFamilies(_ text: Substring) -> Bool {
    guard let comma = text.lastIndex(of: ","), text[..<comma].split(separator: " ").count >= 3
    else {
      return false
    }
    let names = text[comma...].dropFirst().split(separator: " ")
    return (1...3).contains(names.count) && names.count != 2
      && names.enumerated().allSatisfy { place, name in
        place == 1 ? name == "&" || name == "and" : AuthorList.isNameWord(name)
      }
  }

  /// Capitals without a space, as the name of a method before its title: `(ResNeXt)`.
  static func isShortName(_ text: String) -> Bool {
    text.count { $0.isUppercase } >= 2 && !text.contains(" ")
  }

  /// Venue and year before the name of a method: `KDD'2020-Pro-GNN`.
  static func venueBeforeName(_ text: String) -> String? {
    guard let dash = text.firstIndex(of: "-"), text.utf8.count < 40 else { return nil }
    let lead = String(text[..<dash])
    return lead.contains(where: \.isLetter) && lead.contains(where: \.isNumber)
      && ListVocabulary.isVenueTag(lead) ? lead : nil
  }

  /// A few words and a year behind them, which name a venue whether it is known or not.
  static func isVenueAndYear(_ text: String) -> Bool {
    if ListVocabulary.isVenueTag(text) { return text.contains(where: \.isLetter) }
    let words = text.split { " []".contains($0) }
    guard (2...7).contains(words.count), let last = words.last else { return false }
    if let year = Int(last) { return (1900...2039).contains(year) }
    // `Summer School'88`
    let digits = last.suffix(2)
    return digits.allSatisfy(\.isNumber) && last.dropLast(2).last.map { "'’".contains($0) } == true
  }

  /// A known venue and up to three words behind it, as before a title: `(HotOS IX)`.
  static func opensWithVenue(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...4).contains(words.count) && ListVocabulary.venues.contains(String(words[0]))
  }

  /// A word and a year that is joined to it, whatever its letters: `nips2014`, `Mobisys '12`.
  static func isJoinedVenue(_ text: String) -> Bool {
    guard text.utf8.count <= 18 else { return false }
    let name = text.prefix(while: \.isLetter)
    let year = text[name.endIndex...].drop { $0 == " " }
    let digits = year.drop { "'’".contains($0) }
    guard (3...12).contains(name.count), !digits.isEmpty, digits.allSatisfy(\.isNumber) else {
      return false
    }
    if digits.count < year.count { return digits.count == 2 }
    guard digits.count == 4, year.startIndex == name.endIndex, let number = Int(digits) else {
      return false
    }
    return (1950...2039).contains(number)
  }

  /// What follows a year with which a heading or a link begins: `2015 Rows of Bees at Rest`.
  static func behindLeadingYear(_ text: Substring) -> Substring? {
    let digits = text.prefix(while: \.isNumber)
    guard digits.utf8.count == 4, let year = Int(digits), (1950...2039).contains(year),
      text[digits.endIndex...].first == " "
    else { return nil }
    let rest = text[digits.endIndex...].dropFirst()
    let words = rest.split { " :".contains($0) }
    // `2014 (Port College) [Ant] Title`
    if words.count >= 5, rest.first == "(" || rest.first == "[" { return rest }
    // A meeting of that year has it in its name.
    guard words.count >= 4, words[0].first?.isUppercase == true,
      !words.contains(where: { meetings.contains($0.lowercased()) }),
      !ListVocabulary.namesVenue(String(rest))
    else { return nil }
    return rest
  }

  private static let meetings: Set<String> = [
    "challenge", "challenges", "competition", "contest", "cup", "olympiad", "school", "tutorial",
    "survey", "report", "edition", "election", "census", "course", "awards", "award", "forum",
    "summit", "congress", "meeting", "hackathon", "campaign",
  ]

  static func isTag(_ text: String) -> Bool {
    text.isEmpty || ListVocabulary.isVenueTag(text) || ListVocabulary.isLabel(text)
      || text.allSatisfy { $0.isNumber || " ./-".contains($0) }
      || text == "x" || text == "X" || text == " " || text.contains("et al")
  }
}

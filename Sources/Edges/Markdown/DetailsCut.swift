/// Finds where a printed title ends and its authors, venue or year begin.
enum DetailsCut {
  /// Cuts at the first separator behind which authors, venue or year stand.
  static func of(_ text: String) -> (String, String) {
    let (title, rest) = cut(text)
    // `Rows by Ann Lee and Bo Rim. 2006`
    if !rest.isEmpty, let by = title.firstRange(of: " by "), namesPeople(title[by.upperBound...]) {
      return (
        withoutEdited(title[..<by.lowerBound]), "\(title[by.upperBound...]) \(rest)".collapsed()
      )
    }
    if let name = joinedName(title) { return (String(title[..<name]), rest) }
    if let affiliation = PrintedAffiliation.start(in: title) {
      return (String(title[..<affiliation]), rest)
    }
    return (title, rest)
  }

  /// Where the name of a method is joined to the end of a title: `Rows of Resting Bees(BeeNet)`.
  private static func joinedName(_ title: String) -> String.Index? {
    guard title.utf8.last == UInt8(ascii: ")"), let open = title.lastIndex(of: "("),
      open > title.startIndex, title[title.index(before: open)].isLetter,
      title[..<open].split(separator: " ").count >= 3
    else { return nil }
    let inside = title[open...].dropFirst().dropLast()
    let isName = inside.count >= 3 && inside.first?.isUppercase == true && !inside.contains(" ")
    return isName || inside.count { $0.isUppercase } >= 2 || inside.contains(";") ? open : nil
  }

  private static func withoutEdited(_ text: Substring) -> String {
    for verb in [" edited", " written"] where text.hasSuffix(verb) {
      return String(text.dropLast(verb.count))
    }
    return String(text)
  }

  private static func cut(_ text: String) -> (String, String) {
    if let by = text.firstRange(of: " by "),
      text[by.upperBound...].split(separator: " ").prefix(5).contains("et")
    {
      return (String(text[..<by.lowerBound]), String(text[by.upperBound...]))
    }
    if let others = trailingOthers(text) { return others }
    let separators: Set<Character> = [".", ",", "-", "–", "—", "|", "｜", "(", "[", ";", "/", "，"]
    var index = text.startIndex
    var tried = 0
    while let at = text[index...].firstIndex(where: { separators.contains($0) }), tried < 40 {
      let next = text.index(after: at)
      defer { index = next }
      let mark = text[at]
      let spaced = next < text.endIndex && text[next] == " "
      let opens = mark == "(" || mark == "["
      let dash = "-–—|｜/".contains(mark)
      let before = at > text.startIndex ? text[text.index(before: at)] : " "
      let isTight = mark == "," && !spaced || mark == "，"
      if isTight, text[..<at].split(separator: " ").count >= 2 {
        let tag = String(text[next...].prefix { $0 != "." && $0 != "。" })
        if tag.contains(where: \.isLetter), ListVocabulary.isVenueTag(tag) {
          return (String(text[..<at]), "(\(tag))")
        }
      }
      if isTight, text[..<at].split(separator: " ").count >= 3,
        ReferenceDetails.longNames(String(text[next...])).count >= 2
      {
        return (String(text[..<at]), String(text[next...]))
      }
      guard opens || spaced && (!dash || before == " ") else { continue }
      if mark == ".", text[..<at].hasSuffix(" vs") { continue }
      let words = text[..<at].split(separator: " ").count
      guard
        words >= 2 || words == 1 && isNameWithVenue(text[next...], mark)
          || words == 1 && mark == ","
            && text[next...].split(separator: " ").prefix(4).contains("et")
      else { continue }
      tried += 1
      // `Title of the paper | MIT`
      if mark == "|" || mark == "｜", words >= 4 {
        return (String(text[..<at]), String(text[at...]))
      }
      let rest = String(text[next...]).collapsed()
      if mark == "—" || mark == "–", words >= 3, areFamilies(rest), !sequels.contains(rest) {
        return (String(text[..<at]), rest)
      }
      if isDetails(rest, after: mark) { return (String(text[..<at]), String(text[at...])) }
    }
    if let by = text.firstRange(of: " by "), namesPeople(text[by.upperBound...]) {
      return (withoutEdited(text[..<by.lowerBound]), String(text[by.upperBound...]))
    }
    if let line = text.lastIndex(of: "_"), text[..<line].split(separator: " ").count >= 3,
      ListVocabulary.isVenueTag(String(text[line...].dropFirst()))
    {
      return (String(text[..<line]), "(\(text[line...].dropFirst()))")
    }
    let words = text.split(separator: " ")
    if let date = closingDate(words) { return (String(text[..<date]), "(\(text[date...]))") }
    if words.count >= 5, let last = words.last, last.count == 4, let year = Int(last),
      (1950...2039).contains(year)
    {
      return (String(text[..<last.startIndex]), "(\(year))")
    }
    if let start = closingTag(text) { return (String(text[..<start]), String(text[start...])) }
    return (text, "")
  }

  /// What makes another work of a title: `The Quality of Honey – Revisited`.
  private static let sequels: Set<String> = [
    "Revisited", "Reloaded", "Redux", "Reconsidered", "Extended", "Explained",
  ]

  /// Where a day, or a month and a year, closes a title of three words: `… of Bees 8 Jul 2018`.
  private static func closingDate(_ words: [Substring]) -> Substring.Index? {
    guard words.count >= 5, let last = words.last, last.utf8.count == 4, let year = Int(last),
      (1950...2039).contains(year)
    else { return nil }
    for count in [3, 2] where words.count >= count + 3 {
      let date = words.suffix(count)
      if date.first?.count ?? 9 <= (count == 3 ? 4 : 9),
        InlineLine.isDate(date.joined(separator: " "))
      {
        return date.first?.startIndex
      }
    }
    return nil
  }

  /// Whether nothing but one to three family names stand here, and a bracket behind them.
  private static func areFamilies(_ text: String) -> Bool {
    let names = text.prefix { $0 != "(" }.split { " ,&".contains($0) }.filter { $0 != "and" }
    return (1...3).contains(names.count)
      && names.allSatisfy { AuthorList.isNameWord($0) && !ReferenceDetails.isTechnical(String($0)) }
      && (names.count == 1 || text.contains("&") || text.contains(" and ") || text.contains(","))
  }

  /// Parts a title from the first author behind a colon, `Residual Networks: He et al`.
  private static func trailingOthers(_ text: String) -> (String, String)? {
    guard text.hasSuffix("et al") || text.hasSuffix("et al."),
      let colon = text.lastIndex(of: ":")
    else { return nil }
    let names = text[colon...].dropFirst().split(separator: " ").dropLast(2)
    guard (1...3).contains(names.count), names.allSatisfy(AuthorList.isNameWord) else { return nil }
    return (String(text[..<colon]), String(text[colon...].dropFirst()).collapsed())
  }

  /// Whether names stand here, and nothing behind them but a bracket.
  private static func namesPeople(_ text: Substring) -> Bool {
    let text = ReferenceDetails.withoutEnd(text)
    let people = text.prefix { $0 != "(" }
    let families = AuthorList.names(String(people))
    let isPair = families.count >= 2 && (people.contains(" and ") || people.contains(" & "))
    // `Tracking by Persistent View Synthesis`: four words without an initial or a particle.
    let words = people.split(separator: " ")
    let isSentence =
      families.count == 1 && words.count >= 4 && !people.contains(".")
      && words.allSatisfy { $0.first?.isUppercase == true }
    return (isPair || !ReferenceDetails.longNames(String(people)).isEmpty) && !isSentence
      && (people.endIndex == text.endIndex || text.hasSuffix(")"))
  }

  /// Whether venue and year follow the name of a work: `PatchMatch (2009 SIGGRAPH)`.
  private static func isNameWithVenue(_ behind: Substring, _ mark: Character) -> Bool {
    let told = behind.prefix { !(mark == "(" ? ")" : ".,;(").contains($0) }
    return (mark == "(" || mark == ",") && told.utf8.contains(where: \.isDigit)
      && ListVocabulary.isVenueTag(String(told))
  }

  /// Where a venue and a year close a title without a mark before them: `… at Scale ICML' 2022`.
  private static func closingTag(_ text: String) -> String.Index? {
    let words = text.split(separator: " ")
    for count in [2, 1] where words.count >= count + 4 {
      let tag = words.suffix(count)
      guard let start = tag.first?.startIndex, let venue = tag.first?.prefix(while: \.isLetter),
        ListVocabulary.venues.contains(String(venue))
      else { continue }
      let printed = String(text[start...])
      if ListVocabulary.isVenueTag(printed), printed.contains(where: \.isNumber) { return start }
    }
    return nil
  }

  /// Whether a year and a venue begin here, as in `2017, IEEE Micro`.
  private static func opensWithYear(_ text: String) -> Bool {
    let parts = text.split(separator: ",")
    guard let first = parts.first, first.count == 4, let year = Int(first),
      (1900...2039).contains(year)
    else { return false }
    let words = parts.dropFirst().joined().split(separator: " ")
    return words.count <= 5 && words.allSatisfy { $0.first?.isLowercase == false }
  }

  /// Whether a venue, known or not, and a year are all that stands here: `Nature Machine Intelligence 2021`.
  private static func namesVenueAndYear(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...6).contains(words.count), let last = words.last, last.count == 4,
      let year = Int(last), (1900...2039).contains(year)
    else { return false }
    return words.dropLast().allSatisfy { word in
      word.first?.isUppercase == true
        || ["of", "and", "on", "in", "for", "the", "&"].contains(word)
        || ListVocabulary.venues.contains { $0.lowercased() == word }
    }
  }

  /// Whether one family name and a year stand here, as in `Rim 2018` and `Rim et al., 2018`.
  private static func opensWithNameAndYear(_ text: String) -> Bool {
    let words = text.split { " ,()".contains($0) }
      .filter { !["et", "al", "al.", "&", "and"].contains($0) }
    guard words.count >= 2, AuthorList.isNameWord(words[0]),
      let place = words.firstIndex(where: { $0.count == 4 && Int($0) != nil }),
      place == 1 || place == 2 && (text.contains("&") || text.contains(" and ")),
      words[..<place].allSatisfy(AuthorList.isNameWord), let year = Int(words[place])
    else { return false }
    return (1900...2039).contains(year) && words.count <= 4
  }

  /// What a work is that stands behind its title: `A Title, PhD thesis, Port College 1974`.
  private static let manuscripts = [
    "phd thesis", "ph.d. thesis", "ph.d thesis", "msc thesis", "master's thesis", "master thesis",
    "doctoral dissertation", "doctoral thesis", "blog post", "lecture notes", "technical report",
  ]

  private static func isDetails(_ text: String, after mark: Character) -> Bool {
    let closers: Set<Character> = [")", "]"]
    var segment = String(
      text.prefix { !(mark == "(" || mark == "[" ? closers.contains($0) : $0 == "." || $0 == "(") }
    )
    // `A Title, SOSP 2013 – bees meet queues`
    if mark == ",", let dash = segment.firstRange(of: " – ") ?? segment.firstRange(of: " - "),
      ListVocabulary.isVenueTag(String(segment[..<dash.lowerBound]))
    {
      segment = String(segment[..<dash.lowerBound])
    }
    let sentence = mark == "(" || mark == "[" ? segment : String(text.prefix { $0 != "." })
    if ListVocabulary.isVenueTag(segment) || opensWithNameAndYear(sentence) { return true }
    if mark == ",", opensWithYear(segment) { return true }
    // `(Kaiming He, 2017)`
    if mark == "(", let comma = segment.lastIndex(of: ","),
      PrintedYear.of(String(segment[comma...])) != nil,
      case let people = AuthorList.names(String(segment[..<comma])), !people.isEmpty,
      people.allSatisfy({ $0.contains(" ") })
    {
      return true
    }
    if mark == "(", let year = Int(segment.prefix { $0 != "," }), (1900...2039).contains(year) {
      return true
    }
    if mark == "." || mark == ",", namesVenueAndYear(segment) { return true }
    if mark == "–" || mark == "—", ListVocabulary.namesVenue(segment), namesVenueAndYear(segment) {
      return true
    }
    let opening = text.prefix(24).lowercased()
    if manuscripts.contains(where: opening.hasPrefix) { return true }
    for lead in [
      "In Proc", "in Proc", "Proceedings of", "arXiv preprint", "In ACM", "In IEEE", "arXiv:",
    ]
    where text.hasPrefix(lead) { return true }
    if let etal = text.firstRange(of: "et al"), etal.lowerBound != text.startIndex,
      text[..<etal.lowerBound].split(separator: " ").count <= 8,
      !AuthorList.names(String(text[..<etal.lowerBound])).isEmpty
    {
      return true
    }
    let (names, rest) = ReferenceDetails.leadingNames(text)
    if mark == "(" {
      let people = AuthorList.names(segment)
      // `A Title (Ann Lee, Bo Rim, Cy Dow)`
      if people.count >= 2, text.hasSuffix(")"), segment.utf8.count + 1 == text.utf8.count,
        segment.contains(","), people.allSatisfy({ $0.contains(" ") && !$0.contains(",") }),
        ReferenceDetails.longNames(segment).count == people.count
      {
        return true
      }
      return people.count >= 2 && segment.contains(" and ")
        && ReferenceDetails(segment).venue == nil
        && segment.split(separator: " ").count <= people.count * 3 + 1
    }
    guard !names.isEmpty, mark != "[" else { return false }
    let hasMore = PrintedYear.of(rest) != nil || ListVocabulary.isVenueTag(rest)
    return mark == ","
      ? names.count >= 2 && rest.allSatisfy({ ". ".contains($0) }) || hasMore
      : rest.isEmpty || hasMore
        || names.count >= 2
  }
}

import Bibliography

/// Frees a printed title from what lists hang on it, and parts it from authors and venue.
enum TitleText {
  /// A title and the text that stood around it.
  struct Parts: Equatable {
    var title: String
    var rest: String
  }

  /// Parts a text without links into title and details.
  static func split(_ text: String, leadsWithAuthors: Bool = false) -> Parts {
    let whole = unhooked(withoutWikiLinks(text))
    let printed =
      PrintedReference.bracketed(whole.title) ?? PrintedReference.acronymFirst(whole.title)
      ?? PrintedReference.commas(whole.title)
      ?? PrintedReference.authorsColon(whole.title, isUsual: leadsWithAuthors)
      ?? PrintedReference.datedColon(whole.title)
      ?? PrintedReference.apa(whole.title)
      ?? PrintedReference.quoted(whole.title)
      ?? PrintedReference.invertedAuthorsFirst(whole.title)
      ?? PrintedReference.initialsBehind(whole.title)
      ?? PrintedReference.authorsFirst(whole.title)
    if let printed = printed ?? PrintedReference.pairFirst(whole.title) {
      return Parts(title: clean(printed.title), rest: "\(printed.rest) \(whole.rest)")
    }
    if let late = PrintedReference.othersFirst(whole.title) {
      let (title, rest) = DetailsCut.of(late.title)
      return Parts(title: clean(title), rest: "\(late.rest) \(rest) \(whole.rest)".collapsed())
    }
    let (title, rest) = DetailsCut.of(whole.title)
    return Parts(title: clean(title), rest: (rest + " " + whole.rest).collapsed())
  }

  /// `[[A page]]` is the page's name, `[[A page|shown]]` the longer of the two.
  private static func withoutWikiLinks(_ text: String) -> String {
    guard let open = text.firstRange(of: "[["),
      let close = text[open.upperBound...].firstRange(of: "]]")
    else { return text }
    let names = text[open.upperBound..<close.lowerBound].split(separator: "|")
    guard let name = names.max(by: { $0.count < $1.count }), !name.contains("[") else {
      return text
    }
    // `[[Paper]]` that leads nowhere is a label.
    let shown = names.count == 1 && ListVocabulary.isLabel(String(name)) ? "" : name
    return text[..<open.lowerBound] + shown + withoutWikiLinks(String(text[close.upperBound...]))
  }

  /// Removes markup, braces, emoji, quotes and closing punctuation.
  static func clean(_ text: String) -> String {
    var title = TeXText.plain(MarkupText.plain(text))
    // Bold that the parser did not see as such.
    if title.utf8.contains(UInt8(ascii: "*")) { title = title.replacing("**", with: "") }
    let isPlain = title.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if !isPlain {
      title.unicodeScalars.removeAll { scalar in
        scalar.value >= 0x80 && scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F
          || scalar.value == 0x200D
          || scalar.value < 0x20 && scalar.value != 0x09 || (0x7F...0x9F).contains(scalar.value)
          || scalar.value == 0xFEFF || (0x2700...0x27BF).contains(scalar.value)
          || (0x2600...0x26FF).contains(scalar.value) || scalar == "⭐"
      }
    }
    var rest = Substring(title.collapsed())
    if rest.lowercased().hasSuffix(".pdf"), rest.contains(" ") { rest = rest.dropLast(4) }
    var changed = true
    while changed {
      changed = false
      while let last = rest.last,
        ",;:|*•·-–—；：，。<>→ ".contains(last) || last == "." && !isEllipsis(rest)
      {
        rest = rest.dropLast()
        changed = true
      }
      while let first = rest.first, ",;:|*•·-–—.> ".contains(first) || first == "." {
        rest = rest.dropFirst()
        changed = true
      }
      if rest.last == "]", !rest.contains("[") {
        rest = rest.dropLast()
        changed = true
      }
      if rest.first == "]" {
        rest = rest.dropFirst()
        changed = true
      }
      for (open, close) in [
        ("\"", "\""), ("“", "”"), ("'", "'"), ("‘", "’"), ("《", "》"), ("`", "`"),
      ]
      where rest.hasPrefix(open) && rest.hasSuffix(close) && rest.count > 2 {
        rest = rest.dropFirst().dropLast()
        changed = true
      }
    }
    return String(rest)
  }

  /// What follows a venue and year that are joined to the title by a hyphen: `OSDI'14-Rows of Bees`.
  private static func behindJoinedVenue(_ text: Substring) -> Substring? {
    guard let dash = text.prefix(16).firstIndex(of: "-") else { return nil }
    let lead = text[..<dash]
    let behind = text[text.index(after: dash)...]
    let name = lead.prefix { $0.isLetter }
    let year = lead[name.endIndex...]
    let digits = year.drop { $0 == "'" || $0 == "’" }
    guard name.count >= 2, name.first?.isUppercase == true, digits.allSatisfy(\.isNumber),
      digits.count == (digits.count < year.count ? 2 : 4), behind.first?.isUppercase == true
    else { return nil }
    return behind
  }

  /// Takes numbering, checkboxes and tags in brackets from both ends; tags are kept as details.
  static func unhooked(_ text: String) -> Parts {
    var rest = Substring(text.collapsed())
    var tags = ""
    var changed = true
    while changed {
      changed = false
      rest = rest.drop { $0 == " " || "-–—:|,*•".contains($0) }
      for lead in leads where rest.hasPrefix(lead) {
        rest = rest.dropFirst(lead.count)
        changed = true
      }
      if let (tag, behind) = leadingCode(rest) {
        tags += " (\(tag))"
        rest = behind
        changed = true
      }
      if let behind = behindLeadingYear(rest) {
        tags += " (\(rest.prefix(4)))"
        rest = behind
        changed = true
      }
      if let number = leadingNumber(rest) {
        rest = number
        changed = true
      }
      if let behind = behindJoinedVenue(rest) {
        tags += " (\(rest[..<rest.index(before: behind.startIndex)]))"
        rest = behind
        changed = true
      }
      for mark in [" - ", ": ", " -- ", " – ", " — ", " | ", ", "] {
        guard let dash = rest.firstRange(of: mark) else { continue }
        let lead = String(rest[..<dash.lowerBound])
        guard lead.utf8.count < 80,
          ListVocabulary.isVenueTag(lead) || isJoinedVenue(lead)
            || mark == " | "
              && (isVenueAndYear(lead) || EntryKindRules.kind(named: lead) != nil)
              && rest[dash.upperBound...].split(separator: " ").count >= 3,
          mark != ", " || lead.utf8.contains(where: \.isDigit)
        else { continue }
        tags += " (\(rest[..<dash.lowerBound]))"
        rest = rest[dash.upperBound...]
        changed = true
      }
      for (open, close) in pairs where rest.first == open {
        guard let end = rest.firstIndex(of: close) else { continue }
        let printed = String(rest[rest.index(after: rest.startIndex)..<end])
        let inside = venueBeforeName(printed) ?? printed
        let isTagged = isTag(inside) || isVenueAndYear(inside) || opensWithVenue(inside)
        let isAside =
          !isTagged && inside != "Re"
          && ((open == "[" || open == "【") && isAside(inside)
            || weights.contains(inside.lowercased()) || PrintedAffiliation.isPlace(inside[...])
            || open == "(" && isShortName(inside))
        if isTagged || isAside, end != rest.indices.last {
          if !isAside || PrintedYear.of(inside) != nil { tags += " (\(inside))" }
          rest = rest[rest.index(after: end)...]
          changed = true
        }
      }
      while let last = rest.last, " ,;|-–—".contains(last) { rest = rest.dropLast() }
      for (open, close) in pairs where rest.last == close {
        guard let start = rest.lastIndex(of: open), start != rest.startIndex else { continue }
        let inside = String(rest[rest.index(after: start)...].dropLast())
        let isTagged =
          isTag(inside) || PrintedYear.of(inside) != nil
          || inside.split(separator: " ").count >= 2 && ListVocabulary.namesVenue(inside)
        if open == "(", Int(inside) != nil, endsWithFamilies(rest[..<start]) { continue }
        if isTagged || open == "[" && isAside(inside) {
          if isTagged { tags = " (\(inside))" + tags }
          rest = rest[..<start]
          changed = true
        }
      }
    }
    return Parts(title: String(rest), rest: tags)
  }

  /// What some lists say before a title.
  private static let leads = [
    "Required:", "Optional:", "Recommended:", "Reading:", "Readings:", "Book:", "Paper:", "Course:",
    "Talk:", "Video:",
    "Blog:", "Blog post:", "Dataset:", "Thesis:", "Tutorial:",
  ]

  private static let pairs: [(Character, Character)] = [
    ("[", "]"), ("(", ")"), ("【", "】"), ("（", "）"), ("（", ")"), ("(", "）"),
  ]

  private static func isEllipsis(_ text: Substring) -> Bool { text.hasSuffix("...") }

  /// Year and venue before the title, joined by dashes: `20-OSDI-Title`, `2020-NSDI-Title`; `XXXX-NSDI-Title`
  /// leaves the year open.
  private static func leadingCode(_ text: Substring) -> (tag: String, rest: Substring)? {
    let digits = text.prefix(while: \.isNumber)
    if text.hasPrefix("XXXX-"), let rest = leadingCode("2000" + text.dropFirst(4)) {
      return (rest.tag.filter { !$0.isNumber }.collapsed(), rest.rest)
    }
    guard digits.count == 2 || digits.count == 4, let number = Int(digits) else { return nil }
    let year = digits.count == 4 ? number : number < 40 ? 2000 + number : 1900 + number
    let code = text[digits.endIndex...]
    guard code.first == "-", (1950...2039).contains(year) else { return nil }
    let venue = code.dropFirst().prefix { $0.isLetter || $0 == "@" || $0 == "&" }
    let rest = code[venue.endIndex...]
    // `2019-Elastic learning in clusters`
    if digits.count == 4, venue.first?.isUppercase == true, venue.count >= 4,
      !ListVocabulary.venues.contains(String(venue)), rest.first == " " || rest.first == ":"
    {
      return (String(number), code.dropFirst())
    }
    let isSmall = venue.count <= 8 && venue.allSatisfy(\.isLowercase)
    let isVenue =
      ListVocabulary.venues.contains(String(venue)) || venue.count { $0.isUppercase } >= 2
      || isSmall && rest.dropFirst().first.map { $0.isUppercase || $0.isNumber } ?? false
    guard venue.count >= 2, isVenue, rest.first == "-" || rest.hasPrefix(": ") else { return nil }
    return ("\(venue) \(year)", rest.dropFirst())
  }

  /// What follows `12.`, `12)` or `#12`; `[12]` is left to the tags.
  private static func leadingNumber(_ text: Substring) -> Substring? {
    let bare = text.first == "#" ? text.dropFirst() : text
    let digits = bare.prefix(while: \.isNumber)
    guard (1...4).contains(digits.count) else { return nil }
    let rest = bare[digits.endIndex...]
    guard let mark = rest.first, mark == "." || mark == ")" || mark == "-" || mark == "、",
      let next = rest.dropFirst().first,
      next == " " || mark == "、"
        || mark == "." && digits.count <= 2 && bare.startIndex == text.startIndex
          && (next.isUppercase || !next.isASCII && next.isLetter)
    else { return nil }
    return rest.dropFirst()
  }
}

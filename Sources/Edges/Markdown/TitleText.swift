import Bibliography

/// Frees a printed title from what lists hang on it, and parts it from authors and venue.
enum TitleText {
  /// A title and the text that stood around it.
  struct Parts: Equatable {
    var title: String
    var rest: String
  }

  /// Parts a text without links into title and details.
  static func split(_ text: String) -> Parts {
    let whole = unhooked(text)
    if let apa = apa(whole.title) {
      return Parts(title: clean(apa.title), rest: apa.rest + whole.rest)
    }
    if let quoted = quoted(whole.title) {
      return Parts(title: clean(quoted.title), rest: quoted.rest + whole.rest)
    }
    if let named = invertedAuthorsFirst(whole.title) ?? authorsFirst(whole.title) {
      return Parts(title: clean(named.title), rest: named.rest + whole.rest)
    }
    let (title, rest) = detailsCut(whole.title)
    return Parts(title: clean(title), rest: (rest + " " + whole.rest).collapsed())
  }

  /// Removes markup, braces, emoji, quotes and closing punctuation.
  static func clean(_ text: String) -> String {
    var title = TeXText.plain(MarkupText.plain(text))
    title.unicodeScalars.removeAll { scalar in
      scalar.value >= 0x80 && scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F
        || scalar.value == 0x200D
        || scalar.value < 0x20 && scalar.value != 0x09 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0xFEFF || (0x2700...0x27BF).contains(scalar.value)
        || (0x2600...0x26FF).contains(scalar.value) || scalar == "⭐"
    }
    var rest = Substring(title.collapsed())
    var changed = true
    while changed {
      changed = false
      while let last = rest.last, ",;:|*•·-–— ".contains(last) || last == "." && !isEllipsis(rest) {
        rest = rest.dropLast()
        changed = true
      }
      while let first = rest.first, ",;:|*•·-–—. ".contains(first) || first == "." {
        rest = rest.dropFirst()
        changed = true
      }
      for (open, close) in [
        ("\"", "\""), ("“", "”"), ("'", "'"), ("‘", "’"), ("《", "》"), ("`", "`"),
      ]
      where rest.count > 2 && rest.hasPrefix(open) && rest.hasSuffix(close) {
        rest = rest.dropFirst().dropLast()
        changed = true
      }
    }
    return String(rest)
  }

  /// Takes numbering, checkboxes and tags in brackets from both ends; tags are kept as details.
  static func unhooked(_ text: String) -> Parts {
    var rest = Substring(text.collapsed())
    var tags = ""
    var changed = true
    while changed {
      changed = false
      rest = rest.drop { $0 == " " || "-–—:|,*•".contains($0) }
      for lead in ["Required:", "Optional:", "Recommended:"] where rest.hasPrefix(lead) {
        rest = rest.dropFirst(lead.count)
        changed = true
      }
      if let number = leadingNumber(rest) {
        rest = number
        changed = true
      }
      if let dash = rest.firstRange(of: " - ") ?? rest.firstRange(of: ": "),
        ListVocabulary.isVenueTag(String(rest[..<dash.lowerBound]))
      {
        tags += " (\(rest[..<dash.lowerBound]))"
        rest = rest[dash.upperBound...]
        changed = true
      }
      for (open, close) in pairs where rest.first == open {
        guard let end = rest.firstIndex(of: close) else { continue }
        let inside = String(rest[rest.index(after: rest.startIndex)..<end])
        if isTag(inside), end != rest.indices.last {
          tags += " (\(inside))"
          rest = rest[rest.index(after: end)...]
          changed = true
        }
      }
      while let last = rest.last, " ,;|-–—".contains(last) { rest = rest.dropLast() }
      for (open, close) in pairs where rest.last == close {
        guard let start = rest.lastIndex(of: open), start != rest.startIndex else { continue }
        let inside = String(rest[rest.index(after: start)...].dropLast())
        if isTag(inside) || inside.isEmpty || ReferenceDetails.year(in: inside) != nil {
          tags = " (\(inside))" + tags
          rest = rest[..<start]
          changed = true
        }
      }
    }
    return Parts(title: String(rest), rest: tags)
  }

  private static let pairs: [(Character, Character)] = [
    ("[", "]"), ("(", ")"), ("【", "】"), ("（", "）"),
  ]

  private static func isEllipsis(_ text: Substring) -> Bool { text.hasSuffix("...") }

  private static func isTag(_ text: String) -> Bool {
    text.isEmpty || ListVocabulary.isVenueTag(text) || ListVocabulary.isLabel(text)
      || text.allSatisfy { $0.isNumber || " ./-".contains($0) }
      || text == "x" || text == "X" || text == " " || text.contains("et al")
  }

  /// What follows `12.`, `12)` or `#12`; `[12]` is left to the tags.
  private static func leadingNumber(_ text: Substring) -> Substring? {
    let bare = text.first == "#" ? text.dropFirst() : text
    let digits = bare.prefix(while: \.isNumber)
    guard (1...4).contains(digits.count) else { return nil }
    let rest = bare[digits.endIndex...]
    guard let mark = rest.first, mark == "." || mark == ")" || mark == "、",
      rest.dropFirst().first == " " || mark == "、"
    else { return nil }
    return rest.dropFirst()
  }

  /// Parts a reference in the style of the American Psychological Association.
  ///
  /// `Vaswani, A., & Shazeer, N. (2017). Attention is all you need. NIPS.`
  private static func apa(_ text: String) -> Parts? {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return nil
    }
    let inside = text[text.index(after: open)..<close]
    guard inside.prefix(4).allSatisfy(\.isNumber), inside.count >= 4, inside.count <= 20,
      let year = Int(inside.prefix(4)), (1900...2039).contains(year)
    else { return nil }
    let names = String(text[..<open])
    guard !AuthorList.names(names).isEmpty,
      names.contains(",") || names.contains("et al") || names.contains(".")
    else { return nil }
    var after = text[text.index(after: close)...]
    while let first = after.first, ". ,:".contains(first) { after = after.dropFirst() }
    let end = sentenceEnd(after)
    return Parts(
      title: String(after[..<end]),
      rest: "\(names) (\(year)) " + String(after[end...].drop { ". ".contains($0) })
    )
  }

  /// Parts a reference whose title is quoted.
  ///
  /// `A. Vaswani et al., "Attention is all you need," in NIPS, 2017.`
  private static func quoted(_ text: String) -> Parts? {
    for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»"), ("「", "」"), ("《", "》")] {
      guard let start = text.firstRange(of: open),
        let end = text[start.upperBound...].firstRange(of: close)
      else { continue }
      let inside = text[start.upperBound..<end.lowerBound]
      let around = text[..<start.lowerBound] + " " + text[end.upperBound...]
      // A quotation inside a title is shorter than what surrounds it.
      let before = String(text[..<start.lowerBound])
      let words = inside.split(separator: " ").count
      let isTitle =
        words >= 3 || open == "《" || words == 2 && !AuthorList.names(before).isEmpty
      let isCut = before.collapsed().hasSuffix(".") || before.collapsed().hasSuffix(",")
      let isReference = before.collapsed().isEmpty || !AuthorList.names(before).isEmpty || isCut
      if isTitle && isReference { return Parts(title: String(inside), rest: String(around)) }
    }
    return nil
  }

  /// Parts a reference that begins with its authors.
  ///
  /// `K. Xu, C. Li, Y. Tian. Representation learning on graphs. In ICML, 2018.`
  private static func authorsFirst(_ text: String) -> Parts? {
    var index = text.startIndex
    var tried = 0
    while let at = text[index...].firstIndex(where: { $0 == "." || $0 == ":" }), tried < 30 {
      let next = text.index(after: at)
      defer { index = next }
      tried += 1
      let before = text[..<at]
      let lastWord = before.split(separator: " ").last ?? ""
      guard next < text.endIndex, text[next] == " ", lastWord.count > 1 else { continue }
      let isOthers = before.hasSuffix("et al")
      let names =
        isOthers ? AuthorList.names(String(before)) : ReferenceDetails.longNames(String(before))
      let after = text[next...].drop { $0 == " " || $0 == ":" }
      let isPlausible =
        isOthers || names.count >= 2
        || names.count == 1 && text[at] == "." && ReferenceDetails.year(in: String(after)) != nil
      guard !names.isEmpty, isPlausible, after.split(separator: " ").count >= 3 else { continue }
      let end = sentenceEnd(after)
      let title = String(after[..<end])
      guard title.split(separator: " ").count >= 3, AuthorList.names(title).isEmpty else {
        continue
      }
      return Parts(
        title: String(after[..<end]),
        rest: "\(before), \(after[end...].drop { ". ".contains($0) })"
      )
    }
    return nil
  }

  /// Parts a reference that begins with inverted names.
  ///
  /// `Feautrier, P. and Pouchet, L.-N. Some efficient solutions. Part II. Multidimensional time.`
  private static func invertedAuthorsFirst(_ text: String) -> Parts? {
    let words = text.split(separator: " ")
    var next = 0
    while next + 1 < words.count {
      let start = words[next] == "and" || words[next] == "&" ? next + 1 : next
      guard start + 1 < words.count, words[start].hasSuffix(","), words[start].count > 2,
        words[start].first?.isUppercase == true, isInitials(words[start + 1])
      else { break }
      next = start + 2
      while next < words.count, !words[next - 1].hasSuffix(","), isInitials(words[next]) {
        next += 1
      }
    }
    guard next > 0, words.count >= next + 3 else { return nil }
    var after = words[next].startIndex
    if text[after] == "(", let close = text[after...].firstIndex(of: ")") {
      // The year.
      after = text[close...].firstIndex { !"). ".contains($0) } ?? text.endIndex
    }
    let end = titleEnd(text[after...])
    return Parts(
      title: String(text[after..<end]),
      rest: "\(text[..<after]), \(text[end...].drop { ". ".contains($0) })"
    )
  }

  private static func isInitials(_ word: Substring) -> Bool {
    let bare = word.hasSuffix(",") ? word.dropLast() : word
    return bare.hasSuffix(".")
      && bare.split(whereSeparator: { ".-".contains($0) }).allSatisfy {
        $0.count == 1 && $0.first?.isUppercase == true
      }
  }

  /// The end of the first sentence, the number of a part and its own title included.
  private static func titleEnd(_ text: Substring) -> Substring.Index {
    let end = sentenceEnd(text)
    let rest = text[end...].drop { ". ".contains($0) }
    let lead = rest.hasPrefix("Part ") ? rest.dropFirst(5) : rest
    let number = lead.prefix { "IVX".contains($0) || $0.isNumber }
    guard !number.isEmpty, number.count <= 3, ".:".contains(lead[number.endIndex...].first ?? " ")
    else { return end }
    return sentenceEnd(lead[number.endIndex...].drop { ".: ".contains($0) })
  }

  private static func sentenceEnd(_ text: Substring) -> Substring.Index {
    var index = text.startIndex
    while let stop = text[index...].firstIndex(where: { $0 == "." || $0 == "?" || $0 == "!" }) {
      let next = text.index(after: stop)
      let word = text[..<stop].split(separator: " ").last ?? ""
      let isInitial = word.count == 1 && text[stop] == "."
      // `Yahoo! Learning to Rank` goes on.
      let isCry = text[stop] != "." && text[..<stop].split(separator: " ").count < 3
      if !isInitial, !isCry || next == text.endIndex, next == text.endIndex || text[next] == " " {
        return text[stop] == "." ? stop : next
      }
      index = next
    }
    return text.endIndex
  }

  /// Cuts at the first separator behind which authors, venue or year stand.
  private static func detailsCut(_ text: String) -> (String, String) {
    let separators: Set<Character> = [".", ",", "-", "–", "—", "|", "(", "[", ";"]
    var index = text.startIndex
    var tried = 0
    while let at = text[index...].firstIndex(where: { separators.contains($0) }), tried < 40 {
      let next = text.index(after: at)
      defer { index = next }
      let mark = text[at]
      let spaced = next < text.endIndex && text[next] == " "
      let opens = mark == "(" || mark == "["
      let dash = "-–—|".contains(mark)
      let before = at > text.startIndex ? text[text.index(before: at)] : " "
      guard opens || spaced && (!dash || before == " ") else { continue }
      guard text[..<at].split(separator: " ").count >= 2 else { continue }
      tried += 1
      let rest = String(text[next...]).collapsed()
      if isDetails(rest, after: mark) { return (String(text[..<at]), String(text[at...])) }
    }
    if let by = text.firstRange(of: " by "),
      !ReferenceDetails.longNames(String(text[by.upperBound...])).isEmpty
    {
      return (String(text[..<by.lowerBound]), String(text[by.upperBound...]))
    }
    return (text, "")
  }

  private static func isDetails(_ text: String, after mark: Character) -> Bool {
    let closers: Set<Character> = [")", "]"]
    let segment = String(
      text.prefix { !(mark == "(" || mark == "[" ? closers.contains($0) : $0 == ".") }
    )
    if ListVocabulary.isVenueTag(segment) { return true }
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
    guard !names.isEmpty, mark != "(" && mark != "[" else { return false }
    let hasMore = ReferenceDetails.year(in: rest) != nil || ListVocabulary.isVenueTag(rest)
    return mark == ","
      ? names.count >= 2 && rest.isEmpty || hasMore
      : rest.isEmpty || hasMore
        || names.count >= 2
  }
}

import Bibliography

/// Parts references that are printed as bibliographies print them.
enum PrintedReference {
  /// Parts a reference in the style of the American Psychological Association.
  ///
  /// `Vaswani, A., & Shazeer, N. (2017). Attention is all you need. NIPS.`
  static func apa(_ text: String) -> TitleText.Parts? {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return nil
    }
    let inside = text[text.index(after: open)..<close]
    guard inside.prefix(4).allSatisfy(\.isNumber), inside.count >= 4, inside.count <= 20,
      let year = Int(inside.prefix(4)), (1900...2039).contains(year)
    else { return nil }
    let names = String(text[..<open])
    let isOne = names.split(separator: " ").count == 1 && text[close...].dropFirst().hasPrefix(". ")
    guard !AuthorList.names(names).isEmpty,
      isOne || names.contains(",") || names.contains("et al") || names.contains(".")
        || isFamilyBeforeInitials(names)
    else { return nil }
    // `Wei, Tao, et al. "Network Shapes." (2016)` has its title before the year.
    if let others = names.firstRange(of: "et al"),
      names[others.upperBound...].contains(where: \.isLetter)
    {
      return nil
    }
    var after = text[text.index(after: close)...]
    while let first = after.first, ". ,:-–—".contains(first) { after = after.dropFirst() }
    for (open, close) in [("\"", "\""), ("“", "”")] where after.hasPrefix(open) {
      let inside = after.dropFirst()
      guard let end = inside.firstRange(of: close) else { continue }
      return TitleText.Parts(
        title: String(inside[..<end.lowerBound]),
        rest: "\(names) (\(year)) \(inside[end.upperBound...])"
      )
    }
    let end = sentenceEnd(after)
    return TitleText.Parts(
      title: String(after[..<end]),
      rest: "\(names) (\(year)) " + String(after[end...].drop { ". ".contains($0) })
    )
  }

  /// Parts a reference as DBLP prints it: authors, a colon, the title, a period, the venue.
  ///
  /// `Ann B. Lee, Bo Rim: Rows of bees. J. Bees 4(3): 415-447 (1992)`
  ///
  /// A single name counts where the references beside it begin so: `isUsual`.
  static func authorsColon(_ text: String, isUsual: Bool = false) -> TitleText.Parts? {
    guard let colon = colonBehindAuthors(text, isUsual: isUsual) else { return nil }
    let names = String(text[..<colon.lowerBound])
    let after = text[colon.upperBound...]
    let end = sentenceEnd(after)
    if after[end...].allSatisfy({ ". ".contains($0) }) {
      // Nothing but commas part title, venue and year.
      let (title, rest) = DetailsCut.of(String(after[..<end]))
      if !rest.isEmpty { return TitleText.Parts(title: title, rest: "\(names). \(rest)") }
    }
    guard end < after.endIndex else { return nil }
    return TitleText.Parts(
      title: String(after[..<end]),
      rest: "\(names). " + String(after[end...].drop { ". ".contains($0) })
    )
  }

  /// The colon that closes authors with which a reference begins.
  static func colonBehindAuthors(_ text: String, isUsual: Bool = false) -> Range<String.Index>? {
    guard let colon = text.firstRange(of: ": ") else { return nil }
    let names = text[..<colon.lowerBound]
    let words = names.split(separator: " ")
    guard words.count >= 2, names.utf8.count < 400,
      text[colon.upperBound...].contains(where: \.isNumber),
      words.allSatisfy({ AuthorList.isNameWord($0.hasSuffix(",") ? $0.dropLast() : $0) }),
      !words.dropLast().contains(where: {
        $0.hasSuffix(".") && $0.count > 2 && !$0.dropLast().contains(".")
      }),
      !words.contains(where: {
        TitleComparison.isSmall($0.lowercased()) || ["Do", "Not", "I", "We"].contains($0)
      }),
      names.contains(",") || words.contains(where: { $0.count == 2 && $0.hasSuffix(".") })
        || isUsual && words.count <= 4
    else { return nil }
    return colon
  }

  /// Parts a reference whose title is quoted.
  ///
  /// `A. Vaswani et al., "Attention is all you need," in NIPS, 2017.`
  static func quoted(_ text: String) -> TitleText.Parts? {
    for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»"), ("「", "」"), ("《", "》")] {
      guard let start = text.firstRange(of: open),
        let end = text[start.upperBound...].firstRange(of: close)
      else { continue }
      let inside = text[start.upperBound..<end.lowerBound]
      // A quotation inside a title is shorter than what surrounds it.
      let before = String(text[..<start.lowerBound])
      let words = inside.split(separator: " ").count
      let lead = withoutNick(before.collapsed())
      let isCut = [".", ",", ":"].contains { lead.hasSuffix($0) }
      let told = text[end.upperBound...]
      // `"Why Bees?": Reading the Queues`, `《蜂房》的代码`
      if lead.isEmpty, told.hasPrefix(":") || told.hasPrefix("的") { return nil }
      let isNamed = lead.contains("et al") || !ReferenceDetails.longNames(before).isEmpty
      let isTitle =
        words >= 3 || open == "《" || words == 2 && (isNamed || isCut)
        || words == 1 && lead.contains("et al")
      let isReference = lead.isEmpty || isNamed || isCut
      if isTitle && isReference {
        // `DiMP: "Learning Maps"` puts its own name before the title.
        let isOwnName = lead.hasSuffix(":") && lead.split(separator: " ").count <= 2
        let behind = String(text[end.upperBound...])
        return TitleText.Parts(
          title: String(inside),
          rest: isOwnName
            ? behind : lead.hasSuffix(":") ? "\(lead.dropLast()). \(behind)" : "\(lead) | \(behind)"
        )
      }
    }
    return nil
  }

  /// The authors without the name of the work before them, `AidOps: Ann Lee, Bo Rim`.
  private static func withoutNick(_ lead: String) -> String {
    guard let colon = lead.firstRange(of: ": "), !lead[..<colon.lowerBound].contains(" "),
      !AuthorList.names(String(lead[colon.upperBound...])).isEmpty
    else { return lead }
    return String(lead[colon.upperBound...])
  }

  /// Parts a reference that begins with its authors.
  ///
  /// `K. Xu, C. Li, Y. Tian. Representation learning on graphs. In ICML, 2018.`
  static func authorsFirst(_ text: String) -> TitleText.Parts? {
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
        isOthers
        ? AuthorList.names(String(before))
        : familiesBeforeYear(before) ?? ReferenceDetails.longNames(String(before))
      var after = text[next...].drop { $0 == " " || $0 == ":" }
      let isPlausible =
        isOthers || names.count >= 2
        || names.count == 1 && text[at] == "." && PrintedYear.of(String(after)) != nil
      guard !names.isEmpty, isPlausible, after.split(separator: " ").count >= 3 else { continue }
      // `Ann Lee and Bo Rim. 2021. Title. In Venue.`
      let year = after.prefix { $0.isNumber }
      let isDated = year.count == 4 && after[year.endIndex...].hasPrefix(". ")
      if isDated { after = after[year.endIndex...].drop { ". ".contains($0) } }
      let end = sentenceEnd(after)
      let title = String(after[..<end])
      guard title.split(separator: " ").count >= 3,
        AuthorList.names(title).isEmpty || isDated && ReferenceDetails.longNames(title).isEmpty
      else { continue }
      return TitleText.Parts(
        title: title,
        rest: "\(before), \(isDated ? "(\(year)) " : "")"
          + "\(after[end...].drop { ". ".contains($0) })"
      )
    }
    return nil
  }

  /// The family names of `Lee & Rim, 2021`.
  static func familiesBeforeYear(_ text: Substring) -> [String]? {
    guard let comma = text.lastIndex(of: ","), text.contains("&") || text.contains(" and "),
      text[comma...].dropFirst().filter({ $0 != " " }).count == 4,
      PrintedYear.of(String(text[comma...])) != nil
    else { return nil }
    let names = AuthorList.names(String(text[..<comma]))
    return names.isEmpty || names.contains { $0.contains(" ") } ? nil : names
  }

  /// Parts `[The title in brackets] VENUE2019`, as lists print works that have no link yet.
  static func bracketed(_ text: String) -> TitleText.Parts? {
    guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<end]
    let after = text[text.index(after: end)...]
    guard inside.split(separator: " ").count >= 3, after.first != "(",
      !TitleText.isVenueAndYear(String(inside))
    else { return nil }
    return TitleText.Parts(title: String(inside), rest: String(after))
  }

  /// Parts a reference that begins with inverted names.
  ///
  /// `Feautrier, P. and Pouchet, L.-N. Some efficient solutions. Part II. Multidimensional time.`
  static func invertedAuthorsFirst(_ text: String) -> TitleText.Parts? {
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
    if next > 0, words.count > next + 1, words[next] == "et", words[next + 1].hasPrefix("al") {
      next += 2
    }
    guard next > 0, words.count >= next + 3 else { return nil }
    var after = words[next].startIndex
    // `Lee, A. and Rim, B., 2021. Title`
    let year = text[after...].prefix(while: \.isNumber)
    if year.count == 4, words[next].count == 5, next + 1 < words.count {
      after = words[next + 1].startIndex
    }
    if text[after] == "(", let close = text[after...].firstIndex(of: ")") {
      // The year.
      after = text[close...].firstIndex { !"). ".contains($0) } ?? text.endIndex
    }
    let end = titleEnd(text[after...])
    return TitleText.Parts(
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

  static func sentenceEnd(_ text: Substring) -> Substring.Index {
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

  /// Parts a reference that begins with the first author and the venue.
  ///
  /// `Yan et al, SoCC'16, TR-Spark: Transient Computing for Big Data Analytics`
  static func othersFirst(_ text: String) -> TitleText.Parts? {
    guard let mark = text.firstRange(of: "et al"), mark.lowerBound != text.startIndex else {
      return nil
    }
    let names = text[..<mark.lowerBound]
    guard names.split(separator: " ").count <= 4, !AuthorList.names(String(names)).isEmpty else {
      return nil
    }
    var rest = text[mark.upperBound...].drop { $0 == "." || $0 == " " }
    var details = "\(names) et al"
    // `Rim et al. 2018 - A Title`
    let year = rest.drop { $0 == "(" }.prefix(while: \.isNumber)
    let behind = rest[year.endIndex...].drop { "). ".contains($0) }
    if year.count == 4, let mark = behind.first, "-–—:".contains(mark) {
      rest = behind.drop { "-–—: ".contains($0) }
      guard rest.split(separator: " ").count >= 3 else { return nil }
      return TitleText.Parts(title: String(rest), rest: "\(details) (\(year))")
    }
    guard rest.first == "," else { return nil }
    rest = rest.drop { $0 == "," || $0 == " " }
    let segment = rest.prefix { $0 != "," }
    if segment.endIndex < rest.endIndex, ListVocabulary.isVenueTag(String(segment)) {
      details += " (\(segment))"
      rest = rest[segment.endIndex...].drop { $0 == "," || $0 == " " }
    }
    guard rest.split(separator: " ").count >= 3 else { return nil }
    return TitleText.Parts(title: String(rest), rest: details)
  }
}

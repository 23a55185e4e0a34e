extension PrintedReference {
  /// Parts a reference whose title is nothing but an acronym.
  ///
  /// `SSD. Wei Liu, Scott Reed, Alexander C. Berg. ECCV 2016`
  static func acronymFirst(_ text: String) -> TitleText.Parts? {
    guard let stop = text.firstRange(of: ". ") else { return nil }
    let name = text[..<stop.lowerBound]
    let behind = String(text[stop.upperBound...])
    guard (2...12).contains(name.count), !name.contains(" "), !name.contains("."),
      name.count(where: \.isUppercase) >= 2,
      ReferenceDetails.leadingNames(behind).names.count >= 2
    else { return nil }
    return TitleText.Parts(title: String(name), rest: behind)
  }

  /// Parts a reference that begins with two whole names and a comma.
  ///
  /// `Ann Lee and Bo Rim, Rows of Bees: A Survey`
  static func pairFirst(_ text: String) -> TitleText.Parts? {
    guard let comma = text.firstRange(of: ", "), text[..<comma.lowerBound].utf8.count < 60 else {
      return nil
    }
    let names = String(text[..<comma.lowerBound])
    let title = String(text[comma.upperBound...])
    guard names.contains(" and ") || names.contains(" & "),
      ReferenceDetails.longNames(names).count == 2,
      title.split(separator: " ").count >= 2, ReferenceDetails.leadingNames(title).names.isEmpty,
      ReferenceDetails(title).isEmpty
    else { return nil }
    return TitleText.Parts(title: title, rest: names)
  }

  /// Parts a reference that begins with family names, a year and a colon.
  ///
  /// `Lee, Rim 2002 : Rows of bees`, `Lee et al. 2002: Rows of bees`, `Lee 2002 : Rows of bees`
  static func datedColon(_ text: String) -> TitleText.Parts? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text[..<colon].utf8.count < 100, text[..<colon].utf8.contains(where: \.isDigit)
    else { return nil }
    let lead = text[..<colon].split { " ,&".contains($0) }.filter { $0 != "and" }
    guard (2...6).contains(lead.count), let last = lead.last, last.count == 4,
      let year = Int(last), (1900...2039).contains(year)
    else { return nil }
    let names = lead.dropLast().filter { $0 != "et" && $0 != "al" && $0 != "al." }
    let title = text[text.index(after: colon)...]
    // `Bee Loop 2013: Queues` is a meeting.
    guard
      names.count < 2 || text[..<colon].contains(where: { ",&".contains($0) })
        || text[..<colon].contains(" and ")
    else { return nil }
    // `Lee 2017 : Hives` is told from `Hives 2017: a report` by the space.
    let isApart = text[..<colon].hasSuffix(" ") && title.contains(where: \.isLetter)
    guard title.split(separator: " ").count >= 3 || isApart,
      names.allSatisfy({ AuthorList.isNameWord($0) && $0.count(where: \.isUppercase) == 1 })
    else { return nil }
    if names.count == 1, lead.count == 2 {
      return TitleText.Parts(title: String(title), rest: "\(names[0]) (\(year))")
    }
    let people =
      names.count == 1
      ? "\(names[0]) et al" : names.joined(separator: names.count == 2 ? " and " : ", ")
    return TitleText.Parts(title: String(title), rest: "\(people). (\(year))")
  }
}

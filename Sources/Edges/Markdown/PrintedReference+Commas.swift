extension PrintedReference {
  /// Parts a reference whose authors, title, venue and year are told apart by nothing but commas.
  ///
  /// `Ann Lee and Bo Rim, Reading by touch, a survey, Annals of Rest, 1994`
  static func commas(_ text: String) -> TitleText.Parts? {
    var whole = Substring(text)
    while let last = whole.last, ". ".contains(last) { whole = whole.dropLast() }
    let parts = whole.components(separatedBy: ", ")
    guard (4...40).contains(parts.count), !text.contains(where: { "\"“”".contains($0) }),
      let last = parts.last, last.count == 4,
      let year = Int(last), (1900...2039).contains(year)
    else { return nil }
    let names = parts.prefix { part in
      let name = part.hasPrefix("and ") ? String(part.dropFirst(4)) : String(part)
      return name == "et al." || !ReferenceDetails.longNames(name).isEmpty || isOddName(name)
    }
    var told = parts[names.endIndex...].dropLast()
    guard !names.isEmpty, told.count >= 2, let first = told.first,
      first.split(separator: " ").count >= 2 || first.dropFirst().contains(where: \.isUppercase)
    else { return nil }
    // `Ann Lee, Bo Rim: A title, Bees, 1994` is parted at the colon.
    let lead = first.firstRange(of: ": ").map { String(first[..<$0.lowerBound]) } ?? ""
    if (2...3).contains(lead.split(separator: " ").count), !ReferenceDetails.longNames(lead).isEmpty
    {
      return nil
    }
    var venue = [String(told.removeLast())]
    while told.count >= 2, let next = told.last, ListVocabulary.namesVenue(String(next)) {
      venue.insert(String(told.removeLast()), at: 0)
    }
    return TitleText.Parts(
      title: told.joined(separator: ", "),
      rest: "\(names.joined(separator: ", ")). In \(venue.joined(separator: ", ")), \(year)"
    )
  }
}

extension PrintedReference {
  /// Whether a name has a given name that ends like a word of titles: `Jingjing Li`.
  private static func isOddName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 2 && words[1].count <= 5 && words.allSatisfy(AuthorList.isNameWord)
      && words[0].hasSuffix("ing") && !ReferenceDetails.longNames("A. \(words[1])").isEmpty
  }
}

extension Substring {
  /// The stretches between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}

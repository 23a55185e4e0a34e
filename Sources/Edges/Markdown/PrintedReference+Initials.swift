extension PrintedReference {
  /// Parts a reference whose authors have initials without periods behind their family names, as
  /// Vancouver style and GB/T 7714 print them.
  ///
  /// `Lee A, Rim BC, et al. Reading by touch[J]. Annals of Rest, 1994, 3(2): 1-9.`
  static func initialsBehind(_ text: String) -> TitleText.Parts? {
    guard let stop = text.firstRange(of: ". ") else { return nil }
    let people = text[..<stop.lowerBound].split(separator: ",").map { String($0).collapsed() }
    let named = people.filter { !["et al", "等"].contains($0) }
    guard !named.isEmpty, named.count <= 40, named.allSatisfy(isFamilyWithInitials) else {
      return nil
    }
    let after = text[stop.upperBound...]
    let (end, rest) = marked(after) ?? (sentenceEnd(after), sentenceEnd(after))
    let title = after[..<end]
    // One name could be the beginning of a sentence.
    guard title.split(separator: " ").count >= 3,
      named.count >= 2 || PrintedYear.of(String(after[rest...])) != nil
    else { return nil }
    let names = named.map { name in
      let words = name.split(separator: " ")
      return "\(words.dropLast().joined(separator: " ")), \(words.last?.prefix(1) ?? "")"
    }
    let told = after[rest...].drop { ". /".contains($0) }
    return TitleText.Parts(
      title: String(title),
      rest: "\(names.joined(separator: "; ")) | \(told)"
    )
  }

  /// `Lee ABC`, of which the first word is no acronym.
  static func isFamilyBeforeInitials(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count == 2 && words[0].dropFirst().contains(where: \.isLowercase)
      && words[0].count(where: \.isUppercase) == 1 && isFamilyWithInitials(name)
  }

  /// `Lee A`, `de Rim BC`.
  private static func isFamilyWithInitials(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...4).contains(words.count), let initials = words.last else { return false }
    // `Lee A B` and `Lee AB`
    let family = words.prefix { $0.count >= 2 || !$0.allSatisfy(\.isUppercase) }
    let single = words.dropFirst(family.count)
    if !family.isEmpty, single.count >= 2, single.allSatisfy({ $0.count == 1 }) {
      return family.allSatisfy(AuthorList.isNameWord)
    }
    return (1...3).contains(initials.count)
      && initials.allSatisfy { $0.isUppercase || $0 == "-" }
      && words.dropLast().allSatisfy { AuthorList.isNameWord($0) && $0.count >= 2 }
  }

  /// Where a title ends before the mark of its kind (`[J]`, `[C]//`), and where the mark ends.
  private static func marked(
    _ text: Substring
  ) -> (end: Substring.Index, rest: Substring.Index)? {
    for mark in ["[J]", "[C]", "[D]", "[M]", "[R]", "[EB/OL]", "[J/OL]", "[P]", "[A]"] {
      if let range = text.firstRange(of: mark) { return (range.lowerBound, range.upperBound) }
    }
    return nil
  }
}

/// Splits the authors of a printed reference into names.
enum AuthorList {
  /// The names in order, or none when the text does not read like a list of names.
  ///
  /// Reads `Last, First, First Last, and First Last` (MLA), `Last, F. M., & Last, F.` (APA),
  /// `First Last, First Last` and lists parted by semicolons; `et al.` is dropped.
  static func names(_ text: String) -> [String] {
    var rest = text.collapsed()
    for tail in ["et al.", "et al", "et. al.", "and others", "等"] {
      if let range = rest.firstRange(of: tail) {
        rest = String(rest[..<range.lowerBound])
      }
    }
    rest = trimmed(withoutAffiliations(rest))
    for lead in ["by ", "By "] where rest.hasPrefix(lead) { rest = String(rest.dropFirst(3)) }
    guard !rest.isEmpty, rest.utf8.count < 4_000 else { return [] }
    // `Battaglia, Peter W and Hamrick, Jessica B`, as BibTeX parts names.
    let joined = rest.components(separatedBy: " and ")
    if joined.count >= 2, joined.allSatisfy({ $0.utf8.count { $0 == UInt8(ascii: ",") } == 1 }),
      joined.allSatisfy({ $0.split(separator: " ").count <= 5 }),
      !joined[0].prefix(while: { $0 != "," }).contains(".")
    {
      return checked(joined.map { $0.collapsed() })
    }
    let families = rest.split(separator: ",").map {
      $0.split(separator: " ").filter { $0 != "and" }
    }
    // `Stock, Pouchet, Sadayappan`: three family names or more, none of them given ones.
    if families.count >= 3,
      families.allSatisfy({ $0.count == 1 && !isInitials(String($0[0])) })
    {
      return checked(families.map { String($0[0]) })
    }
    if rest.contains(";") {
      let pieces = rest.split(separator: ";").map { trimmed(String($0)) }.filter { Int($0) == nil }
      return pieces.count == 1 ? names(pieces[0]) : checked(pieces)
    }
    var parts: [String] = []
    var firstComma = 0
    for part in rest.split(separator: ",") {
      var words = part.split(separator: " ").map { String($0) }
      // "and" and "&" part names; as the first word they only follow a comma.
      if words.first == "and" || words.first == "&" { words.removeFirst() }
      let pieces = words.split { $0 == "and" || $0 == "&" }
      if parts.isEmpty { firstComma = pieces.count }
      parts += pieces.map { $0.joined(separator: " ") }
    }
    parts = parts.map(trimmed).filter { !$0.isEmpty }
    guard let first = parts.first else { return [] }
    if parts.count >= 2, firstComma == 1, isFamily(first), !first.dropLast().contains(".") {
      let rest = Array(parts.dropFirst(2))
      if isGiven(parts[1]), rest.allSatisfy({ isFullName($0) }) {
        return checked(["\(first), \(parts[1])"] + rest)
      }
      let isPaired =
        parts.count % 2 == 0
        && stride(from: 1, to: parts.count, by: 2).allSatisfy { isInitials(parts[$0]) }
      if isPaired {
        return checked(
          stride(from: 0, to: parts.count, by: 2).map { "\(parts[$0]), \(parts[$0 + 1])" }
        )
      }
    }
    return checked(parts)
  }

  /// Whether a word could stand in a name: capital first, or a particle.
  static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    // A mark of equal contribution.
    if word.utf8.last == UInt8(ascii: "*") { return isNameWord(word.dropLast()) }
    if particles.contains(String(word)) { return true }
    // "Softw." is an abbreviation, "J." and "Jr." are not.
    if word.hasSuffix("."), word.filter(\.isLetter).count > 3 { return false }
    return first.isUppercase && word.allSatisfy { $0.isLetter || "-.'’".contains($0) }
      || !first.isASCII && word.count <= 6
        && word.allSatisfy { $0.isLetter || "-.'’·*".contains($0) }
  }

  /// Where the words stop that could stand in a list of names; names end there or before.
  static func end(of text: String) -> String.Index {
    var index = text.startIndex
    while index < text.endIndex {
      let start = text[index...].firstIndex { !" ,;&()|".contains($0) } ?? text.endIndex
      let word = text[start...].prefix { !" ,;&()|–—[".contains($0) }
      if !word.isEmpty, word != "and", word != "others", !isNameWord(word) {
        // "… and Freedman. NSDI": the last name is closed by a full stop.
        let isClosed = word.hasSuffix(".") && isNameWord(word.dropLast())
        return isClosed ? text.index(before: word.endIndex) : start
      }
      if word.isEmpty { return start }
      index = word.endIndex
    }
    return text.endIndex
  }

  /// `Felix Hill(University of Cambridge)` is Felix Hill.
  private static func withoutAffiliations(_ text: String) -> String {
    guard text.contains("(") else { return text }
    var result = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return result
  }

  private static func checked(_ names: [String]) -> [String] {
    let good = names.allSatisfy { name in
      let words = name.split { $0 == " " || $0 == "," }
      return (1...5).contains(words.count) && words.allSatisfy(isNameWord)
        && !words.contains {
          ListVocabulary.venues.contains(String($0)) || $0.count > 3 && $0.allSatisfy(\.isUppercase)
        }
        && !isOffice(words)
    }
    return good ? names : []
  }

  /// Whether words are initials of an office rather than of a person: `DEC WRL`.
  private static func isOffice(_ words: [Substring]) -> Bool {
    // `UMass Amherst`
    let isBrand = words.contains { word in
      word.contains(where: \.isLowercase) && word.prefix(2).allSatisfy(\.isUppercase)
        && word.count > 2
    }
    return isBrand || isAcronyms(words)
  }

  private static func isAcronyms(_ words: [Substring]) -> Bool {
    words.count >= 2 && words.allSatisfy { $0.count >= 2 && $0.allSatisfy(\.isUppercase) }
      && words.contains { $0.count >= 3 && !$0.contains(where: "AEIOUY".contains) }
  }

  private static func isFamily(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 1 || words.count <= 3 && particles.contains(String(words[0]))
  }

  private static func isGiven(_ text: String) -> Bool { text.split(separator: " ").count <= 3 }

  private static func isFullName(_ text: String) -> Bool { text.split(separator: " ").count >= 2 }

  private static func isInitials(_ text: String) -> Bool {
    text.split { " .-".contains($0) }.allSatisfy { $0.count <= 2 && $0.first?.isUppercase == true }
  }

  private static func trimmed(_ text: String) -> String {
    var result = Substring(text.collapsed())
    while let last = result.last, ",;:*·-–—()".contains(last) { result = result.dropLast() }
    while let last = result.last, last.isWhitespace { result = result.dropLast() }
    if result.last == ".", result.split(separator: " ").last.map({ $0.count > 2 }) == true {
      result = result.dropLast()
    }
    while let first = result.first, ",;:*·-–—(".contains(first) || first.isWhitespace {
      result = result.dropFirst()
    }
    return String(result)
  }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el",
    "al", "bin", "ben", "ter", "ten", "zu", "y", "e",
  ]
}

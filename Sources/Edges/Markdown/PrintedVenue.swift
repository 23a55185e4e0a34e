/// Reads the venue of a printed reference.
enum PrintedVenue {
  /// The venue in a text: what stands before volume, year and pages.
  static func of(_ text: String) -> String? {
    var words: [String] = []
    let isLatin = text.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    for word in text.split(separator: " ")
    where word.contains(where: { $0.isLetter || $0.isNumber }) {
      // A remark in another script.
      if isLatin, word.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
        continue
      }
      let bare = word.filter { $0.isLetter || $0.isNumber }
      let isNumber = !bare.isEmpty && bare.allSatisfy(\.isNumber)
      if words == ["In"] || words == ["in"] { words = [] }
      if isNumber && !words.isEmpty { break }
      if ["pp", "vol"].contains(bare.lowercased()), !words.isEmpty { break }
      if word.lowercased().hasPrefix("arxiv:") { continue }
      if isNumber { continue }
      words.append(String(word))
      if word.hasSuffix("."), word.count > 4, words.count > 1 { break }
      let letters = String(bare.prefix(while: \.isLetter))
      if word.hasSuffix(","), words.count == 1, ListVocabulary.venues.contains(letters) { break }
    }
    var venue = Substring(words.joined(separator: " "))
    for lead in ["In ", "in ", "Proc. ", "at "] where venue.hasPrefix(lead) {
      venue = venue.dropFirst(lead.count)
    }
    let loose: Set<Character> = [
      ",", ".", ";", ":", "(", "[", "]", "-", "–", "'", "’", "*", "|", " ", "/",
    ]
    func trim() {
      while let first = venue.first, loose.contains(first) || first == ")" {
        venue = venue.dropFirst()
      }
      while let last = venue.last, loose.contains(last) || last == ")" && !venue.contains("(") {
        venue = venue.dropLast()
      }
    }
    trim()
    if let quote = venue.firstIndex(where: { $0 == "'" || $0 == "’" }),
      venue[venue.index(after: quote)...].prefix(while: { $0 != " " }).allSatisfy(\.isNumber),
      !venue[quote...].contains(" ") || ListVocabulary.isVenueTag(String(venue))
    {
      venue = venue[..<quote]
      trim()
    }
    return venue.contains(where: \.isLetter) && venue.utf8.count <= 200 ? String(venue) : nil
  }
}

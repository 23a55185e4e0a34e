/// Tells dates, which head the works of a day or a month.
enum PrintedDate {
  /// Whether a text is a date and nothing else: `3 March 2021`, `March 3rd, 2021`, `2021-03-03`, `2021.3`.
  static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 24, text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else {
      return false
    }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    var (numbers, names) = (0, 0)
    for word in words {
      let digits = word.prefix(while: \.isNumber)
      let rest = word[digits.endIndex...]
      if isMonth(String(word)) {
        names += 1
      } else if (1...4).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(rest) {
        numbers += 1
      } else {
        return false
      }
    }
    return names == 1 && (1...2).contains(numbers) || names == 0 && (2...3).contains(numbers)
  }

  /// Whether a word in small letters is a month or short for one: `may`, `sept`.
  static func isMonth(_ word: String) -> Bool {
    word.utf8.count <= 9 && months.contains(word)
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
}

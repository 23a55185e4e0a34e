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
      if months.contains(String(word.prefix(3))), digits.isEmpty {
        names += 1
      } else if (1...4).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(rest) {
        numbers += 1
      } else {
        return false
      }
    }
    return names == 1 && (1...2).contains(numbers) || names == 0 && (2...3).contains(numbers)
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

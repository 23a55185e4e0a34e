import Foundation

/// The two forms of a title by which similar ones are found.
enum TitleWords {
  private static let fillers: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
    "via", "with",
  ]

  /// Letters and digits only, lower case, without accents: titles that differ by spaces,
  /// punctuation or case have equal forms.
  static func letters(_ title: String) -> String {
    String(String.UnicodeScalarView(folded(title).unicodeScalars.filter(isLetterOrDigit)))
  }

  /// A full-text query for any of the title's words; `nil` for a title without words.
  ///
  /// Each word is quoted, and holds letters and digits only, so no title can be read as an operator.
  static func query(_ title: String) -> String? {
    let words = folded(title).unicodeScalars.split { !isLetterOrDigit($0) }
      .map { String(String.UnicodeScalarView($0)) }
    let telling = words.filter { !fillers.contains($0) }
    var seen: Set<String> = []
    let terms = (telling.isEmpty ? words : telling).filter { seen.insert($0).inserted }
    return terms.isEmpty ? nil : terms.map { "\"\($0)\"" }.joined(separator: " OR ")
  }

  private static func folded(_ title: String) -> String {
    if title.utf8.allSatisfy({ $0 < 0x80 }) { return title.lowercased() }
    let scalars = title.decomposedStringWithCompatibilityMapping.unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .nonspacingMark })
    )
    .lowercased()
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

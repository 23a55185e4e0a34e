/// Writes titles at the margin above indented notes as bullets with sub-bullets; Markdown would run all of them
/// together.
///
/// ```text
/// Rows of Bees in a Meadow                - Rows of Bees in a Meadow
///     ICML 2019, a long paper               - ICML 2019, a long paper
///     1, bees fly in rows                   - 1, bees fly in rows
/// Bees at Rest                            - Bees at Rest
/// ```
///
/// Only a text that has three such titles, and more of them than bullets, is touched.
/// - Complexity: O(*n*), *n* bytes.
enum IndentedNotes {
  /// The text with bullets; `nil` when it is not written so.
  static func bulleted(_ text: String) -> String? {
    guard text.contains("\n    ") || text.contains("\n\t") || text.contains("\n  ") else {
      return nil
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let titles = lines.indices.filter { isTitle(lines[$0]) }
    let headed = titles.count { $0 + 1 < lines.count && isNote(lines[$0 + 1]) }
    guard headed >= 3, headed > lines.count(where: isBullet), headed * 2 > titles.count else {
      return nil
    }
    var isBelow = false
    for line in lines.indices {
      if isTitle(lines[line]) {
        lines[line] = "- \(lines[line])"
        isBelow = true
      } else if isNote(lines[line]) {
        if isBelow { lines[line] = "  - \(lines[line].drop { $0.isWhitespace })" }
      } else if !lines[line].allSatisfy(\.isWhitespace) {
        isBelow = false
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Whether a line at the margin holds three words or more and no mark of Markdown.
  private static func isTitle(_ line: Substring) -> Bool {
    guard let first = line.first, first.isLetter || first == "\"" else { return false }
    return line.split(separator: " ").count >= 3
      && !line.drop(while: \.isWhitespace).hasSuffix(":")
  }

  private static func isNote(_ line: Substring) -> Bool {
    let told = line.drop { $0 == " " || $0 == "\t" }
    guard let first = told.first, !first.isWhitespace else { return false }
    let margin = line.distance(from: line.startIndex, to: told.startIndex)
    return (line.first == "\t" || margin >= 2) && !"-*+>|<[".contains(first)
  }

  private static func isBullet(_ line: Substring) -> Bool {
    let told = line.drop { $0 == " " || $0 == "\t" }
    return told.first.map { "-*+".contains($0) } ?? false && told.dropFirst().first == " "
  }
}

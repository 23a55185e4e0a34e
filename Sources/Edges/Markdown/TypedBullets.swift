/// Writes bullets that were typed as signs, `• A Title`, as bullets of Markdown, which sees one paragraph
/// in lines of them.
///
/// Only a list that has two such lines is touched.
/// - Complexity: O(*n*), *n* bytes.
enum TypedBullets {
  /// The text with hyphens for signs that open lines.
  static func written(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let typed = lines.indices.filter { opens(lines[$0]) }
    guard typed.count >= 2 else { return text }
    for line in typed {
      let margin = lines[line].prefix { $0 == " " || $0 == "\t" }
      let told = lines[line].dropFirst(margin.count + 1).drop { $0 == " " || $0 == "\t" }
      lines[line] = "\(margin)- \(told)"
    }
    return lines.joined(separator: "\n")
  }

  private static func opens(_ line: Substring) -> Bool {
    let behind = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = behind.first, first >= 0x80 else { return false }
    let text = line[behind.startIndex...]
    return signs.contains(text.unicodeScalars.first ?? "-")
      && text.dropFirst().first { !" \t\u{A0}".contains($0) } != nil
      && text.first?.unicodeScalars.count == 1
  }

  private static let signs: Set<Unicode.Scalar> = [
    "•", "●", "○", "◦", "▪", "▫", "■", "□", "◆", "◇", "►", "▸", "‣", "➤", "➢", "·", "∙", "⁃",
  ]
}

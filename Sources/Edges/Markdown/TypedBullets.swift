/// Writes bullets that were typed as signs or pictures, `• A Title`, as bullets of Markdown, which sees one paragraph
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
      let told = lines[line].dropFirst(margin.count)
      lines[line] = "\(margin)- \(told.first.map(isSign) == true ? told.dropFirst() : told)"
    }
    return lines.joined(separator: "\n")
  }

  private static func opens(_ line: Substring) -> Bool {
    let behind = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = behind.first, first >= 0x80 else { return false }
    let text = line[behind.startIndex...]
    if let picture = text.unicodeScalars.first, picture.properties.isEmojiPresentation {
      return beginsWithTitle(text.dropFirst())
    }
    return text.first.map(isSign) == true
      && text.dropFirst().contains { !" \t\u{A0}".contains($0) }
  }

  private static func isSign(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1 && signs.contains(character.unicodeScalars.first ?? "-")
  }

  /// Whether a link that is no label follows a picture: `📄 [A Title](…)`.
  private static func beginsWithTitle(_ text: Substring) -> Bool {
    let link = text.drop { " *".contains($0) }
    guard link.first == "[", text.first == " ", let end = link.firstRange(of: "](") else {
      return false
    }
    return !ListVocabulary.isLabel(String(link[..<end.lowerBound].dropFirst()))
  }

  private static let signs: Set<Unicode.Scalar> = [
    "•", "●", "○", "◦", "▪", "▫", "■", "□", "◆", "◇", "►", "▸", "‣", "➤", "➢", "·", "∙", "⁃",
  ]
}

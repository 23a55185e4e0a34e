/// Writes lines of reStructuredText as Markdown.
///
/// ```text
/// Counting                                            # Counting
/// --------
/// * `A title <https://arxiv.org/abs/1706.03762>`_     * [A title](<https://arxiv.org/abs/1706.03762>)
/// .. _A book: https://example.org/book                [A book]: https://example.org/book
/// ```
///
/// The level of a heading is the order in which its underline was first seen.
enum RSTLines {
  static func markdown(_ lines: [Substring]) -> [String] {
    var result = lines.map { _ in "" }
    var levels: [Character] = []
    var isDirective = false
    for (index, line) in lines.enumerated() {
      let isIndented = line.first == " " || line.isEmpty
      if isDirective, isIndented { continue }
      isDirective = false
      if let mark = underline(line) {
        guard index > 0, underline(lines[index - 1]) == nil, !lines[index - 1].isEmpty,
          lines[index - 1].count <= line.count + 1
        else { continue }
        if !levels.contains(mark) { levels.append(mark) }
        let level = min(6, (levels.firstIndex(of: mark) ?? 0) + 1)
        result[index - 1] = String(repeating: "#", count: level) + " " + result[index - 1]
      } else if line.hasPrefix(".. _"), let colon = line.firstRange(of: ": ") {
        let name = line[line.index(line.startIndex, offsetBy: 4)..<colon.lowerBound]
        result[index] = "[\(name.filter { $0 != "`" })]: \(line[colon.upperBound...])"
      } else if line.hasPrefix("..") {
        isDirective = true
      } else {
        result[index] = links(line.hasPrefix("#. ") ? "1. " + line.dropFirst(3) : String(line))
      }
    }
    return result
  }

  /// The mark of a line that underlines a heading.
  private static func underline(_ line: Substring) -> Character? {
    guard line.count >= 3, let mark = line.first, "=-~^*+#\"`'.:_".contains(mark),
      line.allSatisfy({ $0 == mark })
    else { return nil }
    return mark
  }

  private static func links(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "`") {
      let inside = rest[open...].dropFirst()
      guard let close = inside.firstIndex(of: "`") else { break }
      let name = inside[..<close]
      let tail = inside[close...].dropFirst()
      result += rest[..<open]
      if tail.first == "_", let start = name.firstRange(of: "<"), name.hasSuffix(">") {
        let shown = String(name[..<start.lowerBound]).collapsed()
        result += "[\(shown)](<\(name[start.upperBound...].dropLast())>)"
      } else if tail.first == "_" {
        result += "[\(name)]"
      } else {
        result += name
      }
      rest = tail.drop { $0 == "_" || $0 == "`" }
    }
    return result + rest
  }
}

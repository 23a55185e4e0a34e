/// Gives tables their row of hyphens where the author has left it out, so that Markdown sees a table.
///
/// ```text
/// | Name | Paper |
/// |Wrangler|Wrangler: Predictable and Faster Jobs|
/// ```
///
/// A header takes the place of the line above it, an empty one or a heading of its section, which moves up
/// in turn; so no line below it moves.
/// - Complexity: O(*n*), *n* bytes.
enum PipeRows {
  /// The text with rows of hyphens.
  static func delimited(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var isChanged = false
    for header in lines.indices.dropFirst() where isRow(lines[header]) && !isRow(lines[header - 1])
    {
      guard header + 2 < lines.count, isRow(lines[header + 1]), isRow(lines[header + 2]),
        !isDelimiter(lines[header + 1]), !isDelimiter(lines[header])
      else { continue }
      let above = lines[..<header].suffix(2)
      let isHeading = above.last?.hasPrefix("#") == true && above.first?.isEmpty == true
      guard above.last?.isEmpty == true || above.count == 2 && isHeading else { continue }
      let cells = lines[header].split(separator: "|").count { !$0.allSatisfy(\.isWhitespace) }
      if isHeading { lines[header - 2] = lines[header - 1] }
      lines[header - 1] = lines[header]
      lines[header] = Substring("|" + String(repeating: "---|", count: max(cells, 1)))
      isChanged = true
    }
    return isChanged ? lines.joined(separator: "\n") : text
  }

  private static func isRow(_ line: Substring) -> Bool {
    line.first == "|" && line.count { $0 == "|" } >= 3
  }

  private static func isDelimiter(_ line: Substring) -> Bool {
    line.contains("-") && line.allSatisfy { "|-: \t".contains($0) }
  }
}

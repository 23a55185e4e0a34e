public import Bibliography

/// Reads the entries of a list written in GitHub-flavored Markdown.
///
/// What counts as an entry is what a careful reader would count: bullets, table rows, headings and
/// paragraphs that name a work; no table of contents, no contributing section, no badge, no
/// homepage of an author. Sub-bullets tell about the bullet above unless they name works of their
/// own, in which case the bullet above is a heading.
public enum ListReader {
  /// The entries in the order of the list.
  public static func entries(in text: String) -> [ListEntry] {
    RecurringLines(text).adding(to: read(text))
  }

  private static func read(_ text: String) -> [ListEntry] {
    let bulleted = StrayBullets.indented(TypedBullets.written(PipeRows.delimited(text)))
    let text = withoutAnchors(withoutFrontMatter(joiningLinks(bulleted)))
    if let bulleted = IndentedNotes.bulleted(text) {
      return entries(of: MarkdownParser.parse(bulleted), areTitles: true)
    }
    guard HTMLLists.isWritten(in: text) else { return entries(of: MarkdownParser.parse(text)) }
    let rewritten = HTMLLists(text)
    return entries(of: MarkdownParser.parse(rewritten.text, lines: rewritten.lines))
  }

  /// The text with empty lines for the settings in YAML that some begin with.
  private static func withoutFrontMatter(_ text: String) -> String {
    guard text.hasPrefix("---\n") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.dropFirst().prefix(200).firstIndex(where: { $0 == "---" || $0 == "..." })
    else { return text }
    let isSettings = lines[1..<end].contains { line in
      line.prefix { $0.isLetter || $0 == "_" || $0 == "-" }.endIndex != line.startIndex
        && line.contains(":")
    }
    guard isSettings else { return text }
    return String(repeating: "\n", count: end + 1) + lines[(end + 1)...].joined(separator: "\n")
  }

  /// The text without the space that keeps `[A title] (https://…)` from being a link; behind a check box
  /// it stays.
  private static func joiningLinks(_ text: String) -> String {
    var joined = ""
    var rest = text[...]
    while let gap = rest.firstRange(of: "] (http") {
      let before = rest[..<gap.lowerBound]
      let isBox = ["[ ", "[x", "[X"].contains { before.hasSuffix($0) }
      joined += before + (isBox ? "] (http" : "](http")
      rest = rest[gap.upperBound...]
    }
    return joined.isEmpty ? text : joined + rest
  }

  /// The text with empty lines for tags that stand alone, `<a name="books" />`, which would make raw HTML of
  /// the heading or the bullet below them.
  private static func withoutAnchors(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")),
      ["<a name", "<a id", "<span", "<font", "<br"].contains(where: {
        text.firstRange(of: $0) != nil
      })
    else { return text }
    var isBehindBlank = true
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> Substring in
      let isAnchor = isBreak(line) || isBehindBlank && isAnchor(line)
      isBehindBlank = isAnchor || line.first == "#" || line.allSatisfy(\.isWhitespace)
      return isAnchor ? "" : line
    }
    return lines.joined(separator: "\n")
  }

  /// Whether a line holds a break and nothing else.
  private static func isBreak(_ line: Substring) -> Bool {
    line.utf8.count <= 12
      && ["<br>", "<br/>", "<br />", "</br>"].contains(String(line).collapsed())
  }

  private static func isAnchor(_ line: Substring) -> Bool {
    let tag = String(line).collapsed()
    let opens = ["<a name", "<a id", "<span", "</span", "<font", "</font"].contains(
      where: tag.hasPrefix
    )
    guard opens, !tag.contains("href") else { return false }
    let end = tag.firstIndex(of: ">").map { tag[tag.index(after: $0)...] }
    return end.map { $0.isEmpty || $0 == "</a>" || $0 == "</span>" } ?? false
  }

  /// The entries of a parsed document; with `areTitles`, all bullets in sections are titles of works.
  static func entries(of document: MarkdownDocument, areTitles: Bool = false) -> [ListEntry] {
    var walk = ListWalk(document, areTitles: areTitles)
    walk.run()
    return walk.entries()
  }
}

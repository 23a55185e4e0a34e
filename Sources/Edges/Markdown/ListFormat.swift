/// The formats in which a list can come.
public enum ListFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, bibtex, ris, csl, plain

  /// The format that a file's name tells, or else its first bytes.
  public static func detect(_ text: String, name: String) -> ListFormat {
    let lower = name.lowercased()
    for (ending, format) in endings where lower.hasSuffix(ending) { return format }
    let start = text.prefix(4_000).drop(while: \.isWhitespace)
    if start.hasPrefix("TY  -") { return .ris }
    if start.first == "@", start.prefix(40).contains("{") { return .bibtex }
    if start.first == "{"
      || start.first == "[" && start.dropFirst().drop(while: \.isWhitespace).first == "{"
    {
      return .csl
    }
    let lines = text.prefix(20_000).split(separator: "\n")
    let isMarkdown = lines.contains { line in
      line.contains("](") || line.hasPrefix("- ") || line.hasPrefix("* ")
        || line.hasPrefix("|")
    }
    return isMarkdown ? .markdown : .plain
  }

  private static let endings: [(String, ListFormat)] = [
    (".md", .markdown), (".markdown", .markdown), (".bib", .bibtex), (".bibtex", .bibtex),
    (".rst", .markdown), (".org", .markdown), (".ris", .ris), (".json", .csl),
  ]
}

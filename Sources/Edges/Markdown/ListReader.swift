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
    entries(of: MarkdownParser.parse(text))
  }

  /// The entries of a parsed document.
  public static func entries(of document: MarkdownDocument) -> [ListEntry] {
    var walk = ListWalk(document)
    walk.run()
    return walk.entries
  }
}

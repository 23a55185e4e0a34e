/// The light markup in which a list is written, told by the ending of its file.
///
/// Lists in Org and reStructuredText are read as the Markdown that says the same, line by line, so
/// that entries keep their line numbers. What a list has no use for (directives, drawers) is dropped.
enum MarkupDialect {
  case markdown, org, restructuredText

  init(name: String) {
    let lower = name.lowercased()
    self = lower.hasSuffix(".org") ? .org : lower.hasSuffix(".rst") ? .restructuredText : .markdown
  }

  /// The text in Markdown, with as many lines.
  ///
  /// - Complexity: linear in the text.
  func markdown(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return switch self {
    case .markdown: text
    case .org: lines.map(OrgLine.markdown).joined(separator: "\n")
    case .restructuredText: RSTLines.markdown(lines).joined(separator: "\n")
    }
  }
}

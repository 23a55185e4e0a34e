import Bibliography

/// Reads a plain file: one identifier, address, title or printed reference a line.
///
/// Empty lines and lines that begin with `#` or `%` say nothing.
enum PlainReader {
  static func entries(in text: String) -> [ListEntry] {
    var entries: [ListEntry] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = String(raw).collapsed()
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("%") { continue }
      if let entry = entry(line, index + 1) { entries.append(entry) }
    }
    return entries
  }

  private static func entry(_ line: String, _ number: Int) -> ListEntry? {
    if LinkClassifier.identifier(line) != nil || line.hasPrefix("http") && !line.contains(" ") {
      let link = LinkClassifier.link(url: line)
      return ListEntry(
        line: number,
        title: link.identifier?.value ?? line,
        text: line,
        links: [link],
        kindReason: "the list gives an identifier only"
      )
    }
    var head = InlineLine()
    head.line = number
    var words: [String] = []
    for word in line.split(separator: " ") {
      let bare = word.hasPrefix("<") && word.hasSuffix(">") ? word.dropFirst().dropLast() : word
      let isAddress = bare.hasPrefix("http://") || bare.hasPrefix("https://")
      if isAddress || LinkClassifier.identifier(String(bare)) != nil {
        head.links.append(LinkClassifier.link(url: String(bare)))
      } else {
        words.append(String(word))
      }
    }
    head.runs = [InlineRun(text: words.joined(separator: " "), look: .plain)]
    head.bound()
    return EntryParser(section: []).entry(head)
  }
}

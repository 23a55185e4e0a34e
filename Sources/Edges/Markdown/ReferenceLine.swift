import Bibliography

/// Tells a paragraph that names a work from prose.
enum ReferenceLine {
  /// A title that is linked, or set bold with links behind it, or a printed reference.
  static func isReference(_ line: InlineLine) -> Bool {
    guard line.text.utf8.count < 1_500 else { return false }
    let links = line.links.filter { !$0.url.hasPrefix("#") }
    let isPaper = links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
    guard let first = line.runs.first(where: { !TitleText.clean($0.text).isEmpty }) else {
      return false
    }
    if isPaper {
      if let link = first.link, !ListVocabulary.isLabel(line.links[link].label),
        line.links[link].label.split(separator: " ").count >= 3
      {
        return true
      }
      if first.look == .strong, first.text.split(separator: " ").count >= 2 { return true }
      let isLabeled = links.allSatisfy { ListVocabulary.isLabel($0.label) }
      let tail = line.runs.last { !$0.text.allSatisfy { " .,;)]|".contains($0) } }
      let words = line.text.split(separator: " ").count
      if isLabeled, tail?.link != nil, (3...60).contains(words) { return true }
    }
    return isPrinted(line)
  }

  /// Whether a line is a bold or linked title and nothing else but labels.
  static func isTitle(_ line: InlineLine) -> Bool {
    let telling = line.runs.filter { run in
      let isLabel = run.link.map { ListVocabulary.isLabel(line.links[$0].label) } ?? false
      return !isLabel && run.text.contains(where: \.isLetter)
    }
    return telling.count == 1 && (telling[0].link != nil || telling[0].look == .strong)
  }

  /// Whether a line is a printed reference.
  ///
  /// `Saltzer, J. (1984). End-to-end arguments …` or `A. Vaswani, "Attention …," NIPS, 2017`.
  static func isPrinted(_ line: InlineLine) -> Bool {
    let parts = TitleText.split(line.text)
    let details = ReferenceDetails(parts.rest)
    return parts.title.split(separator: " ").count >= 3 && details.year != nil
      && !details.authors.isEmpty && !parts.rest.isEmpty
  }
}

import Bibliography

/// Tells headings that are themselves works from those of sections.
struct HeadingRules {
  let document: MarkdownDocument
  let items: ListItems

  /// Whether a heading names a work, by its own links or by what stands right below it.
  func namesWork(_ line: InlineLine, _ index: Int) -> Bool {
    let isLinked = line.links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
    if isLinked || isLinkedTitle(line) { return true }
    let words = TitleText.clean(TitleText.unhooked(line.text).title).split(separator: " ").count
    guard line.links.isEmpty, words >= 3 else { return false }
    let next = document.nodes[index].end
    guard next < document.nodes.count else { return false }
    switch document.nodes[next].kind {
    case .paragraph: return words >= 4 && isOfWork(InlineLine(document, next))
    case .list: return items.isListOfDetails(next)
    default: return false
    }
  }

  /// Whether a heading is one link with a title of several words, to no code, post or talk.
  private func isLinkedTitle(_ line: InlineLine) -> Bool {
    guard line.links.count == 1, let link = line.links.first, link.kind == .other,
      LinkTarget.leadsSomewhere(link.url)
    else { return false }
    return link.label.split(separator: " ").count >= 4
      && line.runs.allSatisfy { $0.link != nil || !$0.text.contains(where: \.isLetter) }
  }

  /// Whether the paragraph below holds labeled links to a paper, with nothing but authors beside them.
  private func isOfWork(_ below: InlineLine) -> Bool {
    let told = below.runs.filter { $0.link == nil }.map(\.text).joined().collapsed()
    // What prints a title of its own is the first of the works below the heading.
    guard told.split(separator: " ").count < 8 || !AuthorList.names(told).isEmpty else {
      return false
    }
    return below.links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
      && below.links.allSatisfy { ListVocabulary.isLabel($0.label) }
  }
}

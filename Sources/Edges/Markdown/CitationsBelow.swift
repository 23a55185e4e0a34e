import Bibliography

/// Finds the paragraphs that print in full the work that the bullet above links under another name.
///
/// ```text
/// * [The first paper on bees](https://…)
///
/// Bees of the plain. Ann Lee and Bo Rim. 1994. Annals of Rest.
/// ```
///
/// Only a list that does so twice is read this way.
struct CitationsBelow {
  private var paragraphs: Set<Int> = []

  init(_ document: MarkdownDocument) {
    for list in document.nodes.indices where document.nodes[list].kind == .list {
      let below = document.nodes[list].end
      guard below < document.nodes.count, document.nodes[below].kind == .paragraph,
        let item = document.children(of: list).last,
        let linked = document.children(of: item).first, document.children(of: item).count == 1,
        document.nodes[linked].kind == .paragraph,
        isOnlyLink(InlineLine(document, linked))
      else { continue }
      let line = InlineLine(document, below)
      if line.links.isEmpty, line.text.utf8.count < 400, ReferenceLine.isPrinted(line) {
        paragraphs.insert(below)
      }
    }
    if paragraphs.count < 2 { paragraphs = [] }
  }

  /// Whether a paragraph prints the work above.
  func contains(_ paragraph: Int) -> Bool { paragraphs.contains(paragraph) }

  private func isOnlyLink(_ line: InlineLine) -> Bool {
    line.links.count == 1 && LinkTarget.leadsSomewhere(line.links[0].url)
      && !ListVocabulary.isOnlyLabels(line.links[0].label)
      && !line.unlinked.contains(where: \.isLetter)
  }
}

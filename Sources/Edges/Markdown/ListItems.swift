import Bibliography

/// Judges the items of bullets: which name works, which head others.
struct ListItems {
  let document: MarkdownDocument

  /// Whether a short bullet heads sub-bullets that print works without linking them.
  func isGroup(_ head: InlineLine, of children: [Int]) -> Bool {
    guard children.count >= 2, head.text.split(separator: " ").count <= 5,
      PrintedYear.of(head.text) == nil
    else { return false }
    let printed = children.count { child in
      let paragraphs = document.children(of: child).filter { document.nodes[$0].kind == .paragraph }
      guard let first = paragraphs.first else { return false }
      let parts = TitleText.split(InlineLine(document, first).text)
      return parts.title.split(separator: " ").count >= 2
        && PrintedYear.of(parts.rest) != nil && ReferenceDetails.longNames(parts.title).isEmpty
    }
    return printed * 2 >= children.count
  }

  /// Whether an item without a link prints a title and a year.
  func printsYear(_ item: Int) -> Bool {
    firstLine(of: item).map(ReferenceLine.printsYear) ?? false
  }

  /// The paragraph with which an item begins.
  private func firstLine(of item: Int) -> InlineLine? {
    guard let first = document.children(of: item).first, document.nodes[first].kind == .paragraph
    else { return nil }
    return InlineLine(document, first)
  }

  func isHeading(_ block: Int) -> Bool {
    if case .heading = document.nodes[block].kind { true } else { false }
  }

  /// Whether a list holds works rather than remarks.
  func hasEntries(_ list: Int) -> Bool {
    document.children(of: list).contains(where: isEntryItem)
  }

  /// Whether most items of a list begin with a linked title.
  func isListOfWorks(_ list: Int) -> Bool {
    let children = document.children(of: list)
    let works = children.count { item in
      guard let line = firstLine(of: item) else { return false }
      guard let link = line.runs.first(where: { !TitleText.clean($0.text).isEmpty })?.link else {
        return false
      }
      return line.links[link].label.split(separator: " ").count >= 3
        && !ListVocabulary.isLabel(line.links[link].label)
    }
    return works * 2 > children.count
  }

  /// Whether a list tells about the work above: two items or more begin with keys such as `Authors:`
  /// and `Venue:`.
  func isListOfDetails(_ list: Int) -> Bool {
    let children = document.children(of: list)
    let keyed = children.count { item in
      guard let text = firstLine(of: item)?.text else { return false }
      let key = text.prefix { $0 != ":" && $0 != "：" }
      return key.count < text.count && ListVocabulary.keys.contains(key.lowercased())
    }
    return keyed >= 2 && keyed * 2 > children.count
  }

  /// Whether a list tells about the title above: most items are addresses, labeled links, or begin
  /// with a key of one word such as `intro:` and `github(C++):`.
  func tellsAboutWork(_ list: Int) -> Bool {
    let children = document.children(of: list)
    let telling = children.count { item in
      guard let line = firstLine(of: item) else { return false }
      if ReferenceLine.isOnlyLabels(line) { return true }
      let key = line.text.prefix { !":：( ".contains($0) }.lowercased()
      let isKey = line.text.contains { $0 == ":" || $0 == "：" }
      return isKey
        && (ListVocabulary.keys.contains(key) || ListVocabulary.labels.contains(key)
          || key == "intro")
    }
    return telling * 5 >= children.count * 3
  }

  /// Whether most items are bare titles: several words printed as titles are, and nothing else.
  func isListOfTitles(_ list: Int) -> Bool {
    let children = document.children(of: list)
    let titles = children.compactMap { item -> Int? in
      let blocks = document.children(of: item)
      guard blocks.count == 1, document.nodes[blocks[0]].kind == .paragraph else { return nil }
      let line = InlineLine(document, blocks[0])
      return BareTitle.isTitle(line.text) ? line.text.split(separator: " ").count : nil
    }
    return titles.count >= 2 && titles.count * 5 >= children.count * 4
      && titles.reduce(0, +) >= titles.count * 4
  }

  func hasLink(_ index: Int) -> Bool {
    document.descendants(of: index).contains {
      document.nodes[$0].kind == .link && !document.nodes[$0].url.hasPrefix("#")
    }
  }

  /// Whether a sub-bullet names a work of its own rather than telling about the one above.
  func isEntryItem(_ item: Int) -> Bool {
    guard
      let first = document.children(of: item).first(where: { document.nodes[$0].kind == .paragraph }
      )
    else { return document.children(of: item).contains { document.nodes[$0].kind == .list } }
    let line = InlineLine(document, first)
    let links = line.links.filter { !$0.url.hasPrefix("#") }
    let nested = document.children(of: item).contains {
      document.nodes[$0].kind == .list && hasEntries($0)
    }
    if nested { return true }
    let key = line.text.prefix { $0 != ":" }
    let isKeyed =
      key.count < line.text.count && key.split(separator: " ").count == 1
      && (key.first?.isUppercase == false || ListVocabulary.keys.contains(key.lowercased())
        || ListVocabulary.labels.contains(key.lowercased()) || line.text.hasPrefix("Summary"))
    // `Title. [Author (year)](…)`
    if !isKeyed, let link = links.first, links.count == 1, PrintedYear.of(link.label) != nil,
      line.text.split(separator: " ").count >= link.label.split(separator: " ").count + 2,
      line.runs.first?.link == nil
    {
      return true
    }
    if links.contains(where: {
      $0.label.split(separator: " ").count >= 3 && !ListVocabulary.isLabel($0.label)
    }) {
      return !isKeyed || line.runs.first?.link != nil
    }
    if isKeyed,
      ListVocabulary.labels.contains(key.lowercased()) || key == "Summary" || key == "Authors"
    {
      return false
    }
    guard
      links.contains(where: {
        EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf || $0.kind == .code
      })
    else { return false }
    let unlinked = line.runs.filter { $0.link == nil }.map(\.text).joined()
    return TitleText.split(unlinked).title.split(separator: " ").count >= 4
      && ReferenceDetails(unlinked).authors.isEmpty
  }
}

import Bibliography

/// One pass over the blocks of a document.
struct ListWalk {
  private let document: MarkdownDocument
  private(set) var entries: [ListEntry] = []
  private var headings: [(level: Int, text: String)] = []
  private var titleHeading: Int?
  /// The heading that is itself an entry, with what has been said about it so far.
  private var open: (head: InlineLine, details: [InlineLine])?

  init(_ document: MarkdownDocument) {
    self.document = document
    let firsts = document.nodes.indices.filter { document.nodes[$0].kind == .heading(level: 1) }
    titleHeading = firsts.count == 1 ? firsts.first : nil
  }

  mutating func run() {
    guard !document.nodes.isEmpty else { return }
    visit(children: 0)
    close()
  }

  private var section: [String] { headings.map(\.text) }

  private var isSkipped: Bool {
    let names = headings.map { heading in
      heading.text.filter { $0.isLetter || $0 == " " }.collapsed().lowercased()
    }
    return names.contains(where: ListVocabulary.skippedSections.contains)
      || names.last.map(ListVocabulary.contents.contains) == true
  }

  private mutating func visit(children block: Int) {
    for child in document.children(of: block) {
      switch document.nodes[child].kind {
      case .heading(let level): heading(child, level)
      case .list:
        if open != nil, !hasEntries(child) { collect(child) } else { list(child, []) }
      case .paragraph: paragraph(child)
      case .table: table(child)
      case .blockQuote: visit(children: child)
      case .htmlBlock: html(child)
      default: break
      }
    }
  }

  // MARK: Headings

  private mutating func heading(_ index: Int, _ level: Int) {
    close()
    if index == titleHeading { return }
    let line = InlineLine(document, index)
    let text = TitleText.clean(line.text)
    guard !text.isEmpty else { return }
    headings.removeAll { $0.level >= level }
    if !isSkipped, isEntryHeading(line, index) {
      open = (line, [])
    } else {
      headings.append((level, text))
    }
  }

  private func isEntryHeading(_ line: InlineLine, _ index: Int) -> Bool {
    let isLinked = line.links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
    if isLinked { return true }
    guard line.links.isEmpty, line.text.split(separator: " ").count >= 4 else { return false }
    let next = document.nodes[index].end
    guard next < document.nodes.count, document.nodes[next].kind == .paragraph else { return false }
    let below = InlineLine(document, next)
    return below.links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
      && below.links.allSatisfy { ListVocabulary.isLabel($0.label) }
  }

  private mutating func close() {
    guard let (head, details) = open else { return }
    open = nil
    if let entry = EntryParser(section: section).entry(head, details: details) {
      entries.append(entry)
    }
  }

  private mutating func collect(_ block: Int) {
    for index in document.descendants(of: block) where document.nodes[index].kind == .paragraph {
      open?.details += InlineLine(document, index).split()
    }
  }

  // MARK: Bullets

  private mutating func list(_ index: Int, _ group: [String]) {
    let items = document.children(of: index)
    let linked = items.count { hasLink($0) }
    for item in items { self.item(item, group, linkedSiblings: linked * 2 > items.count) }
  }

  private mutating func item(_ index: Int, _ group: [String], linkedSiblings: Bool) {
    let blocks = document.children(of: index)
    let texts = blocks.filter {
      document.nodes[$0].kind == .paragraph || isHeading(document.nodes[$0].kind)
    }
    let lists = blocks.filter { document.nodes[$0].kind == .list }
    for block in blocks where document.nodes[block].kind == .table { table(block) }
    guard let first = texts.first else {
      for nested in lists { list(nested, group) }
      return
    }
    var head = InlineLine(document, first)
    head.line = document.nodes[index].line
    let children = lists.flatMap { document.children(of: $0) }
    let ownEntries = children.filter(isEntryItem)
    if isContents(head) {
      if ownEntries.isEmpty { return }
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    if head.links.isEmpty, !ownEntries.isEmpty || isGroup(head, of: children) {
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    guard !isSkipped else { return }
    let told = Set(ownEntries)
    var details = texts.dropFirst().flatMap { InlineLine(document, $0).split() }
    for child in children where !told.contains(child) {
      for block in document.descendants(of: child) where document.nodes[block].kind == .paragraph {
        details += InlineLine(document, block).split()
      }
    }
    if let entry = EntryParser(section: section + group).entry(head, details: details),
      isWork(entry, linkedSiblings)
    {
      entries.append(entry)
    }
    for child in ownEntries { item(child, group, linkedSiblings: true) }
  }

  /// Whether a short bullet heads sub-bullets that print works without linking them.
  private func isGroup(_ head: InlineLine, of children: [Int]) -> Bool {
    guard children.count >= 2, head.text.split(separator: " ").count <= 5,
      ReferenceDetails.year(in: head.text) == nil
    else { return false }
    let printed = children.count { child in
      let paragraphs = document.children(of: child).filter { document.nodes[$0].kind == .paragraph }
      guard let first = paragraphs.first else { return false }
      let parts = TitleText.split(InlineLine(document, first).text)
      return parts.title.split(separator: " ").count >= 2
        && ReferenceDetails.year(in: parts.rest) != nil
    }
    return printed * 2 >= children.count
  }

  private func isHeading(_ kind: MarkdownNode.Kind) -> Bool {
    if case .heading = kind { true } else { false }
  }

  /// Whether a list holds works rather than remarks.
  private func hasEntries(_ list: Int) -> Bool {
    document.children(of: list).contains(where: isEntryItem)
  }

  private func hasLink(_ index: Int) -> Bool {
    document.descendants(of: index).contains {
      document.nodes[$0].kind == .link && !document.nodes[$0].url.hasPrefix("#")
    }
  }

  /// Whether a sub-bullet names a work of its own rather than telling about the one above.
  private func isEntryItem(_ item: Int) -> Bool {
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
    let isKeyed = key.count < line.text.count && key.split(separator: " ").count == 1
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

  /// A line of a table of contents.
  private func isContents(_ line: InlineLine) -> Bool {
    !line.links.isEmpty && line.links.allSatisfy { $0.url.hasPrefix("#") }
  }

  private func isWork(_ entry: ListEntry, _ linkedSiblings: Bool) -> Bool {
    let words = entry.title.split(separator: " ").count
    if !entry.links.isEmpty {
      return entry.links.contains { LinkTarget.leadsSomewhere($0.url) }
    }
    if !entry.authors.isEmpty || entry.year != nil { return words >= 2 }
    let isQuoted = entry.text.hasPrefix("“") || entry.text.hasPrefix("\"")
    return (2...40).contains(words)
      && (isQuoted || !linkedSiblings && isSectionOfWorks || linkedSiblings && words >= 4)
      && !entry.text.hasSuffix(":")
  }

  private var isSectionOfWorks: Bool {
    !headings.isEmpty
      && EntryKindRules.judge(ListEntry(line: 0, section: section, title: "")).reason.contains(
        "section"
      )
  }

  // MARK: Paragraphs, rows, HTML

  private mutating func paragraph(_ index: Int) {
    let line = InlineLine(document, index)
    if open != nil {
      open?.details += line.split()
      return
    }
    guard !isSkipped, !headings.isEmpty || titleHeading == nil || line.links.count > 0 else {
      return
    }
    take(line)
  }

  private mutating func take(_ line: InlineLine) {
    let parts = line.split()
    if parts.count > 1, parts.allSatisfy(ReferenceLine.isReference) {
      for part in parts { append(part) }
    } else if let first = parts.first, ReferenceLine.isReference(line) {
      // A title on a line of its own, and what follows on the next ones.
      let isTitle = ReferenceLine.isTitle(first)
      append(isTitle ? first : line, details: isTitle ? Array(parts.dropFirst()) : [])
    }
  }

  private mutating func append(_ line: InlineLine, details: [InlineLine] = []) {
    if let entry = EntryParser(section: section).entry(line, details: details) {
      entries.append(entry)
    }
  }

  private mutating func table(_ index: Int) {
    guard !isSkipped else { return }
    close()
    entries += TableRows(document, index).entries(section)
  }

  private mutating func html(_ index: Int) {
    let node = document.nodes[index]
    guard !isSkipped, !node.literal.hasPrefix("<!--"), node.literal.contains("href") else { return }
    for line in HTMLText.lines(node.literal, at: node.line) {
      let isLinked = line.links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
      if isLinked, ReferenceLine.isReference(line) || line.text.split(separator: " ").count >= 3 {
        append(line)
      }
    }
  }
}

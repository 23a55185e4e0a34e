import Bibliography
import GraphCore

/// One pass over the blocks of a document.
struct ListWalk {
  private let document: MarkdownDocument
  private var found: [Found] = []
  private var headings: [Heading] = []
  private let outline: ListOutline
  private let items: ListItems
  /// The heading that is itself an entry, with what has been said about it so far.
  private var open: (head: InlineLine, details: [InlineLine])?
  /// Whether the open entry is a paragraph, which only a list can tell about.
  private var isOpenParagraph = false
  /// Whether the block before is a paragraph whose last line is the last entry found.
  private var isBelowEntry = false

  init(_ document: MarkdownDocument) {
    self.document = document
    outline = ListOutline(document)
    items = ListItems(document: document)
  }

  mutating func run() {
    guard !document.nodes.isEmpty else { return }
    visit(children: 0)
    close()
  }

  private struct Heading {
    let level: Int
    let text: String
    let isAside: Bool
    let isContents: Bool
    let isPreface: Bool

    init(_ level: Int, _ text: String) {
      self.level = level
      self.text = text
      isAside = SectionNames.isAside(text)
      isContents = SectionNames.isContents(text)
      isPreface = SectionNames.isPreface(text)
    }
  }

  /// What is found in order: lines to be read, and rows that are read already.
  private enum Found {
    case line(PendingEntry)
    case rows([ListEntry])
  }

  /// The entries in the order of the list, read on all processors.
  func entries() -> [ListEntry] {
    let found = found
    return parallelMap(found.count) { index -> [ListEntry] in
      switch found[index] {
      case .line(let pending): pending.read().map { [$0] } ?? []
      case .rows(let entries): entries
      }
    }.flatMap { $0 }
  }

  private var section: [String] { headings.lazy.filter { !$0.isContents }.map(\.text) }

  private var isSkipped: Bool {
    headings.contains(where: \.isAside) || headings.last?.isContents == true
  }

  private mutating func visit(children block: Int) {
    for child in document.children(of: block) {
      if document.nodes[child].kind != .paragraph { isBelowEntry = false }
      switch document.nodes[child].kind {
      case .heading(let level): heading(child, level)
      case .list:
        if open != nil, !items.isListOfWorks(child) {
          collect(child)
        } else {
          if isOpenParagraph { close() }
          list(child, [])
        }
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
    if index == outline.titleHeading { return }
    let line = InlineLine(document, index)
    let text = TitleText.clean(line.text)
    guard !text.isEmpty else { return }
    headings.removeAll { $0.level >= level }
    if !isSkipped, isEntryHeading(line, index) {
      open = (line, [])
    } else {
      headings.append(Heading(level, text))
    }
  }

  /// A heading written in HTML; works are not looked for in it.
  private mutating func heading(html: String) -> Bool {
    guard let (level, text) = HTMLText.heading(html) else { return false }
    close()
    let title = TitleText.clean(text)
    headings.removeAll { $0.level >= level }
    if !title.isEmpty, level > 1 { headings.append(Heading(level, title)) }
    return true
  }

  private func isEntryHeading(_ line: InlineLine, _ index: Int) -> Bool {
    let isLinked = line.links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
    if isLinked || isLinkedTitle(line) { return true }
    guard line.links.isEmpty, line.text.split(separator: " ").count >= 4 else { return false }
    let next = document.nodes[index].end
    guard next < document.nodes.count, document.nodes[next].kind == .paragraph else { return false }
    let below = InlineLine(document, next)
    let told = below.runs.filter { $0.link == nil }.map(\.text).joined().collapsed()
    // What prints a title of its own is the first of the works below the heading.
    guard told.split(separator: " ").count < 8 || !AuthorList.names(told).isEmpty else {
      return false
    }
    return below.links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
      && below.links.allSatisfy { ListVocabulary.isLabel($0.label) }
  }

  /// Whether a heading is one link with a title of several words, to no code, post or talk.
  private func isLinkedTitle(_ line: InlineLine) -> Bool {
    guard line.links.count == 1, let link = line.links.first, link.kind == .other,
      LinkTarget.leadsSomewhere(link.url)
    else { return false }
    return link.label.split(separator: " ").count >= 4
      && line.runs.allSatisfy { $0.link != nil || !$0.text.contains(where: \.isLetter) }
  }

  private mutating func close() {
    guard let (head, details) = open else { return }
    open = nil
    isOpenParagraph = false
    append(head, details: details)
  }

  private mutating func collect(_ block: Int) {
    for index in document.descendants(of: block) where document.nodes[index].kind == .paragraph {
      open?.details += InlineLine(document, index).split()
    }
  }

  // MARK: Bullets

  private mutating func list(_ index: Int, _ group: [String]) {
    let children = document.children(of: index)
    let works = children.count { items.hasLink($0) || items.printsYear($0) }
    for child in children { item(child, group, siblingsAreWorks: works * 2 > children.count) }
  }

  private mutating func item(_ index: Int, _ group: [String], siblingsAreWorks: Bool) {
    let blocks = document.children(of: index)
    let texts = blocks.filter {
      document.nodes[$0].kind == .paragraph || items.isHeading($0)
    }
    let lists = blocks.filter { document.nodes[$0].kind == .list }
    for block in blocks where document.nodes[block].kind == .table { table(block) }
    guard let first = texts.first else {
      for nested in lists { list(nested, group) }
      return
    }
    var head = InlineLine(document, first)
    head.line = document.nodes[index].line
    let remarks = head.cutRemarks()
    let children = lists.flatMap { document.children(of: $0) }
    let ownEntries = children.filter(items.isEntryItem)
    if isContents(head) {
      if ownEntries.isEmpty { return }
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    if head.links.isEmpty,
      !ownEntries.isEmpty && !ReferenceLine.printsYear(head) || items.isGroup(head, of: children)
    {
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    guard !isSkipped else { return }
    let told = Set(ownEntries)
    var details = remarks + texts.dropFirst().flatMap { InlineLine(document, $0).split() }
    for child in children where !told.contains(child) {
      for block in document.descendants(of: child) where document.nodes[block].kind == .paragraph {
        details += InlineLine(document, block).split()
      }
    }
    let rules = WorkRules(
      section: section,
      isPreface: headings.contains(where: \.isPreface),
      siblingsAreWorks: siblingsAreWorks
    )
    let heads = head.works()
    for (number, head) in heads.enumerated() {
      let told = number == heads.count - 1 ? details : []
      found.append(
        .line(
          PendingEntry(section: section + group, head: head, details: told, rules: rules)
        )
      )
    }
    for child in ownEntries { item(child, group, siblingsAreWorks: true) }
  }

  /// A line of a table of contents.
  private func isContents(_ line: InlineLine) -> Bool {
    !line.links.isEmpty && line.links.allSatisfy { $0.url.hasPrefix("#") || outline.isOwn($0.url) }
  }

  // MARK: Paragraphs, rows, HTML

  private mutating func paragraph(_ index: Int) {
    let line = InlineLine(document, index)
    if ReferenceLine.isOnlyLabels(line), belongsAbove(line) { return }
    if isOpenParagraph { close() }
    if open != nil {
      open?.details += line.split()
      return
    }
    guard !isSkipped, !headings.isEmpty || outline.titleHeading == nil || line.links.count > 0
    else {
      return
    }
    let count = found.count
    take(line)
    isBelowEntry = found.count > count
  }

  /// Whether links that stand alone were added to the entry in the paragraph above.
  private mutating func belongsAbove(_ line: InlineLine) -> Bool {
    if isOpenParagraph {
      open?.details.append(line)
      return true
    }
    guard isBelowEntry, case .line(var pending)? = found.last else { return false }
    pending.details.append(line)
    found[found.count - 1] = .line(pending)
    return true
  }

  private mutating func take(_ line: InlineLine) {
    if !headings.isEmpty, ReferenceLine.isLoneLink(line) {
      open = (line, [])
      isOpenParagraph = true
      return
    }
    let parts = line.split()
    let numbered = NumberedLines.groups(parts)
    if !numbered.isEmpty {
      for group in numbered { append(group[0], details: Array(group.dropFirst())) }
    } else if parts.count > 1, parts.allSatisfy(ReferenceLine.isReference) {
      for part in parts { append(part) }
    } else if let first = parts.first, ReferenceLine.isReference(line) {
      // A title on a line of its own, and what follows on the next ones.
      let isTitle = ReferenceLine.isTitle(first)
      append(isTitle ? first : line, details: isTitle ? Array(parts.dropFirst()) : [])
    }
  }

  private mutating func append(_ line: InlineLine, details: [InlineLine] = []) {
    found.append(.line(PendingEntry(section: section, head: line, details: details)))
  }

  private mutating func table(_ index: Int) {
    guard !isSkipped else { return }
    close()
    found.append(.rows(TableRows(document, index).entries(section)))
  }

  private mutating func html(_ index: Int) {
    let node = document.nodes[index]
    if heading(html: node.literal) { return }
    guard !isSkipped, !node.literal.hasPrefix("<!--"), node.literal.contains("href") else { return }
    for line in HTMLText.lines(node.literal, at: node.line) {
      let isLinked = line.links.contains { EntryKindRules.isPaperLink($0.kind) || $0.kind == .pdf }
      if isLinked, ReferenceLine.isReference(line) || line.text.split(separator: " ").count >= 3 {
        append(line)
      }
    }
  }
}

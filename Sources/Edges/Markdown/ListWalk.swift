import Bibliography
import GraphCore

/// One pass over the blocks of a document.
struct ListWalk {
  let document: MarkdownDocument
  var found: [Found] = []
  var trail = SectionTrail()
  let outline: ListOutline
  let items: ListItems
  /// Whether all bullets in sections are titles of works.
  private let areTitles: Bool
  private let headings: HeadingRules
  let citations: CitationsBelow
  /// The paragraphs that may be works, should others of their form turn out to be.
  var layouts = ParagraphLayouts()
  /// The heading that is itself an entry, with what has been said about it so far.
  var open: (head: InlineLine, details: [InlineLine])?
  /// The level of that heading.
  private var openLevel = 7
  /// How many paragraphs in a row were no works by themselves.
  var stanza = 0
  /// Whether the open entry is a paragraph, which only a list can tell about.
  var isOpenParagraph = false
  /// Whether the block before is a paragraph whose last line is the last entry found.
  var isBelowEntry = false
  /// A table in HTML that a blank line has cut, as far as it was read.
  var openTable: (html: String, line: Int)?
  /// The name of a group whose links belong to the work below it.
  private var carried: InlineLine?
  /// The records that stand in fences of BibTeX.
  var records: [ListEntry] = []

  init(_ document: MarkdownDocument, areTitles: Bool = false) {
    self.document = document
    self.areTitles = areTitles
    outline = ListOutline(document)
    items = ListItems(document: document)
    citations = CitationsBelow(document)
    headings = HeadingRules(document: document, items: items, titleHeading: outline.titleHeading)
  }

  mutating func run() {
    guard !document.nodes.isEmpty else { return }
    visit(children: 0)
    closeTable()
    close()
    layouts.insertWorks(into: &found)
    addRecords()
  }

  /// What is found in order: lines to be read, and rows that are read already.
  enum Found {
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

  private mutating func visit(children block: Int) {
    let children = document.children(of: block)
    for (place, child) in children.enumerated() {
      if document.nodes[child].kind == .list, let labels = items.onlyLabels(child),
        open == nil || isOpenParagraph, add(labels: labels)
      {
        continue
      }
      if document.nodes[child].kind != .paragraph {
        (isBelowEntry, stanza, layouts.isBelowLabels) = (false, 0, false)
      }
      if document.nodes[child].kind != .htmlBlock { closeTable() }
      switch document.nodes[child].kind {
      case .heading(let level): heading(child, level)
      case .list:
        if open != nil, !items.isListOfWorks(child) {
          collect(child)
        } else {
          if isOpenParagraph { close() }
          if place + 1 < children.count, announces(child, children[place + 1]) { continue }
          if items.isGlossary(child) { continue }
          if place > 0, announcesNoWorks(children[place - 1], above: child) { continue }
          list(child, [])
        }
      case .paragraph:
        let next = place + 1 < children.count ? children[place + 1] : child
        if headsDetails(child, next) || headsList(child, next) || headsQuote(child, next) {
          continue
        }
        paragraph(child)
      case .table: table(child)
      case .blockQuote where isOpenParagraph: collect(child)
      case .blockQuote where items.isLegend(child): break
      case .blockQuote:
        visit(children: child)
        stanza = 0
      case .htmlBlock: html(child)
      case .codeBlock: code(child)
      default: break
      }
    }
  }

  // MARK: Headings

  private mutating func heading(_ index: Int, _ level: Int) {
    let line = InlineLine(document, index)
    if open != nil, level > openLevel, items.isField(line) || !headings.namesWork(line, index) {
      open?.details += line.split()
      return
    }
    close()
    openLevel = 7
    if index == outline.titleHeading { return }
    let text = TitleText.clean(line.text)
    guard !text.isEmpty else { return }
    trail.close(level)
    if !trail.isSkipped, headings.namesWork(line, index) {
      (open, openLevel) = ((line, []), level)
    } else {
      trail.open(level, text)
    }
  }

  /// A heading written in HTML; works are not looked for in it.
  mutating func heading(html: String) -> Bool {
    guard let (level, text) = HTMLText.heading(html) else { return false }
    close()
    let title = TitleText.clean(text)
    trail.close(level)
    if !title.isEmpty, level > 1 { trail.open(level, title) }
    return true
  }

  mutating func close() {
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
    let areWorks =
      (areTitles || items.areTitles && document.nodes[index].isOrdered) && !trail.isEmpty
      || works * 2 > children.count
      || !trail.isPreface && items.isListOfTitles(index)
    for (place, child) in children.enumerated() {
      let next = place + 1 < children.count ? children[place + 1] : nil
      if let line = items.field(child), give(line, in: group) { continue }
      if place > 0, let line = items.ownField(child), give(line, in: group, first: children[0]) {
        continue
      }
      if items.nestsWorks, let head = items.lone(child) {
        if items.isPlainGroup(head, above: next) { continue }
        if items.isLinkedGroup(head, above: next) {
          carried = head
          continue
        }
      }
      let count = found.count
      let isTitled = !areWorks && items.isBold(child) && next.flatMap(items.field) != nil
      item(child, group, siblingsAreWorks: areWorks || isTitled)
      deliver(to: count)
    }
  }

  /// Gives a line such as `Paper: https://…` to the title without a link above it; with `first`, to the work
  /// that this item of the same list names.
  private mutating func give(_ line: InlineLine, in group: [String], first: Int? = nil) -> Bool {
    guard case .line(var pending)? = found.last, pending.section == trail.section + group,
      first.map({ pending.head.line == document.nodes[$0].line })
        ?? (pending.head.links.isEmpty && !items.isField(pending.head))
    else { return false }
    pending.details.append(line)
    found[found.count - 1] = .line(pending)
    return true
  }

  /// Gives the links of the group above to the entry at a place, if one was found.
  private mutating func deliver(to place: Int) {
    guard let line = carried, place < found.count, case .line(var pending) = found[place] else {
      return
    }
    carried = nil
    var links = line
    links.runs = line.runs.filter { $0.link != nil }
    pending.details.append(links)
    found[place] = .line(pending)
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
    var head = InlineLine(document, first).withoutAnnouncement()
    head.line = document.nodes[index].line
    let remarks = head.cutRemarks()
    let children = lists.flatMap { document.children(of: $0) }
    let isDescribed = !children.isEmpty && items.isDescribedLink(index)
    let ownEntries = children.filter { child in
      (items.isEntryItem(child) || isDescribed && items.isDescribedLink(child))
        && !items.isNote(child, on: head)
    }
    if isContents(head) {
      if ownEntries.isEmpty, !children.contains(where: items.hasOutsideLink) { return }
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    if items.isLinkedGroup(head, above: children.first(where: items.printsWork)) {
      carried = head
      return lists.forEach { list($0, group + [TitleText.clean(head.unlinked)]) }
    }
    if !children.isEmpty, items.isYear(head) {
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    if items.isGroupOfLinks(head, children)
      || head.text.hasSuffix(":") && children.count >= 2
        && children.allSatisfy(items.isDescribedLink)
    {
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    head.leadsWithAuthors = items.leadWithAuthors
    if head.links.isEmpty,
      items.isNamedForKind(head, above: children) || items.isAboveTitles(head, lists)
        || !ownEntries.isEmpty && !ReferenceLine.printsYear(head)
        || items.isGroup(head, of: children)
    {
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    guard !trail.isSkipped, !head.isCommand else { return }
    let told = Set(ownEntries)
    var details = remarks + texts.dropFirst().flatMap { InlineLine(document, $0).split() }
    for child in children where !told.contains(child) {
      for block in document.descendants(of: child) where document.nodes[block].kind == .paragraph {
        details += InlineLine(document, block).split()
      }
    }
    let isTold = head.isBold && lists.contains(where: items.tellsAboutWork)
    let rules = WorkRules(
      section: trail.section,
      isPreface: trail.isPreface,
      siblingsAreWorks: siblingsAreWorks || isTold
    )
    let heads = head.works()
    for (number, head) in heads.enumerated() {
      let told = number == heads.count - 1 ? details : []
      found.append(
        .line(
          PendingEntry(section: trail.section + group, head: head, details: told, rules: rules)
        )
      )
    }
    for child in ownEntries { item(child, group, siblingsAreWorks: true) }
  }

  /// A line of a table of contents.
  private func isContents(_ line: InlineLine) -> Bool {
    let lead = line.runs.prefix { $0.link == nil }.map(\.text).joined()
    return !line.links.isEmpty && lead.split(separator: " ").count <= 3
      && line.links.allSatisfy { $0.url.hasPrefix("#") || outline.isOwn($0.url) }
  }
}

import Bibliography
import GraphCore

/// One pass over the blocks of a document.
struct ListWalk {
  let document: MarkdownDocument
  var found: [Found] = []
  var trail = SectionTrail()
  let outline: ListOutline
  private let items: ListItems
  /// Whether all bullets in sections are titles of works.
  private let areTitles: Bool
  private let headings: HeadingRules
  let citations: CitationsBelow
  /// The paragraphs that may be works, should others of their form turn out to be.
  var layouts = ParagraphLayouts()
  /// The heading that is itself an entry, with what has been said about it so far.
  var open: (head: InlineLine, details: [InlineLine])?
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
      case .blockQuote:
        visit(children: child)
        stanza = 0
      case .htmlBlock: html(child)
      case .codeBlock: code(child)
      default: break
      }
    }
  }

  /// Opens a section that a single bullet names: `- Papers :` above numbered paragraphs.
  private mutating func announces(_ list: Int, _ next: Int) -> Bool {
    guard document.nodes[next].kind == .paragraph, document.children(of: list).count == 1,
      let line = items.lone(document.children(of: list)[0]), line.links.isEmpty,
      line.text.hasSuffix(":"), line.text.split(separator: " ").count <= 5
    else { return false }
    openPart(TitleText.clean(line.text))
    return true
  }

  /// Opens a bold or linked title above a quotation that tells about it.
  private mutating func headsQuote(_ paragraph: Int, _ next: Int) -> Bool {
    guard !trail.isSkipped, document.nodes[next].kind == .blockQuote else { return false }
    let line = InlineLine(document, paragraph)
    let words = line.text.split(separator: " ").count
    let holdsLinks = document.descendants(of: next).contains { document.nodes[$0].kind == .link }
    guard ReferenceLine.isTitle(line), words >= 3 || words >= 1 && holdsLinks,
      !BareTitle.isRemark(line.text), line.text.utf8.count < 300
    else { return false }
    close()
    open = (line, [])
    isOpenParagraph = true
    return true
  }

  /// Opens a section that a paragraph names, right above a list: `**Books**`, `Videos:`, `Papers`.
  private mutating func headsList(_ paragraph: Int, _ next: Int) -> Bool {
    let isTable = document.nodes[next].kind == .table
    guard document.nodes[next].kind == .list || isTable, !trail.isSkipped else { return false }
    let line = InlineLine(document, paragraph)
    let name = TitleText.clean(line.text)
    let words = name.split(separator: " ").count
    guard line.links.isEmpty, (1...(isTable ? 9 : 5)).contains(words), PrintedYear.of(name) == nil,
      name.contains(where: \.isLetter), !name.isIdeographic
    else { return false }
    let isSet = line.runs.allSatisfy { $0.look != .plain || !$0.text.contains(where: \.isLetter) }
    let isLatin = name.unicodeScalars.allSatisfy { $0.value < 0x3000 }
    guard
      isSet && (words <= 3 || isTable)
        || !isTable && items.holdsLinks(next) && isLatin && EntryKindRules.namesKind(name)
    else { return false }
    openPart(name)
    return true
  }

  /// Opens a part of the section that no heading names.
  mutating func openPart(_ name: String) {
    close()
    trail.close(7)
    trail.open(7, name)
  }

  /// Whether a paragraph says that the list below is one of other lists, or of marks.
  private func announcesNoWorks(_ block: Int, above list: Int) -> Bool {
    guard document.nodes[block].kind == .paragraph else { return false }
    let text = InlineLine(document, block).text
    return OtherLists.isAnnounced(by: text)
      || OtherLists.isLegendAnnounced(by: text) && !items.hasOutsideLink(list)
  }

  /// Opens a title that stands alone above a list that tells about it.
  private mutating func headsDetails(_ paragraph: Int, _ next: Int) -> Bool {
    guard !trail.isSkipped, !trail.isEmpty || outline.titleHeading == nil,
      document.nodes[next].kind == .list, items.tellsAboutWork(next)
    else { return false }
    let line = InlineLine(document, paragraph)
    let title = TitleText.clean(TitleText.unhooked(line.text).title)
    guard (1...40).contains(title.split(separator: " ").count), !line.text.hasSuffix(":"),
      ReferenceLine.isTitle(line) || line.text.hasPrefix("《")
    else { return false }
    close()
    open = (line, [])
    isOpenParagraph = true
    return true
  }

  // MARK: Headings

  private mutating func heading(_ index: Int, _ level: Int) {
    close()
    if index == outline.titleHeading { return }
    let line = InlineLine(document, index)
    let text = TitleText.clean(line.text)
    guard !text.isEmpty else { return }
    trail.close(level)
    if !trail.isSkipped, headings.namesWork(line, index) {
      open = (line, [])
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
      if items.nestsWorks, let head = items.lone(child) {
        if items.isPlainGroup(head, above: next) { continue }
        if items.isLinkedGroup(head, above: next) {
          carried = head
          continue
        }
      }
      let count = found.count
      let isAboveFields = next.map { items.field($0) != nil } ?? false
      item(child, group, siblingsAreWorks: areWorks || isAboveFields && items.isBold(child))
      deliver(to: count)
    }
  }

  /// Gives a line such as `Paper: https://…` to the title without a link above it.
  private mutating func give(_ line: InlineLine, in group: [String]) -> Bool {
    guard case .line(var pending)? = found.last, pending.head.links.isEmpty,
      pending.section == trail.section + group, !items.isField(pending.head)
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
    let ownEntries = children.filter { items.isEntryItem($0) && !items.isNote($0, on: head) }
    if isContents(head) {
      if ownEntries.isEmpty, !children.contains(where: items.hasOutsideLink) { return }
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    if items.isLinkedGroup(head, above: children.first(where: items.printsWork)) {
      carried = head
      return lists.forEach { list($0, group + [TitleText.clean(head.unlinked)]) }
    }
    if items.isGroupOfLinks(head, children) {
      return lists.forEach { list($0, group + [TitleText.clean(head.text)]) }
    }
    head.leadsWithAuthors = items.leadWithAuthors
    if head.links.isEmpty,
      items.isNamedForKind(head, above: children)
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

import Bibliography

/// Lines that stand above lists, tables and quotations: names of parts, titles, announcements.
extension ListWalk {
  /// Opens a section that a single bullet names: `- Papers :` above numbered paragraphs.
  mutating func announces(_ list: Int, _ next: Int) -> Bool {
    guard document.nodes[next].kind == .paragraph, document.children(of: list).count == 1,
      let line = items.lone(document.children(of: list)[0]), line.links.isEmpty,
      line.text.hasSuffix(":"), line.text.split(separator: " ").count <= 5
    else { return false }
    openPart(TitleText.clean(line.text))
    return true
  }

  /// Opens a bold or linked title above a quotation that tells about it.
  mutating func headsQuote(_ paragraph: Int, _ next: Int) -> Bool {
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
  mutating func headsList(_ paragraph: Int, _ next: Int) -> Bool {
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
  func announcesNoWorks(_ block: Int, above list: Int) -> Bool {
    guard document.nodes[block].kind == .paragraph else { return false }
    let text = InlineLine(document, block).text
    return OtherLists.isAnnounced(by: text)
      || OtherLists.isLegendAnnounced(by: text) && !items.hasOutsideLink(list)
  }

  /// Opens a title that stands alone above a list that tells about it.
  mutating func headsDetails(_ paragraph: Int, _ next: Int) -> Bool {
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
}

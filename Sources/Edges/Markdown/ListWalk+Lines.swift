import Bibliography

/// Paragraphs, rows, HTML and fences: what stands in no bullet.
extension ListWalk {
  mutating func paragraph(_ index: Int) {
    let line = InlineLine(document, index)
    if citations.contains(index), replaceAbove(by: line) { return }
    if ReferenceLine.isOnlyLabels(line), add(labels: line) { return }
    if isOpenParagraph { close() }
    if open != nil {
      open?.details += line.split()
      return
    }
    guard !trail.isSkipped,
      !trail.isEmpty || isUnparted || line.links.count > 0 || ReferenceLine.isPrinted(line)
    else { return }
    let count = found.count
    layouts.isBelowLabels = false
    take(line)
    isBelowEntry = found.count > count
    if isOpenParagraph { return }
    if isBelowEntry {
      layouts.add(work: line)
      stanza = 0
    } else if !trail.isEmpty || !outline.hasSections, !trail.isPreface {
      layouts.add(
        candidate: line,
        section: trail.section,
        at: count,
        isBelowHeading: isBelowHeading(index)
      )
      stanza += 1
    }
  }

  private func isBelowHeading(_ block: Int) -> Bool {
    guard let above = document.nodes[..<block].lastIndex(where: \.isBlock) else { return false }
    return items.isHeading(above)
      && document.nodes[block].line == document.nodes[above].line + 1
  }

  /// Whether what stands above the first heading is the list itself.
  private var isUnparted: Bool { outline.titleHeading == nil || !outline.hasSections }

  /// Whether links that stand alone were given to the paragraphs above.
  mutating func add(labels line: InlineLine) -> Bool {
    if belongsAbove(line) { return true }
    let paragraphs = stanza
    stanza = 0
    return open == nil && layouts.add(labels: line, above: paragraphs)
  }

  /// Whether links that stand alone were added to the entry in the paragraph above.
  private mutating func belongsAbove(_ line: InlineLine) -> Bool {
    if isOpenParagraph {
      open?.details.append(line)
      return true
    }
    guard isBelowEntry, case .line(var pending)? = found.last else { return false }
    // Addresses below a work that is linked already are works that nobody has named.
    let isLinked = !pending.head.links.isEmpty || !pending.details.allSatisfy(\.links.isEmpty)
    if isLinked, line.links.allSatisfy({ LinkClassifier.isAddress($0.label) }) { return false }
    pending.details.append(line)
    found[found.count - 1] = .line(pending)
    return true
  }

  /// Gives the entry of the bullet above what a paragraph prints in full.
  private mutating func replaceAbove(by line: InlineLine) -> Bool {
    guard !trail.isSkipped, case .line(var pending)? = found.last else { return false }
    var printed = line
    printed.line = pending.head.line
    pending.details = [pending.head]
    pending.head = printed
    found[found.count - 1] = .line(pending)
    return true
  }

  private mutating func take(_ line: InlineLine) {
    if !trail.isEmpty, ReferenceLine.isLoneLink(line) {
      layouts.add(linked: line, in: trail.section)
      open = (line, [])
      isOpenParagraph = true
      return
    }
    let parts = line.split()
    let numbered = NumberedLines.groups(parts)
    let sentences = parts.count == 1 ? ReferenceLine.sentences(line) : []
    if !sentences.isEmpty {
      for work in sentences { append(work) }
    } else if let title = KeyedLines.title(parts) {
      append(title, details: Array(parts.dropFirst()))
    } else if !numbered.isEmpty {
      for group in numbered { append(group[0], details: Array(group.dropFirst())) }
    } else if parts.count > 1, parts.allSatisfy(ReferenceLine.isReference),
      ReferenceLine.startAlike(parts)
    {
      for part in parts { append(part) }
    } else if ReferenceLine.areReferences(parts)
      || parts.count > 1 && parts.allSatisfy(ReferenceLine.isLinkedTitle)
    {
      for part in parts { append(part) }
    } else if let first = parts.first, ReferenceLine.isReference(line) {
      // A title on a line of its own, and what follows on the next ones.
      let isDefinition = ReferenceLine.isDefinition(parts)
      let isTitle =
        ReferenceLine.isTitle(first) || isDefinition || ReferenceLine.isAboveVenue(parts)
      var whole = line
      var details = isTitle ? Array(parts.dropFirst()) : whole.cutRemarks()
      if isDefinition { details[0].runs[0].text.removeFirst() }
      append(isTitle ? first : whole, details: details)
    } else if let first = parts.first, parts.count > 1, ReferenceLine.isLink(first),
      first.links[0].leadsToPaper, !trail.isEmpty
    {
      append(first, details: Array(parts.dropFirst()))
    } else if let first = parts.first, ReferenceLine.isTitleWithLinks(parts) {
      append(first, details: Array(parts.dropFirst()))
    } else if !trail.isEmpty, !trail.isPreface {
      for title in ReferenceLine.titlesInProse(line) { append(title) }
    }
  }

  mutating func append(_ line: InlineLine, details: [InlineLine] = []) {
    found.append(.line(PendingEntry(section: trail.section, head: line, details: details)))
  }

  mutating func table(_ index: Int) {
    guard !trail.isSkipped else { return }
    close()
    found.append(.rows(TableRows(document, index).entries(trail.section)))
  }

  // MARK: HTML

  mutating func html(_ index: Int) {
    let node = document.nodes[index]
    if let table = openTable {
      openTable = (table.html + "\n" + node.literal, table.line)
      if HTMLTable.isClosed(node.literal) { closeTable() }
      return
    }
    if heading(html: node.literal) { return }
    if let name = HTMLText.summary(node.literal), EntryKindRules.namesKind(name) {
      openPart(TitleText.clean(name))
    }
    defer { if node.literal.contains("</details>") { trail.close(7) } }
    guard !trail.isSkipped, !node.literal.hasPrefix("<!--") else { return }
    if HTMLTable.isOpened(node.literal) {
      close()
      openTable = (node.literal, node.line)
      if HTMLTable.isClosed(node.literal) { closeTable() }
    } else {
      lines(of: node.literal, at: node.line)
    }
  }

  /// Reads the table that is open in HTML.
  mutating func closeTable() {
    guard let (html, line) = openTable else { return }
    openTable = nil
    let rows = TableRows(html: HTMLTable.rows(html, at: line)).entries(trail.section)
    if rows.isEmpty { lines(of: html, at: line) } else { found.append(.rows(rows)) }
  }

  private mutating func lines(of html: String, at line: Int) {
    let summary = HTMLText.summary(html)
    if open != nil, !isOpenParagraph, html.firstRange(of: "<li") == nil {
      open?.details += HTMLText.lines(html, at: line)
      return
    }
    for line in HTMLText.lines(html, at: line) {
      let isLinked = line.links.contains(where: \.leadsToPaper)
      let isTitle =
        line.text == summary
        && line.links.contains { $0.kind == .code || $0.label.split(separator: " ").count >= 3 }
      let isWork =
        isLinked
        ? ReferenceLine.isReference(line) || line.text.split(separator: " ").count >= 3
        : (html.contains("<li") || line.text == summary) && ReferenceLine.isPrinted(line)
      if isWork || isTitle { append(line) }
    }
  }

  // MARK: BibTeX

  mutating func code(_ index: Int) {
    let node = document.nodes[index]
    let text = node.literal.drop(while: \.isWhitespace)
    if open == nil, !trail.isSkipped, text.first != "@" { return references(in: node) }
    guard open == nil, !trail.isSkipped, text.first == "@", text.prefix(40).contains("{"),
      let read = try? BibTeXReader(node.literal, file: "").entries()
    else { return }
    records += read.map { record in
      var record = record
      record.line += node.line
      record.section = trail.section
      return record
    }
  }

  /// Takes the lines of a fence for works where most of them are printed references.
  private mutating func references(in node: MarkdownNode) {
    let first = node.line + (node.isFenced ? 1 : 0)
    let lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { number, text in
        var line = InlineLine()
        line.append(String(text), .plain, nil)
        line.line = first + number
        return line
      }
    let printed = lines.filter { $0.text.utf8.count < 600 && ReferenceLine.isPrinted($0) }
    let count = lines.count { !$0.text.isEmpty }
    if printed.count >= 2, printed.count * 3 >= count * 2 { for line in printed { append(line) } }
  }

  /// Counts the records in fences where there are several; a single one asks to be cited.
  mutating func addRecords() {
    guard records.count >= 2, found.isEmpty else { return }
    found.append(.rows(records))
  }
}

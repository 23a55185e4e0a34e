import Bibliography

/// Tells headings that are themselves works from those of sections.
struct HeadingRules {
  let document: MarkdownDocument
  let items: ListItems
  /// The levels at which most headings name works, so that all of them do.
  private var levels: Set<Int> = []
  /// The headings that are short names of the titles linked on the lines right below them.
  private var names: Set<Int> = []

  init(document: MarkdownDocument, items: ListItems, titleHeading: Int?) {
    self.document = document
    self.items = items
    let names = document.nodes.indices.filter { index in
      index != titleHeading && Self.isNameAboveTitle(document, index)
    }
    if names.count >= 3 { self.names = Set(names) }
    var counts: [Int: (works: Int, all: Int)] = [:]
    var numbered: [Int: Int] = [:]
    for index in document.nodes.indices where index != titleHeading {
      guard case .heading(let level) = document.nodes[index].kind else { continue }
      counts[level, default: (0, 0)].all += 1
      if namesWork(InlineLine(document, index), index) { counts[level]?.works += 1 }
    }
    if counts.values.allSatisfy({ $0.works == 0 }) {
      for index in document.nodes.indices where index != titleHeading {
        guard case .heading(let level) = document.nodes[index].kind, headsNotes(index) else {
          continue
        }
        counts[level]?.works += 1
      }
    }
    for index in document.nodes.indices where index != titleHeading {
      guard case .heading(let level) = document.nodes[index].kind,
        case let line = InlineLine(document, index), ReferenceLine.isLink(line),
        !namesWork(line, index), !listsWorks(below: index)
      else { continue }
      counts[level]?.works += 1
    }
    for index in document.nodes.indices where index != titleHeading {
      guard case .heading(let level) = document.nodes[index].kind,
        isNumberedTitle(InlineLine(document, index)), !listsWorks(below: index)
      else { continue }
      numbered[level, default: 0] += 1
    }
    for (level, count) in numbered where count >= 3 && count * 5 > (counts[level]?.all ?? 0) * 3 {
      counts[level]?.works = count
    }
    levels = Set(
      counts.filter { $0.value.works >= 3 && $0.value.works * 5 > $0.value.all * 3 }.keys
    )
  }

  /// Whether a heading names a work, by its own links or by what stands right below it.
  func namesWork(_ line: InlineLine, _ index: Int) -> Bool {
    if PrintedDate.isDate(line.text) || SectionNames.isContents(line.text) { return false }
    let isLinked = line.links.contains(where: \.leadsToPaper)
    if isLinked || isLinkedTitle(line) || isLinkedVenue(line) { return !headsOthers(line, index) }
    if ReferenceLine.isLink(line), line.text.contains(" "),
      isAboveFacts(index) || isAboveDetails(index)
    {
      return true
    }
    if case .heading(let level) = document.nodes[index].kind, levels.contains(level) {
      let isRemark = BareTitle.isRemark(line.text) && line.unlinked.contains(where: \.isLetter)
      return line.links.isEmpty ? !namesSection(line.text) : !isRemark
    }
    let next = document.nodes[index].end
    if line.links.isEmpty, next < document.nodes.count, items.namesAuthors(next) { return true }
    let words = TitleText.clean(TitleText.unhooked(line.text).title).split(separator: " ").count
    guard line.links.isEmpty, words >= 1 else { return false }
    if isAboveOwnLink(index, line.text) { return true }
    if isAboveLabels(index) || isAboveAddresses(index) || names.contains(index) { return true }
    guard words >= 2 else { return false }
    if isAboveAddress(index) { return true }
    guard words >= 3 else { return false }
    if isAboveFacts(index) && !namesMeeting(line.text) || namesAuthors(line.text) { return true }
    if let first = line.text.first, "\"“".contains(first) { return true }
    guard next < document.nodes.count else { return false }
    switch document.nodes[next].kind {
    case .paragraph: return words >= 4 && isOfWork(InlineLine(document, next))
    case .list:
      return items.isListOfDetails(next)
        || items.tellsAboutWork(next) && items.hasOutsideLink(next) && !items.holdsBoldTitle(next)
    default: return false
    }
  }

  /// Whether a linked heading is that of a section: it names a meeting, or three works of their own stand
  /// below it.
  private func headsOthers(_ line: InlineLine, _ index: Int) -> Bool {
    guard case .heading(let level) = document.nodes[index].kind, line.links.count == 1 else {
      return false
    }
    if line.text == line.links[0].label, ListVocabulary.isVenueTag(line.text) { return true }
    var works = 0
    var next = document.nodes[index].end
    while next < document.nodes.count {
      if case .heading(let other) = document.nodes[next].kind, other <= level { break }
      if document.nodes[next].kind == .item {
        works += items.linksTitle(next) ? 1 : 0
        if works == 3 { return true }
      }
      next += 1
    }
    return false
  }

  /// Whether a heading prints a title and its authors, `1. Wasserstein GAN, Arjovsky et al`.
  private func namesAuthors(_ text: String) -> Bool {
    let parts = TitleText.split(text)
    guard parts.title.split(separator: " ").count >= 2, !parts.rest.isEmpty else { return false }
    let isNumbered = text.first?.isNumber == true && text.contains(". ")
    return parts.rest.contains("et al") || isNumbered && PrintedYear.of(parts.rest) != nil
      || PrintedYear.of(parts.rest) != nil
        && ReferenceDetails(parts.rest).creditsAuthors(of: parts.rest)
  }

  /// Whether the paragraph below begins with a link of the heading's own name: `[Neo4j](…) is a database`.
  private func isAboveOwnLink(_ index: Int, _ name: String) -> Bool {
    let next = document.nodes[index].end
    guard next < document.nodes.count, document.nodes[next].kind == .paragraph else { return false }
    let line = InlineLine(document, next)
    guard let link = line.runs.first?.link, LinkTarget.leadsSomewhere(line.links[link].url) else {
      return false
    }
    return line.links[link].label.lowercased() == name.lowercased()
  }

  /// Whether labeled links are all that the paragraph below holds, and one leads to a paper: `[[paper]](…)
  /// | [[project]](…)`.
  private func isAboveLabels(_ index: Int) -> Bool {
    let next = document.nodes[index].end
    guard next < document.nodes.count, document.nodes[next].kind == .paragraph else { return false }
    let line = InlineLine(document, next)
    return ReferenceLine.isOnlyLabels(line)
      && line.links.contains { link in
        LinkTarget.leadsSomewhere(link.url) && link.kind != .pdf && link.leadsToPaper
          || LinkTarget.leadsSomewhere(link.url)
            && TitleNormalizer.words(link.label).contains { ["paper", "pdf", "论文"].contains($0) }
      }
  }

  /// Whether a heading is a venue with its year: `IEEE TCAD 2011`.
  private func namesMeeting(_ text: String) -> Bool {
    let first = text.prefix { $0 != " " }
    return first.count >= 3 && first.allSatisfy(\.isUppercase) && TitleText.isVenueAndYear(text)
  }

  /// Whether the paragraph below, quoted perhaps, begins with the authors of a work or with a key such as
  /// `Venue:`.
  private func isAboveFacts(_ index: Int) -> Bool {
    var next = document.nodes[index].end
    if next < document.nodes.count, document.nodes[next].kind == .blockQuote { next += 1 }
    guard next < document.nodes.count, document.nodes[next].kind == .paragraph,
      let first = InlineLine(document, next).split().first,
      first.links.allSatisfy({ ListVocabulary.isLabel($0.label) })
    else { return false }
    if let key = ListItems.key(first.text), ListVocabulary.keys.contains(key) { return true }
    let told = first.unlinked
    let people = ReferenceDetails.longNames(TitleText.clean(told))
    return people.count >= (PrintedYear.of(InlineLine(document, index).text) == nil ? 2 : 1)
      || told.split(separator: " ").count <= 30 && ReferenceLine.isAuthorsAndVenue(told)
  }

  /// Whether a number and a title of four words or more make up a heading without a link.
  private func isNumberedTitle(_ line: InlineLine) -> Bool {
    let text = line.text
    let digits = text.prefix(while: \.isNumber)
    let behind = text[digits.endIndex...]
    return line.links.isEmpty && (1...3).contains(digits.count) && behind.first == "."
      && behind.dropFirst().first?.isNumber == false && behind.wordCount >= 4
  }

  /// Whether a heading is set like a title of several words above notes that list no works.
  private func headsNotes(_ index: Int) -> Bool {
    let text = TitleText.unhooked(InlineLine(document, index).text).title
    guard text.split(separator: " ").count >= 5, BareTitle.isTitle(text) else { return false }
    return document.nodes[index].end < document.nodes.count && !listsWorks(below: index)
  }

  /// Whether the part below a heading links works: in a table, in most bullets, or by a title.
  private func listsWorks(below index: Int) -> Bool {
    var next = document.nodes[index].end
    while next < document.nodes.count {
      if case .heading = document.nodes[next].kind { break }
      if document.nodes[next].kind == .table { return true }
      if document.nodes[next].kind == .list, items.holdsLinks(next) { return true }
      if document.nodes[next].kind == .link,
        document.descendants(of: next).reduce(
          0,
          { count, node in
            count + document.nodes[node].literal.split(separator: " ").count
          }
        ) >= 3
      {
        return true
      }
      next += 1
    }
    return false
  }

  /// Whether the list below tells about the heading by keys.
  private func isAboveDetails(_ index: Int) -> Bool {
    let next = document.nodes[index].end
    return next < document.nodes.count && document.nodes[next].kind == .list
      && items.isListOfDetails(next)
  }

  /// Whether the list below holds addresses behind keys: `- Source code: https://…`.
  private func isAboveAddresses(_ index: Int) -> Bool {
    let next = document.nodes[index].end
    return next < document.nodes.count && document.nodes[next].kind == .list
      && items.holdsKeyedAddresses(next)
  }

  /// Whether a heading of a few words stands right above a line that is a linked title.
  private static func isNameAboveTitle(_ document: MarkdownDocument, _ index: Int) -> Bool {
    guard case .heading = document.nodes[index].kind else { return false }
    let next = document.nodes[index].end
    guard next < document.nodes.count, document.nodes[next].kind == .paragraph,
      document.nodes[next].line == document.nodes[index].line + 1,
      let first = InlineLine(document, next).split().first, ReferenceLine.isLinkedTitle(first)
    else { return false }
    let line = InlineLine(document, index)
    return line.links.isEmpty && line.text.wordCount <= 5
      && document.children(of: document.nodes[next].parent).last != next
      && !EntryKindRules.namesKind(line.text)
  }

  /// Whether a bare address is all that the paragraph below begins with.
  private func isAboveAddress(_ index: Int) -> Bool {
    let next = document.nodes[index].end
    guard next < document.nodes.count, document.nodes[next].kind == .paragraph,
      let first = InlineLine(document, next).split().first
    else { return false }
    return first.links.count == 1 && LinkClassifier.isAddress(first.text)
  }

  /// Whether a title of three words or more has its venue and year linked: `Rethink the Sync [[OSDI 2006]](…)`.
  private func isLinkedVenue(_ line: InlineLine) -> Bool {
    line.unlinked.split(separator: " ").count { $0.contains(where: \.isLetter) } >= 3
      && line.links.contains { link in
        LinkTarget.leadsSomewhere(link.url)
          && TitleText.isVenueAndYear(link.label.filter { !"[]".contains($0) })
      }
  }

  /// Whether a heading says what kinds of works follow: `courses`, `interesting papers - loops`.
  private func namesSection(_ text: String) -> Bool {
    let lead = text.firstRange(of: " - ").map { String(text[..<$0.lowerBound]) } ?? text
    return lead.split(separator: " ").count <= 3 && EntryKindRules.namesKind(lead)
  }

  /// Whether a heading is one link with a title of several words, to no code, post or talk.
  private func isLinkedTitle(_ line: InlineLine) -> Bool {
    guard line.links.count == 1, let link = line.links.first, link.kind == .other,
      LinkTarget.leadsSomewhere(link.url)
    else { return false }
    return link.label.split(separator: " ").count >= 4
      && !link.label.lowercased().contains("pull request")
      && line.runs.allSatisfy { $0.link != nil || !$0.text.contains(where: \.isLetter) }
  }

  /// Whether the paragraph below holds labeled links to a paper, with nothing but authors beside them.
  private func isOfWork(_ below: InlineLine) -> Bool {
    let told = below.runs.filter { $0.link == nil }.map(\.text).joined().collapsed()
    // What prints a title of its own is the first of the works below the heading.
    guard told.split(separator: " ").count < 8 || !AuthorList.names(told).isEmpty else {
      return false
    }
    return below.links.contains(where: \.leadsToPaper)
      && below.links.allSatisfy { ListVocabulary.isLabel($0.label) }
  }
}

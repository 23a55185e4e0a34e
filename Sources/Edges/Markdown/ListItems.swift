import Bibliography

/// Judges the items of bullets: which name works, which head others.
struct ListItems {
  let document: MarkdownDocument
  /// Whether most items that have others below them name groups, with works below.
  private(set) var nestsWorks = false
  /// Whether most items begin with authors and a colon.
  private(set) var leadWithAuthors = false
  /// Whether most items that are one line without a link are set like titles.
  private(set) var areTitles = false
  /// The keys before a colon that begin items of three lists or more.
  private(set) var ownKeys: Set<String> = []

  /// So many items tell how those of the whole document are printed.
  private static let sample = 300

  init(document: MarkdownDocument) {
    self.document = document
    var (items, led, parents, nesting, lone, titles) = (0, 0, 0, 0, 0, 0)
    for index in document.nodes.indices where document.nodes[index].kind == .item {
      if items >= Self.sample { break }
      items += 1
      let opening = opening(of: index)
      let isLed =
        opening.contains(" et al.: ") || PrintedReference.colonBehindAuthors(opening) != nil
      led += isLed ? 1 : 0
      let lists = document.children(of: index).filter { document.nodes[$0].kind == .list }
      if lists.isEmpty, !hasLink(index) {
        lone += 1
        let first = firstLine(of: index)?.split().first
        titles += first.map { BareTitle.isTitle($0.text) } == true ? 1 : 0
      }
      guard !lists.isEmpty else { continue }
      parents += 1
      nesting += lists.contains { document.children(of: $0).contains(where: printsWork) } ? 1 : 0
    }
    leadWithAuthors = led >= 3 && led * 5 > items * 2
    areTitles = titles >= 5 && titles * 3 >= lone * 2
    nestsWorks = parents >= 3 && nesting * 2 > parents
    var counts: [String: Int] = [:]
    for index in document.nodes.indices.lazy.filter({ document.nodes[$0].kind == .list })
      .prefix(Self.sample)
    {
      let keys = document.children(of: index).prefix(12).compactMap { Self.key(opening(of: $0)) }
      for key in Set(keys) { counts[key, default: 0] += 1 }
    }
    ownKeys = Set(counts.filter { $0.value >= 3 }.keys)
  }

  /// Whether a short bullet heads sub-bullets that print works without linking them.
  func isGroup(_ head: InlineLine, of children: [Int]) -> Bool {
    guard children.count >= (nestsWorks ? 1 : 2), head.text.split(separator: " ").count <= 5,
      PrintedYear.of(head.text) == nil
    else { return false }
    return children.count(where: printsWork) * 2 >= children.count
  }

  /// Whether an item prints the title of a work and its year.
  func printsWork(_ item: Int) -> Bool {
    let paragraphs = document.children(of: item).filter { document.nodes[$0].kind == .paragraph }
    guard let first = paragraphs.first else { return false }
    let line = InlineLine(document, first)
    if isField(line) || line.text.prefix(48).contains(", et al") { return false }
    let parts = TitleText.split(PrintedHead.unbracketed(line.unlinked))
    let words = parts.title.split(separator: " ").count
    guard PrintedYear.of(parts.rest) != nil else { return false }
    return words >= 2
      ? AuthorList.names(parts.title).isEmpty
      : parts.title.contains(where: \.isLetter) && parts.rest.contains("et al")
  }

  /// Whether a short bullet without a year names a group, and its links, which only say what they are,
  /// belong to the work that the next one prints: `NYU [Paper]` above `A Title, ICLR, 2014`.
  func isLinkedGroup(_ head: InlineLine, above next: Int?) -> Bool {
    guard let next, nestsWorks, !head.links.isEmpty, PrintedYear.of(head.text) == nil,
      head.links.allSatisfy({
        ListVocabulary.isLabel($0.label) && !ListVocabulary.isVenueTag($0.label)
      })
    else { return false }
    let words = head.unlinked.split(separator: " ").count { $0.contains(where: \.isLetter) }
    return (1...4).contains(words) && printsWork(next)
      && firstLine(of: next).map { $0.text.split(separator: " ").count >= words + 2 } ?? false
  }

  /// Whether a bullet without a link or a year is the short name of a group whose works are its
  /// neighbors rather than its sub-bullets.
  func isPlainGroup(_ head: InlineLine, above next: Int?) -> Bool {
    guard let next, nestsWorks, head.links.isEmpty, PrintedYear.of(head.text) == nil else {
      return false
    }
    return head.text.split(separator: " ").count <= 5 && printsWork(next)
  }

  /// Whether a bullet is a year and nothing else.
  func isYear(_ head: InlineLine) -> Bool {
    guard head.links.isEmpty, head.runs.count <= 2 else { return false }
    let text = TitleText.clean(head.text)
    return text.prefix(4).allSatisfy(\.isNumber)
      && PrintedYear.of(text) != nil && text.count <= 5
  }

  /// Whether sub-bullets without exception begin with links that name something: a group's members.
  func isGroupOfLinks(_ head: InlineLine, _ children: [Int]) -> Bool {
    guard !children.isEmpty, head.links.isEmpty, head.text.split(separator: " ").count <= 6,
      PrintedYear.of(head.text) == nil
    else { return false }
    let isSet = head.runs.allSatisfy { $0.look == .emphasis || $0.look == .strong }
    // `Bigtable:` above two papers on it.
    let isOpen = head.text.hasSuffix(":")
    let linked = children.count { child in
      guard let line = firstLine(of: child),
        let link = line.runs.first(where: { !TitleText.clean($0.text).isEmpty })?.link
      else { return false }
      let kind = line.links[link].kind
      return !ListVocabulary.isLabel(line.links[link].label)
        && (isOpen || kind != .pdf && !EntryKindRules.isPaperLink(kind))
        && LinkTarget.leadsSomewhere(line.links[link].url)
        && line.text.wordCount >= (isSet ? 2 : 3)
    }
    return isSet ? linked * 2 > children.count : linked == children.count
  }

  /// Whether a short bullet says what kind of works its sub-bullets link: `Software`, `Video lectures:`.
  func isNamedForKind(_ head: InlineLine, above children: [Int]) -> Bool {
    let words = TitleText.clean(head.text).split(separator: " ")
    guard !children.isEmpty, words.count <= 3, let noun = words.last, !noun.hasSuffix(")"),
      EntryKindRules.namesKind(String(noun))
    else { return false }
    return children.allSatisfy { child in
      guard let line = firstLine(of: child),
        let link = line.runs.first(where: { !TitleText.clean($0.text).isEmpty })?.link
      else { return false }
      return !ListVocabulary.isLabel(line.links[link].label)
        && !line.links[link].label.hasPrefix("[")
        && LinkTarget.leadsSomewhere(line.links[link].url)
    }
  }

  /// Whether a short bullet that announces something, or is written in ideographs, heads bare titles.
  func isAboveTitles(_ head: InlineLine, _ lists: [Int]) -> Bool {
    guard let list = lists.first, lists.count == 1, head.text.wordCount <= 6,
      let last = head.text.last, ":：".contains(last) || head.text.isIdeographic
    else { return false }
    return isListOfTitles(list)
  }

  /// Whether most items of a list link something outside of it.
  func holdsLinks(_ list: Int) -> Bool {
    let children = document.children(of: list)
    return children.count(where: hasOutsideLink) * 2 > children.count
  }

  /// Whether an item without a link prints a title and a year.
  func printsYear(_ item: Int) -> Bool {
    firstLine(of: item).map(ReferenceLine.printsYear) ?? false
  }

  /// The line of an item that holds nothing else.
  func lone(_ item: Int) -> InlineLine? {
    document.children(of: item).count == 1 ? firstLine(of: item) : nil
  }

  /// Whether an item begins with a link whose text is a title, to a place outside of the list.
  func beginsWithTitle(_ item: Int) -> Bool {
    guard let line = firstLine(of: item) else { return true }
    return ReferenceLine.beginsWithTitle(line)
      && line.links.first?.url.contains("://") == true
  }

  /// Whether an item links a title of four words or more to a paper.
  func linksTitle(_ item: Int) -> Bool {
    firstLine(of: item)?.links.contains { link in
      link.leadsToPaper && !ListVocabulary.isLabel(link.label) && link.label.wordCount >= 4
    } ?? false
  }

  /// The paragraph with which an item begins.
  func firstLine(of item: Int) -> InlineLine? {
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

  /// The text with which an item begins.
  private func opening(of item: Int) -> String {
    document.descendants(of: item).lazy
      .first { document.nodes[$0].kind == .text }.map { document.nodes[$0].literal } ?? ""
  }

  /// Whether most items are bare titles: several words printed as titles are, and nothing else.
  func isListOfTitles(_ list: Int) -> Bool {
    let children = document.children(of: list)
    let titles = children.compactMap { item -> Int? in
      guard let line = firstLine(of: item)?.split().first else { return nil }
      let bold = line.runs.first.flatMap { run in
        run.look == .strong && run.text.split(separator: " ").count >= 3 ? run.text : nil
      }
      let text = bold ?? line.text
      return BareTitle.isTitle(text) ? text.split(separator: " ").count : nil
    }
    return titles.count >= (areTitles ? 1 : 2) && titles.count * 5 >= children.count * 4
      && titles.reduce(0, +) >= titles.count * 4
  }

  func hasLink(_ index: Int) -> Bool {
    document.descendants(of: index).contains {
      document.nodes[$0].kind == .link && !document.nodes[$0].url.hasPrefix("#")
    }
  }

  /// Whether a link leads to a file beside the list and says first what it is: `Slides of our session`.
  private func namesFileBeside(_ link: EntryLink) -> Bool {
    !link.url.contains(":") && ListVocabulary.isOnlyLabels(String(link.label.prefix { $0 != " " }))
  }

  func hasOutsideLink(_ index: Int) -> Bool {
    document.descendants(of: index).contains {
      document.nodes[$0].kind == .link && LinkTarget.leadsSomewhere(document.nodes[$0].url)
    }
  }

  /// Whether an item begins with a linked name and describes it behind a dash: `[Coq](…) - A proof assistant`.
  func isDescribedLink(_ item: Int) -> Bool {
    guard let line = firstLine(of: item), line.runs.count >= 2, let link = line.runs[0].link,
      line.runs[1].link == nil, LinkTarget.leadsSomewhere(line.links[link].url),
      !ListVocabulary.isLabel(line.links[link].label)
    else { return false }
    let behind = line.runs[1].text.drop { $0 == " " }
    return behind.first.map { "-–—".contains($0) } ?? false && behind.wordCount >= 4
  }

  /// Whether a sub-bullet names a work of its own rather than telling about the one above.
  func isEntryItem(_ item: Int) -> Bool {
    guard
      let first = document.children(of: item).first(where: { document.nodes[$0].kind == .paragraph }
      )
    else { return document.children(of: item).contains { document.nodes[$0].kind == .list } }
    let line = InlineLine(document, first)
    let links = line.links.filter { !$0.url.hasPrefix("#") }
    // `[[blog1](…)] [[blog2](…)]`
    if links.count >= 2, line.text.hasPrefix("["), !line.unlinked.contains(where: \.isLetter) {
      return false
    }
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
      link.label.contains(" "),
      line.text.split(separator: " ").count >= link.label.split(separator: " ").count + 2,
      line.runs.first?.link == nil
    {
      return true
    }
    if links.contains(where: {
      ($0.label.split(separator: " ").count >= 3 || $0.label.isIdeographic)
        && !ListVocabulary.isLabel($0.label) && !namesFileBeside($0)
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
        $0.leadsToPaper || $0.kind == .code
      })
    else { return false }
    let unlinked = line.runs.filter { $0.link == nil }.map(\.text).joined()
    return TitleText.split(unlinked).title.split(separator: " ").count >= 3
      && ReferenceDetails(unlinked).authors.isEmpty
  }
}

import Bibliography

/// Turns the inline content of a bullet, heading, row or paragraph into an entry.
struct EntryParser {
  /// The headings above.
  var section: [String]
  /// What the column of a table in which the entry stands is called.
  var heading: String? = nil

  /// The entry that `head` prints, with what its sub-bullets say; `nil` when nothing names a work.
  func entry(_ head: InlineLine, details: [InlineLine] = []) -> ListEntry? {
    let head = head.unlinkingNamesAndYears().withoutLead().bracketingTag().unstruck()
      .withoutDate()
    if let (people, title, told, rest) = titleBelow(head, details) {
      guard var entry = entry(title, details: rest) else { return nil }
      entry.line = head.line
      entry.text = "\(head.text) \(entry.text)".collapsed()
      if entry.authors.isEmpty { entry.authors = people }
      let told = ReferenceDetails(told)
      entry.venue = entry.venue ?? told.venue
      entry.year = entry.year ?? told.year
      (entry.kind, entry.kindReason) = EntryKindRules.judge(entry)
      return entry
    }
    if let (title, rest) = titleBelowName(head, details) {
      guard var entry = entry(title, details: rest) else { return nil }
      entry.line = head.line
      entry.text = head.text
      (entry.kind, entry.kindReason) = judge(entry)
      return entry
    }
    let isPerson = hasMore(than: head) && !isDescribed(head) ? isPerson : { _ in false }
    let printed = PrintedHead.read(head, isPerson: isPerson)
    let isName = ListVocabulary.frameworks.contains(printed.title.lowercased())
    var title = ListVocabulary.isOnlyLabels(printed.title) && !isName ? "" : printed.title
    var known = ReferenceDetails()
    var links = head.links.filter { !isPerson($0) } + details.flatMap(\.links)
    if !links.contains(where: { $0.identifier != nil }),
      let link = PrintedIdentifier.link(in: head.text)
    {
      links.append(link)
    }
    let people = head.links.filter(isPerson).map(\.label)
    if !people.isEmpty, people != [title] { known.authors = people }
    if known.authors.isEmpty { known.authors = printed.authors }
    known.fill(from: ReferenceDetails(printed.rest))
    var notes: [String] = []
    for (place, line) in details.enumerated() {
      if place == 0, known.authors.isEmpty, let author = loneAuthor(details) {
        known.authors = [author]
      } else {
        read(line, &known, &notes, &title)
      }
    }
    if head.links.isEmpty, let whole = details.lazy.compactMap(\.keyedTitle).first {
      // What the bullet calls the work is a name of it.
      if whole != title { notes.insert(title, at: 0) }
      title = whole
    }
    for link in head.links where known.venue == nil || known.year == nil {
      guard link.label.utf8.contains(where: \.isDigit) else { continue }
      let tag = link.label.filter { !"[]".contains($0) }
      if title.isEmpty || !tag.hasPrefix(title), !tag.contains("("),
        !tag.contains(" - "), TitleText.isVenueAndYear(tag)
      {
        known.fill(from: ReferenceDetails("(\(tag))"))
      }
    }
    if title.isEmpty, let only = links.first, links.count == 1,
      !ListVocabulary.isOnlyLabels(only.label), !ListVocabulary.isVenueTag(only.label),
      only.identifier == nil || !LinkClassifier.isAddress(only.label)
    {
      // A name that ends like a label, such as that of a blog called “The Morning Paper”.
      title = TitleText.clean(only.label)
    }
    guard !title.isEmpty || links.contains(where: { $0.identifier != nil }) else { return nil }
    if let open = title.firstRange(of: " ("), title.hasSuffix(")"),
      title[..<open.lowerBound].split(separator: " ").count <= 2,
      title[open.upperBound...].first?.isLowercase == true
    {
      // `Kafka (distributed log)`
      notes.insert(String(title[open.upperBound...].dropLast()), at: 0)
      title = String(title[..<open.lowerBound])
    }
    if title.isEmpty { title = links.lazy.compactMap(\.identifier).first?.value ?? "" }

    let rest = printed.description
    if !rest.isEmpty { notes.insert(rest, at: 0) }
    var entry = ListEntry(
      line: head.line,
      section: section,
      title: title,
      text: ([head.text] + details.map(\.text)).joined(separator: " ").collapsed(),
      links: links.filter { !$0.url.hasPrefix("#") && !$0.url.isEmpty },
      authors: known.authors,
      venue: known.venue,
      year: known.year,
      note: notes.isEmpty ? nil : notes.joined(separator: " ")
    )
    fill(&entry)
    (entry.kind, entry.kindReason) = judge(entry)
    if entry.kind == .software { shorten(&entry) }
    if let dash = describedTool(entry) {
      entry.note = [String(entry.title[dash.upperBound...]), entry.note].compactMap { $0 }
        .joined(separator: " ")
      entry.title = String(entry.title[..<dash.lowerBound]).collapsed()
      if entry.kind != .software { (entry.kind, entry.kindReason) = judge(entry) }
    }
    return entry
  }

  private func judge(_ entry: ListEntry) -> (kind: EntryKind, reason: String) {
    var entry = entry
    if let heading { entry.section.append(heading) }
    return EntryKindRules.judge(entry)
  }

  /// The title on the line below a short name that is linked: `**[taco](…)**<br>The Tensor Algebra Compiler`.
  private func titleBelowName(
    _ head: InlineLine,
    _ details: [InlineLine]
  ) -> (title: InlineLine, rest: [InlineLine])? {
    if head.links.isEmpty, head.text.wordCount <= 5, let title = details.first,
      ReferenceLine.isLinkedTitle(title)
    {
      return (title, Array(details.dropFirst()))
    }
    let lines = head.split()
    guard lines.count >= 2, ReferenceLine.isLink(lines[0]), lines[1].links.isEmpty,
      lines[0].text.split(separator: " ").count <= 3
    else { return nil }
    let text = lines[1].text
    let isLed = text.lowercased().hasPrefix(lines[0].text.lowercased() + ":")
    guard text.split(separator: " ").count >= (isLed ? 2 : 4), isLed || BareTitle.isTitle(text),
      !text.hasSuffix("."), ReferenceDetails(text).authors.isEmpty
    else { return nil }
    return (lines[1], [lines[0]] + lines.dropFirst(2) + details)
  }

  /// Authors, title, what is told behind it and the lines below, where a bullet names the authors and
  /// the next line the title.
  private func titleBelow(
    _ head: InlineLine,
    _ details: [InlineLine]
  ) -> (people: [String], title: InlineLine, told: String, rest: [InlineLine])? {
    let lines = head.split() + details
    guard lines.count >= 2, head.links.isEmpty || lines[0].links.isEmpty else { return nil }
    var text = Substring(TitleText.clean(lines[0].text))
    let own = text.prefix { $0 != ":" }
    if own.endIndex < text.endIndex, own.split(separator: " ").count <= 2 {
      text = text[text.index(after: own.endIndex)...]
    }
    let people = ReferenceDetails.longNames(String(text))
    let isOpen = lines[0].text.hasSuffix(":")
    guard people.count >= 2 || people.count == 1 && isOpen else { return nil }
    let next = lines[1]
    let told = next.runs.filter { $0.link == nil }.map(\.text).joined()
    guard TitleText.clean(told).split(separator: " ").count >= 3,
      ReferenceDetails.longNames(TitleText.clean(told)).isEmpty
    else { return nil }
    let rest = Array(lines.dropFirst(2))
    // `A title. CoRR abs/1812.03224 (2018)`, as DBLP prints it below authors and a colon.
    let end = PrintedReference.sentenceEnd(told[...])
    let behind = String(told[end...].drop { ". ".contains($0) })
    if isOpen, next.runs.count == 1, next.links.isEmpty, PrintedYear.of(behind) != nil {
      var title = next
      title.runs[0].text = String(told[..<end])
      return (people, title, "\(people.joined(separator: ", ")). \(behind)", rest)
    }
    return (people, next, "", rest)
  }

  private func read(
    _ line: InlineLine,
    _ known: inout ReferenceDetails,
    _ notes: inout [String],
    _ title: inout String
  ) {
    let text = line.text
    let key = text.prefix { $0 != ":" && $0 != "：" }
    if key.count < 20, key.count < text.count, key.split(separator: " ").count <= 2 {
      let value = String(text[text.index(after: key.endIndex)...]).collapsed()
      switch key.lowercased().filter(\.isLetter) {
      case "author", "authors", "作者": known.authors = AuthorList.names(value)
      case "venue", "conference", "journal", "publication", "published", "publishedin":
        var told = ReferenceDetails(value)
        told.authors = []
        known.fill(from: told)
        known.venue = known.venue ?? PrintedVenue.of(value)
      case "year", "date", "time": known.year = PrintedYear.of(value) ?? known.year
      case "title" where title.isEmpty: title = TitleText.clean(value)
      case "subtitle" where !title.isEmpty: title += ": \(TitleText.clean(value))"
      case "code", "link", "links", "paper", "pdf", "github", "url", "website", "project", "slides",
        "video", "doi", "arxiv":
        break
      case "summary", "abstract", "tldr", "note", "notes", "摘要", "总结": notes.append(value)
      default: notes.append(text)
      }
      return
    }
    let found = ReferenceDetails(line)
    let isRemark =
      found.authors.count == 1 && found.venue == nil && found.year == nil
      && !line.runs.contains { $0.look == .emphasis }
    if found.isEmpty || isRemark || isProse(text, found) {
      let told = line.runs.filter { run in
        !(run.link.map { ListVocabulary.isLabel(line.links[$0].label) } ?? false)
      }
      if told.contains(where: { $0.text.contains(where: \.isLetter) }) { notes.append(text) }
    } else {
      known.fill(from: found)
    }
  }

  /// The only author, who stands alone on the first of several lines about a work; the next one holds the
  /// venue, the year or links.
  private func loneAuthor(_ details: [InlineLine]) -> String? {
    guard details.count >= 2, details[0].links.isEmpty else { return nil }
    let text = details[0].text
    let names = ReferenceDetails.longNames(text)
    let next = details[1]
    guard names.count == 1, (2...4).contains(text.split(separator: " ").count),
      ReferenceLine.isOnlyLabels(next) || ListVocabulary.isVenueTag(next.text)
        || LinkClassifier.isAddress(next.text)
        || PrintedYear.of(next.text) != nil && next.text.split(separator: " ").count <= 8
    else { return nil }
    return names[0]
  }

  private func isProse(_ text: String, _ found: ReferenceDetails) -> Bool {
    text.isIdeographic || found.authors.isEmpty && text.split(separator: " ").count > 14
  }

  /// Takes the venue from a heading that is nothing but a venue and a year, as `CVPR 2020` is.
  private func fill(_ entry: inout ListEntry) {
    guard entry.year == nil, entry.venue == nil, let heading = section.last,
      heading.contains(where: \.isLetter), ListVocabulary.isVenueTag(heading),
      PrintedYear.of(heading) != nil
    else { return }
    entry.venue = PrintedVenue.of(heading.filter { !$0.isNumber })
    entry.year = PrintedYear.of(heading)
  }

  /// Whether a line holds a title besides the links that could lead to people; what a line begins
  /// with is its title when little else is printed.
  private func hasMore(than head: InlineLine) -> Bool {
    let opening = head.runs.first { $0.text.contains { $0.isLetter || $0.isNumber } }
    if opening?.link == nil { return true }
    if head.links.contains(where: { !isPerson($0) && !ListVocabulary.isLabel($0.label) }) {
      return true
    }
    let told = head.runs.filter { $0.link == nil }.map(\.text).joined()
    // What goes on in small letters describes the work that is linked.
    if told.first(where: \.isLetter)?.isLowercase == true { return false }
    return told.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } } >= 3
  }

  /// Whether a line opens with a link and a dash or a colon: `[Sonic Draw](…) - Live coding canvas`.
  private func isDescribed(_ head: InlineLine) -> Bool {
    let opening = head.runs.firstIndex { $0.text.contains { $0.isLetter || $0.isNumber } }
    guard let opening, head.runs[opening].link != nil, opening + 1 < head.runs.count else {
      return false
    }
    let next = head.runs[opening + 1].text.drop { $0 == " " }
    guard let mark = next.first, "-–—:".contains(mark) else { return false }
    // `[Ann Lee](…) – [A Title](…)` names a person.
    return head.links.count == 1
      || mark != ":" && next.count(where: { $0 == " " }) >= 3
  }

  /// A link whose text is a person's name leads to a homepage.
  private func isPerson(_ link: EntryLink) -> Bool {
    switch link.kind {
    case .other, .project, .code: break
    default: return false
    }
    let words = link.label.split(separator: " ")
    guard (2...4).contains(words.count), ReferenceDetails.longNames(link.label).count == 1 else {
      return false
    }
    if link.url.contains("~") || link.url.contains("people") || link.url.contains("scholar.google")
    {
      return true
    }
    // A homepage or a profile: scheme, host and at most one step below it.
    let parts = link.url.lowercased().split(separator: "/")
    let family = words[words.count - 1].lowercased()
    return parts.dropFirst().prefix(1).contains { $0.contains(family) }
      || parts.count == 3 && parts[2].contains(family)
  }

  /// The mark between the name of a tool and the description that is printed with it: `ant - A tool that digs`.
  private func describedTool(_ entry: ListEntry) -> Range<String.Index>? {
    guard entry.links.contains(where: { $0.kind == .code }),
      entry.authors.isEmpty, entry.venue == nil, entry.year == nil,
      !entry.links.contains(where: \.leadsToPaper)
    else { return nil }
    let title = entry.title
    let dash = title.firstRange(of: " - ") ?? title.firstRange(of: " – ")
    guard let mark = dash ?? (entry.kind == .software ? title.firstRange(of: ": ") : nil),
      title[..<mark.lowerBound].split(separator: " ").count <= (dash == nil ? 1 : 2)
    else { return nil }
    let told = title[mark.upperBound...]
    guard told.split(separator: " ").count >= 3 else { return nil }
    return dash != nil || told.first?.isLowercase == true ? mark : nil
  }

  /// `Osquery is a SQL powered …` is called Osquery; the sentence is the note.
  private func shorten(_ entry: inout ListEntry) {
    guard let verb = entry.title.firstRange(of: " is a") ?? entry.title.firstRange(of: " is the")
    else { return }
    let name = entry.title[..<verb.lowerBound].prefix { $0 != ":" }
    guard !name.isEmpty, name.split(separator: " ").count <= 4 else { return }
    let sentence = entry.title
    entry.title = String(name).collapsed()
    entry.note = [sentence, entry.note].compactMap { $0 }.joined(separator: " ")
  }
}

import Bibliography

/// Turns the inline content of a bullet, heading, row or paragraph into an entry.
struct EntryParser {
  /// The headings above.
  var section: [String]

  /// The entry that `head` prints, with what its sub-bullets say; `nil` when nothing names a work.
  func entry(_ head: InlineLine, details: [InlineLine] = []) -> ListEntry? {
    let printed = titleAndRest(head)
    var title = printed.title
    var known = ReferenceDetails()
    let links = head.links.filter { !isPerson($0) } + details.flatMap(\.links)
    let people = head.links.filter(isPerson).map(\.label)
    if !people.isEmpty, people != [title] { known.authors = people }
    known.fill(from: ReferenceDetails(printed.rest))
    var notes: [String] = []
    for line in details { read(line, &known, &notes, &title) }
    if title.isEmpty, let only = links.first, links.count == 1,
      !ListVocabulary.isOnlyLabels(only.label), !ListVocabulary.isVenueTag(only.label)
    {
      // A name that ends like a label, such as that of a blog called “The Morning Paper”.
      title = TitleText.clean(only.label)
    }
    guard !title.isEmpty || links.contains(where: { $0.identifier != nil }) else { return nil }
    if title.isEmpty { title = links.lazy.compactMap(\.identifier).first?.value ?? "" }

    let rest = printed.description
    if !rest.isEmpty { notes.insert(rest, at: 0) }
    var entry = ListEntry(
      line: head.line,
      section: section,
      title: title,
      text: ([head.text] + details.map(\.text)).joined(separator: " ").collapsed(),
      links: links.filter { !$0.url.hasPrefix("#") },
      authors: known.authors,
      venue: known.venue,
      year: known.year,
      note: notes.isEmpty ? nil : notes.joined(separator: " ")
    )
    (entry.kind, entry.kindReason) = EntryKindRules.judge(entry)
    if entry.kind == .software { shorten(&entry) }
    return entry
  }

  private struct Printed {
    var title: String
    var rest = ""
    /// A sentence behind the title of a tool.
    var description = ""
  }

  private func titleAndRest(_ head: InlineLine) -> Printed {
    if let link = linkedTitle(head) { return link }
    // The text up to the first label, or behind it when labels come first.
    var before = ""
    var after = ""
    var seenLabel = false
    var strong = ""
    for run in head.runs where run.look != .struck {
      let isLabel = run.link.map { ListVocabulary.isLabel(head.links[$0].label) } ?? false
      if isLabel || run.link.map({ isPerson(head.links[$0]) }) == true {
        seenLabel = seenLabel || !before.collapsed().isEmpty
        continue
      }
      if run.look == .strong, strong.isEmpty, run.text.split(separator: " ").count >= 2,
        !ListVocabulary.isVenueTag(run.text), !ListVocabulary.isLabel(run.text)
      {
        strong = run.text
      }
      if seenLabel { after += run.text } else { before += emphasized(run, before) }
    }
    if !strong.isEmpty {
      let rest = before.replacing(strong, with: " ", maxReplacements: 1) + " " + after
      let parts = TitleText.split(strong)
      var around = TitleText.unhooked(unbracketed(unquoted(rest)))
      let lead = around.title.prefix { $0 != " " }
      if ListVocabulary.isVenueTag(String(lead)) {
        around.title = String(around.title.dropFirst(lead.count))
        around.rest += " (\(lead))"
      }
      return Printed(
        title: parts.title,
        rest: "\(around.title) \(around.rest) \(parts.rest)".collapsed()
      )
    }
    let parts = TitleText.split(unbracketed(before))
    return Printed(title: parts.title, rest: (parts.rest + " " + unbracketed(after)).collapsed())
  }

  /// Emphasis behind a title is the venue: parted by a full stop, so that it is cut off.
  private func emphasized(_ run: InlineRun, _ before: String) -> String {
    guard run.look == .emphasis, before.split(separator: " ").count >= 3 else { return run.text }
    let isVenue = ReferenceDetails.year(in: run.text) != nil || ListVocabulary.isVenueTag(run.text)
    return isVenue ? " (\(run.text)) " : run.text
  }

  /// Empty brackets stay where labels were taken out, half of them on either side of the cut.
  private func unbracketed(_ text: String) -> String {
    guard text.utf8.contains(where: { "[]()|".utf8.contains($0) }) else { return text.collapsed() }
    var result = text
    for pair in ["[]", "()", "[ ]", "( )", "[|]", "[,]"] {
      result = result.replacing(pair, with: " ")
    }
    var rest = Substring(result.collapsed())
    while let last = rest.last, "[( |".contains(last) { rest = rest.dropLast() }
    while let first = rest.first, "]) |".contains(first) { rest = rest.dropFirst() }
    return String(rest)
  }

  /// Quotation marks stay where a quoted title was taken out.
  private func unquoted(_ text: String) -> String {
    var result = text
    for pair in ["\" \"", "“ ”", "\"\"", "“”"] { result = result.replacing(pair, with: " ") }
    return result
  }

  private func linkedTitle(_ head: InlineLine) -> Printed? {
    var before = ""
    for (offset, run) in head.runs.enumerated() {
      guard let index = run.link else {
        if run.look != .struck { before += run.text }
        continue
      }
      if run.look == .struck { continue }
      let link = head.links[index]
      let isName = offset == 0 && ListVocabulary.frameworks.contains(link.label.lowercased())
      if ListVocabulary.isLabel(link.label) && !isName || isPerson(link) { continue }
      let words = link.label.split(separator: " ").count
      let unhooked = TitleText.unhooked(before).title
      let lead = TitleText.clean(unhooked)
      let leadWords = lead.split(separator: " ").count
      let isAuthors = !AuthorList.names(lead).isEmpty || lead.contains("et al")
      guard leadWords < 3 || isAuthors || words >= 4 && leadWords < words else { return nil }
      let after = head.runs[(offset + 1)...].filter { $0.link == nil && $0.look != .struck }
        .map(\.text).joined()
      let parts = TitleText.split(link.label)
      let details = [parts.rest, before, unbracketed(after)].joined(separator: " ").collapsed()
      let rest = TitleText.clean(unbracketed(after))
      let isSentence = rest.split(separator: " ").count >= 4
      let printed = Printed(
        title: parts.title,
        rest: isAuthors ? "\(lead) \(unbracketed(after))" : details
      )
      guard isSentence, ReferenceDetails(rest).isEmpty else {
        return Printed(
          title: printed.title,
          rest: isAuthors ? printed.rest : detailsText(before, after, parts.rest)
        )
      }
      return Printed(title: parts.title, rest: parts.rest + " " + before, description: rest)
    }
    return nil
  }

  private func detailsText(_ before: String, _ after: String, _ tags: String) -> String {
    let behind = unbracketed(after)
    let ahead = TitleText.clean(TitleText.unhooked(before).title)
    let lead = ahead.isEmpty ? "" : "(\(ahead))"
    return [behind, lead, TitleText.unhooked(before).rest, tags].joined(separator: " ").collapsed()
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
        known.fill(from: ReferenceDetails(value))
        known.venue = known.venue ?? ReferenceDetails.venue(in: value)
      case "year", "date", "time": known.year = ReferenceDetails.year(in: value) ?? known.year
      case "title" where title.isEmpty: title = TitleText.clean(value)
      case "code", "link", "links", "paper", "pdf", "github", "url", "website", "project", "slides",
        "video", "doi", "arxiv":
        break
      case "summary", "abstract", "tldr", "note", "notes", "摘要", "总结": notes.append(value)
      default: notes.append(text)
      }
      return
    }
    let found = ReferenceDetails(line)
    if found.isEmpty || isProse(text, found) {
      let told = line.runs.filter { run in
        !(run.link.map { ListVocabulary.isLabel(line.links[$0].label) } ?? false)
      }
      if told.contains(where: { $0.text.contains(where: \.isLetter) }) { notes.append(text) }
    } else {
      known.fill(from: found)
    }
  }

  private func isProse(_ text: String, _ found: ReferenceDetails) -> Bool {
    found.authors.isEmpty && text.split(separator: " ").count > 14
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

import Bibliography

extension PrintedHead {
  /// The head whose title is the text of a link; `nil` when the title stands before the link.
  static func linked(_ head: InlineLine, _ isPerson: (EntryLink) -> Bool) -> PrintedHead? {
    var before = ""
    for (offset, run) in head.runs.enumerated() {
      guard let index = run.link else {
        if run.look != .struck { before += run.look == .code ? codeTag(run.text) : run.text }
        continue
      }
      if run.look == .struck { continue }
      let link = head.links[index]
      if !before.contains(where: \.isLetter), let named = repository(link, head.runs[offset...]) {
        return named
      }
      if isPerson(link) { continue }
      if ListVocabulary.isLabel(link.label) {
        let isName =
          offset == 0 && ListVocabulary.frameworks.contains(link.label.lowercased())
          || isDescribedName(link, before, head.runs[(offset + 1)...])
        if !isName { continue }
      }
      let words = link.label.split(separator: " ").count
      let lead = TitleText.clean(TitleText.unhooked(before).title)
      if let told = announced(head, offset, lead: lead) { return told }
      let leadWords = lead.split(separator: " ").count
      let isAuthors = !AuthorList.names(lead).isEmpty || lead.contains("et al")
      guard
        leadWords < 3 || isAuthors || words >= 4 && leadWords < words
          || words >= 4 && (isAside(head.runs[..<offset]) || leadWords <= 6 && endsWithYear(lead))
      else { return nil }
      if let whole = repeated(link.label, head.runs[(offset + 1)...]) {
        return PrintedHead(title: whole, rest: link.label)
      }
      let after = textBehind(offset, head)
      if let whole = continued(link, after) {
        let parts = TitleText.split(whole)
        return PrintedHead(title: parts.title, rest: "\(parts.rest) \(before)".collapsed())
      }
      let told = unbracketed(withoutKeys(after))
      let (label, year) = withoutYear(link)
      return titled(label, lead: isAuthors ? lead : nil, before, "\(told)\(year)")
    }
    return nil
  }

  /// The text of a link to a paper without the year that closes it: `[Resting Bees 1999](….pdf)`.
  private static func withoutYear(_ link: EntryLink) -> (label: String, year: String) {
    let words = link.label.split(separator: " ")
    guard words.count >= 3, let last = words.last, last.utf8.count == 4, let year = Int(last),
      (1950...2039).contains(year), link.leadsToPaper || link.url.hasSuffix(".pdf"),
      !ListVocabulary.isVenueTag(words.suffix(2).joined(separator: " ")),
      TitleText.split(link.label).title.hasSuffix(last)
    else { return (link.label, "") }
    return (String(link.label[..<last.startIndex]), " (\(year))")
  }

  /// What is printed behind a link: the text, and links to people behind `by`.
  private static func textBehind(_ offset: Int, _ head: InlineLine) -> String {
    var text = ""
    let opens = !head.runs[..<offset].contains { $0.text.contains(where: \.isLetter) }
    for run in head.runs[(offset + 1)...] where run.look != .struck {
      if let link = run.link {
        let label = head.links[link].label
        guard opens, text.hasSuffix("by "), !ListVocabulary.isLabel(label) else { continue }
        text += label.prefix { $0 != "(" }
      } else {
        text += run.look == .code ? codeTag(run.text) : run.text
      }
    }
    return text
  }

  /// Whether the link that opens a line is a name that only ends like a label: `[The Bee Project](…) – Ann Lee`.
  private static func isDescribedName(
    _ link: EntryLink,
    _ before: String,
    _ runs: ArraySlice<InlineRun>
  ) -> Bool {
    guard let next = runs.first, next.link == nil,
      case let text = next.text.drop(while: { $0 == " " }),
      ["- ", "– ", "— ", "by "].contains(where: text.hasPrefix),
      !before.contains(where: { $0.isLetter || $0.isNumber })
    else { return false }
    return link.label.split(separator: " ").count >= 3 && !link.label.hasPrefix("http")
      && !ListVocabulary.isOnlyLabels(link.label) && !ListVocabulary.isVenueTag(link.label)
      && !ListVocabulary.isNamesAndYear(link.label)
  }

  /// The head of a line whose link is announced by a colon and words in small letters, or that is the
  /// number of a course in front of its bold name.
  private static func announced(_ head: InlineLine, _ offset: Int, lead: String) -> PrintedHead? {
    let label = head.links[head.runs[offset].link ?? 0].label
    let behind = head.runs[(offset + 1)...]
    // `[CS 229](…) **Machine Learning** *Port College*`
    if lead.isEmpty, label.utf8.count <= 12, label.first?.isUppercase == true,
      label.utf8.contains(where: \.isDigit), label.split(separator: " ").count <= 2,
      let next = behind.first(where: { $0.text.contains(where: \.isLetter) }),
      next.look == .strong, next.link == nil, next.text.split(separator: " ").count >= 2,
      !ListVocabulary.isVenueTag(label)
    {
      let parts = TitleText.split(next.text)
      return PrintedHead(title: parts.title, rest: parts.rest)
    }
    // `a reader of wax : [Honeycomb](…)`
    let text = head.runs[..<offset].map(\.text).joined().collapsed()
    guard text.hasSuffix(":"), lead.split(separator: " ").count >= 3,
      lead.first?.isLowercase == true, label.first?.isUppercase == true || label.count >= 3,
      !behind.contains(where: { $0.text.contains(where: \.isLetter) })
    else { return nil }
    let parts = TitleText.split(label)
    return PrintedHead(title: parts.title, rest: parts.rest, description: lead)
  }

  /// The title in italics that begins as the link's text without its year does.
  private static func repeated(_ label: String, _ runs: ArraySlice<InlineRun>) -> String? {
    guard let run = runs.first(where: { $0.look == .emphasis && $0.link == nil }) else {
      return nil
    }
    let name = label.prefix { $0 != "," && $0 != "(" }.lowercased()
    let isLonger = run.text.split(separator: " ").count > label.split(separator: " ").count
    return isLonger && name.count >= 4 && run.text.lowercased().hasPrefix(name)
      ? TitleText.clean(run.text) : nil
  }

  /// The head whose title is the name of the repository whose bare address opens it.
  private static func repository(
    _ link: EntryLink,
    _ runs: ArraySlice<InlineRun>
  ) -> PrintedHead? {
    guard link.label.hasPrefix("http"), LinkClassifier.isAddress(link.label),
      LinkClassifier.repository(link.url) != nil
    else { return nil }
    // Scheme, host and owner stand before it.
    let name = String(link.url.split { "/?#".contains($0) }[3])
    let told = runs.dropFirst().filter { $0.look != .struck }.map(\.text).joined()
    return PrintedHead(title: name, description: TitleText.clean(unbracketed(told)))
  }

  /// Whether a year closes what stands before a link: `Technical report, DeepMind, 02 2022-[A Title](…)`.
  private static func endsWithYear(_ lead: String) -> Bool {
    lead.split(separator: " ").last.map { PrintedYear.of(String($0)) != nil } ?? false
  }

  /// Whether nothing but a remark in italics stands before a link: `*How grammar helps* [Fuzzing …](…)`.
  private static func isAside(_ runs: ArraySlice<InlineRun>) -> Bool {
    let told = runs.filter { $0.text.contains(where: \.isLetter) }
    return told.count == 1 && told[told.startIndex].look == .emphasis
      && !isTitleCase(told[told.startIndex].text.split(separator: " "))
  }

  /// What text set as code behind a title says: its venue or year in brackets; topics say nothing.
  private static func codeTag(_ text: String) -> String {
    let isTag = ListVocabulary.isVenueTag(text) || PrintedYear.of(text) != nil
    return isTag && LinkClassifier.identifier(text) == nil ? " (\(text)) " : " "
  }

  /// Without the words that announce links, as in `---Notes:[here](…)`.
  private static func withoutKeys(_ text: String) -> String {
    guard text.contains(":") else { return text }
    return text.split(separator: " ").map { word -> String in
      guard word.hasSuffix(":") else { return String(word) }
      let parts = word.dropLast().split { "-:".contains($0) }
      return !parts.isEmpty && parts.allSatisfy { ListVocabulary.isOnlyLabels(String($0)) }
        ? "" : String(word)
    }.joined(separator: " ")
  }

  private static func titled(
    _ label: String,
    lead: String?,
    _ before: String,
    _ after: String
  ) -> PrintedHead {
    let parts = TitleText.split(label)
    let behind = TitleText.clean(after)
    if behind.split(separator: " ").count >= 4, ReferenceDetails(behind).isEmpty {
      return PrintedHead(
        title: parts.title,
        rest: parts.rest + " " + before,
        authors: lead.map(othersBehindVenue) ?? [],
        description: behind
      )
    }
    let ahead = TitleText.unhooked(before)
    if let lead, lead.contains("et al") || !ReferenceDetails.longNames(lead).isEmpty,
      case let authors = AuthorList.names(lead), !authors.isEmpty
    {
      let year = PrintedYear.of(lead).map { "(\($0))" } ?? ""
      return PrintedHead(
        title: parts.title,
        rest: "\(year) \(after) \(ahead.rest)".collapsed(),
        authors: authors
      )
    }
    if let lead {
      let people = othersBehindVenue(lead)
      return PrintedHead(
        title: parts.title,
        rest: "\(lead) \(after) \(ahead.rest)".collapsed(),
        authors: people
      )
    }
    let isLed = !ReferenceDetails.leadingNames(parts.rest, pair: true).names.isEmpty
    let tag = TitleText.clean(ahead.title)
    return PrintedHead(
      title: parts.title,
      rest: [
        isLed ? parts.rest : "", after, tag.isEmpty ? "" : "(\(tag))", ahead.rest,
        isLed ? "" : parts.rest,
      ]
      .joined(separator: " ").collapsed()
    )
  }

  /// The author whom a venue precedes: `BEES 2009 – Lee et al`.
  private static func othersBehindVenue(_ lead: String) -> [String] {
    guard let others = lead.firstRange(of: "et al") else { return [] }
    var name = lead[..<others.lowerBound]
    if let cut = name.lastIndex(where: { ",–—:".contains($0) }) {
      name = name[cut...].dropFirst()
    }
    return AuthorList.names(name.filter { $0.isLetter || " .-'’".contains($0) })
  }

  /// The whole title where only the name before the colon is linked, as in `[Orca](…): A Distributed
  /// Serving System | OSDI 22`; what describes a tool is no title.
  private static func continued(_ link: EntryLink, _ after: String) -> String? {
    let text = after.drop { $0 == " " }
    let dash = ["- ", "– ", "— "].first { text.hasPrefix($0) }
    let isMarked = link.label.hasSuffix(":") || text.hasPrefix(":")
    let name = link.label.hasSuffix(":") ? String(link.label.dropLast()) : link.label
    let rest = text.dropFirst(dash?.count ?? 0).drop { $0 == ":" || $0 == " " }
    let words = rest.prefix { $0 != "|" && $0 != "｜" }.split(separator: " ")
    guard words.count >= 3, !name.contains(":") else { return nil }
    let isShort = name.split(separator: " ").count <= 3
    let behind = rest.drop { $0 != "|" && $0 != "｜" }.dropFirst()
    let isPaper =
      link.leadsToPaper
      || ListVocabulary.isVenueTag(String(behind)) && link.kind != .code
    if dash != nil {
      let isTitle = isPaper && isShort && isTitleCase(words) && !isProse(rest)
      return isTitle && ReferenceDetails(String(rest)).isEmpty ? "\(name): \(rest)" : nil
    }
    if isMarked {
      guard
        isPaper && isShort
          ? !isProse(rest) && rest.first?.isLowercase == false
          : isTitleCase(words) && !isProse(rest)
      else {
        return nil
      }
      return "\(name.collapsed()): \(rest)"
    }
    let joins: Set<String> = ["with", "for", "of", "via", "on", "and", "as", "through"]
    guard isShort, isPaper, joins.contains(String(words[0])), isTitleCase(words), !isProse(rest)
    else { return nil }
    return "\(name) \(rest)"
  }

  static func isTitleCase(_ words: [Substring]) -> Bool {
    let long = words.prefix(20).filter { $0.count >= 4 }
    return long.count >= 2 && long.count { $0.first?.isUppercase == true } * 10 >= long.count * 6
  }

  private static func isProse(_ text: Substring) -> Bool {
    let padded = " \(text) "
    let tells = [
      " is a ", " is an ", " is the ", " are ", " was ", " we ", " This ", " paper ", " I ",
      " you ",
      "'s great", " explains ",
    ]
    if tells.contains(where: { padded.firstRange(of: $0) != nil }) { return true }
    if text.split(separator: " ").count > 30 { return true }
    guard let stop = text.firstRange(of: ". ") else { return false }
    return text[stop.upperBound...].split(separator: " ").count >= 4
      && ReferenceDetails(String(text[stop.upperBound...])).isEmpty
  }
}

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
      let isName = offset == 0 && ListVocabulary.frameworks.contains(link.label.lowercased())
      if ListVocabulary.isLabel(link.label) && !isName || isPerson(link) { continue }
      let words = link.label.split(separator: " ").count
      let lead = TitleText.clean(TitleText.unhooked(before).title)
      let leadWords = lead.split(separator: " ").count
      let isAuthors = !AuthorList.names(lead).isEmpty || lead.contains("et al")
      guard
        leadWords < 3 || isAuthors || words >= 4 && leadWords < words
          || words >= 4 && (isAside(head.runs[..<offset]) || leadWords <= 6 && endsWithYear(lead))
      else { return nil }
      if let whole = repeated(link.label, head.runs[(offset + 1)...]) {
        return PrintedHead(title: whole, rest: link.label)
      }
      let after = head.runs[(offset + 1)...].filter { $0.link == nil && $0.look != .struck }
        .map { $0.look == .code ? codeTag($0.text) : $0.text }.joined()
      if let whole = continued(link, after) {
        let parts = TitleText.split(whole)
        return PrintedHead(title: parts.title, rest: "\(parts.rest) \(before)".collapsed())
      }
      let told = unbracketed(withoutKeys(after))
      return titled(link.label, lead: isAuthors ? lead : nil, before, told)
    }
    return nil
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
      return PrintedHead(title: parts.title, rest: "\(lead) \(after) \(ahead.rest)".collapsed())
    }
    let isLed = !ReferenceDetails.leadingNames(parts.rest).names.isEmpty
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

  private static func isTitleCase(_ words: [Substring]) -> Bool {
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

import Bibliography

/// Tells bullets that name works from remarks.
struct WorkRules {
  /// The headings above.
  var section: [String]
  /// Whether the section tells about the list itself.
  var isPreface: Bool
  /// Whether most bullets beside it name works.
  var siblingsAreWorks: Bool

  /// Whether the bullet that an entry was read from names a work.
  func accepts(_ entry: ListEntry) -> Bool {
    if OtherLists.isOne(entry) || isPlaceholder(entry) { return false }
    if entry.links.isEmpty, namesOnlyPeople(entry) { return false }
    if isNews(entry) || entry.title.hasSuffix("et al") && entry.title.hasPrefix("(") {
      return false
    }
    let words = entry.title.split(separator: " ").count
    if !entry.links.isEmpty {
      let isLinked =
        entry.links.contains { LinkTarget.leadsSomewhere($0.url) }
        || WorkRules.isPrintedBesideNotes(entry) || isTitleBesideNotes(entry)
      guard isLinked, !isRequest(entry), !isSentence(entry), !isAboutList(entry) else {
        return false
      }
      return !isCutOff(entry)
        && (entry.title.contains(where: \.isLetter)
          || entry.links.contains { $0.identifier != nil || $0.label == entry.title })
    }
    if isCutOff(entry) { return false }
    if isPreface {
      return words >= 3 && !entry.authors.isEmpty && entry.year != nil
    }
    let opening = entry.title.prefix { $0 != " " }
    if WorkRules.instructions.contains(String(opening)) { return false }
    if entry.text.hasSuffix(":"), entry.authors.isEmpty { return false }
    if !entry.authors.isEmpty || entry.year != nil {
      return words >= (entry.authors.isEmpty || entry.year == nil ? 2 : 1)
    }
    // `[Blog] How we choose the next paper`
    if entry.text.hasPrefix("["), entry.kindReason.hasPrefix("the list says") { return words >= 2 }
    if entry.text.hasPrefix("["), !entry.text.hasPrefix("[["), words >= 4 { return true }
    if entry.text.contains(" edition"), entry.kind == .book { return words >= 2 }
    // A remark on the work above, which one space too few has made its neighbor.
    // `loomstore: a store in Go` is named so.
    let isName = opening.hasSuffix(":") || opening.hasSuffix(",")
    if siblingsAreWorks, entry.text.first?.isLowercase == true, !isName { return false }
    if entry.text.hasSuffix("."), WorkRules.requests.contains(String(opening)) { return false }
    if WorkRules.predicates.contains(String(opening)) { return false }
    let isQuoted = entry.text.hasPrefix("“") || entry.text.hasPrefix("\"")
    return (2...40).contains(words)
      && (isQuoted || siblingsAreWorks && words >= 3
        || !siblingsAreWorks && (isSectionOfWorks || isDated && words >= 3))
  }

  /// Whether a work is printed with its year or authors, and linked to nothing but notes on it that
  /// stand beside the list.
  static func isPrintedBesideNotes(_ entry: ListEntry) -> Bool {
    (entry.year != nil || !entry.authors.isEmpty)
      && entry.title.split(separator: " ").count >= 3
      && entry.links.allSatisfy { LinkTarget.isNote($0.url) }
  }

  /// Whether a title is linked to nothing but notes on it, as the works beside it are.
  private func isTitleBesideNotes(_ entry: ListEntry) -> Bool {
    siblingsAreWorks && !isPreface && !section.isEmpty
      && entry.text.split(separator: " ").count
        >= (entry.links.allSatisfy({ ListVocabulary.isLabel($0.label) }) ? 3 : 4)
      && !BareTitle.isRemark(entry.text)
      && entry.links.allSatisfy { LinkTarget.isNote($0.url) }
  }

  /// Whether a line keeps a place: `to be sorted, see [the board](…)`.
  private func isPlaceholder(_ entry: ListEntry) -> Bool {
    let opening = entry.text.prefix(14).lowercased()
    return opening.hasPrefix("to be ") || opening == "tbd" || opening == "todo"
      || opening == "coming soon" || opening == "coming soon.." || opening == "coming soon..."
  }

  /// Whether a line holds the names of three people or more and nothing else.
  private func namesOnlyPeople(_ entry: ListEntry) -> Bool {
    entry.title.split(separator: " ").count <= 4 && !entry.text.contains("et al")
      && ReferenceDetails.longNames(entry.text.filter { $0 != "*" && !$0.isNumber }).count >= 3
  }

  /// Whether a line says on what day the list has changed, `2023/3/7 We add papers from ICLR`.
  private func isNews(_ entry: ListEntry) -> Bool {
    let behind = entry.text.drop { !$0.isLetter }
    guard entry.text.first?.isNumber == true || entry.text.first == "[",
      entry.text.prefix(while: { !$0.isLetter }).contains(where: \.isNumber)
    else { return false }
    let opening = behind.prefix { $0.isLetter || $0 == "'" }
    return ["We", "Our", "Update", "Updated", "Add", "Added", "Release", "Released"]
      .contains(String(opening)) && !entry.links.contains(where: \.leadsToPaper)
  }

  /// Whether a sentence speaks to the reader and links some of its own words: `If you miss a paper, [open
  /// an issue](…)`.
  private func isRequest(_ entry: ListEntry) -> Bool {
    WorkRules.addresses.contains(String(entry.title.prefix { $0 != " " }))
      && entry.title.split(separator: " ").count >= 6
      && entry.links.allSatisfy { link in
        !ListVocabulary.isLabel(link.label) && !entry.title.hasPrefix(link.label)
          && !link.label.hasPrefix(entry.title) && !link.leadsToPaper
      }
  }

  /// What a line that tells the reader what to do begins with: `Put all input files in data/`.
  private static let instructions: Set<String> = [
    "We", "I", "Please", "If", "Put", "Ask", "Add", "Run", "Install", "Clone", "Copy", "Edit",
    "Send",
    "Click", "Move", "Set",
  ]

  /// What begins a sentence that tells the reader what to do, and titles as well.
  private static let requests: Set<String> = [
    "State", "Do", "Don't", "Always", "Never", "Use", "Mention", "Include", "Ensure", "Make",
    "Give",
    "Keep", "Avoid", "Check", "Read", "Prefer",
  ]

  /// What a remark on the work above begins with: `has no power model`.
  private static let predicates: Set<String> = [
    "has", "is", "are", "uses", "supports", "can", "also", "with", "no", "not", "needs", "runs",
  ]

  /// Whether a whole sentence links a word or two of its own.
  ///
  /// `Resources are not listed twice; those on escapes are within [Sandbox](…).`
  private func isSentence(_ entry: ListEntry) -> Bool {
    guard entry.authors.isEmpty, entry.year == nil, entry.venue == nil,
      entry.title.split(separator: " ").count >= 12,
      entry.text.contains(". ") || entry.text.hasSuffix(".")
    else { return false }
    return entry.links.allSatisfy { link in
      !ListVocabulary.isLabel(link.label) && link.label.split(separator: " ").count <= 3
        && !link.leadsToPaper
        && !entry.title.hasPrefix(link.label)
    }
  }

  /// Whether a sentence links some of its words: `The [old version](…) is kept`, `Ask in the [chat room](…)`.
  private func isAboutList(_ entry: ListEntry) -> Bool {
    guard entry.authors.isEmpty, entry.year == nil, entry.links.count == 1,
      let link = entry.links.first, !link.leadsToPaper, link.label.first?.isLowercase == true,
      let place = entry.text.firstRange(of: link.label)
    else { return false }
    let lead = entry.text[..<place.lowerBound].split(separator: " ")
    return lead.count == 2 && lead[1] == "by" || lead == ["The"] || lead == ["An"]
      || lead == ["Our"]
      || lead.first.map { WorkRules.instructions.contains(String($0)) } ?? false
  }

  private static let addresses: Set<String> = ["We", "I", "Please", "If", "You", "Feel"]

  /// Whether what stands before a label is the beginning of a sentence: `There is [a paper](…) on …`.
  private func isCutOff(_ entry: ListEntry) -> Bool {
    guard let last = entry.title.split(separator: " ").last else { return false }
    let open: Set<String> = [
      "is", "are", "see", "with", "the", "an", "from", "this", "these", "in", "by", "of", "for",
    ]
    // `CC BY` is complete.
    return open.contains(last.lowercased()) && last.last?.isUppercase == false
      && !entry.links.contains { $0.label.contains(entry.title) }
  }

  /// Whether the section is called by a month, a year or a meeting: `2019 July`, `USENIX ATC`.
  private var isDated: Bool {
    guard let heading = section.last, heading.split(separator: " ").count <= 4 else { return false }
    return PrintedYear.of(heading) != nil || ListVocabulary.isVenueTag(heading)
  }

  private var isSectionOfWorks: Bool {
    !section.isEmpty
      && EntryKindRules.judge(ListEntry(line: 0, section: section, title: "")).reason.contains(
        "section"
      )
  }
}

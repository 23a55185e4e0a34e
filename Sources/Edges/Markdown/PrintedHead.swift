import Bibliography

/// What the first line of an entry prints: the title, and what stands around it.
struct PrintedHead {
  var title: String
  /// Authors, venue and year, not yet told apart.
  var rest = ""
  /// Authors before a linked title.
  var authors: [String] = []
  /// A sentence behind the title of a tool.
  var description = ""

  /// Reads a line; links that lead to people are no titles.
  static func read(_ head: InlineLine, isPerson: (EntryLink) -> Bool) -> PrintedHead {
    if let link = linked(head, isPerson) { return link }
    let head = head.joiningBoldLines()
    // The text up to the first label, or behind it when labels come first.
    var before = ""
    var after = ""
    var isBehind = false
    var strong = ""
    for (offset, run) in head.runs.enumerated() where run.look != .struck {
      let isLabel = run.link.map { ListVocabulary.isLabel(head.links[$0].label) } ?? false
      if isLabel || run.link.map({ isPerson(head.links[$0]) }) == true {
        isBehind =
          isBehind || TitleText.unhooked(before).title.contains { $0.isLetter || $0.isNumber }
        continue
      }
      if isNickname(offset, head, before) {
        before = ""
        continue
      }
      if run.look == .strong, strong.isEmpty, !isBehind, isTitle(run.text, behind: before),
        !goesOn(offset, head)
      {
        strong = run.text
      }
      if run.look == .strong, strong.isEmpty, !isBehind,
        isDescribed(offset, head) || before.isEmpty && isSentence(run.text)
      {
        strong = run.text
      }
      if strong.isEmpty, !isBehind,
        isEmphasizedTitle(run, behind: before) || isEmphasizedLead(offset, head)
          || isNamedInBold(offset, head)
      {
        strong = run.text
      }
      if strong.isEmpty, !isBehind, isCodeTitle(run, behind: before) {
        strong = run.text
        // The short name before it says nothing more.
        before = ""
      }
      if !isBehind, strong != run.text, isDetails(offset, head, before) { isBehind = true }
      // What the author of the list has set on lines of its own is told apart.
      let text = run.isBreak ? run.isHard && !strong.isEmpty ? " | " : " " : run.text
      if isBehind { after += text } else { before += text }
    }
    if !strong.isEmpty { return bold(strong, in: before, after) }
    let parts = TitleText.split(
      withoutIn(unbracketed(before)),
      leadsWithAuthors: head.leadsWithAuthors
    )
    let behind = unbracketed(after)
    // Authors are read where they come first.
    let isLed = !ReferenceDetails.leadingNames(parts.rest).names.isEmpty
    return PrintedHead(
      title: parts.title,
      rest: (isLed ? "\(parts.rest) \(behind)" : "\(behind) \(parts.rest)").collapsed()
    )
  }

  private static func bold(_ strong: String, in before: String, _ after: String) -> PrintedHead {
    let around = before.replacing(strong, with: " ", maxReplacements: 1) + " " + after
    // A mark of importance before the title.
    let rest = String(around.drop { !$0.isLetter && !$0.isNumber && !"([【（\"“".contains($0) })
    let parts = TitleText.split(strong)
    var told = TitleText.unhooked(unbracketed(unquoted(rest)))
    let lead = told.title.prefix { $0 != " " }
    if ListVocabulary.isVenueTag(String(lead)) {
      told.title = String(told.title.dropFirst(lead.count))
      told.rest += " (\(lead))"
    }
    return PrintedHead(
      title: parts.title,
      rest: "\(told.title) \(told.rest) \(parts.rest)".collapsed()
    )
  }

  /// Whether bold text is the title: two words or more, behind nothing but numbers, tags or authors.
  private static func isTitle(_ text: String, behind before: String) -> Bool {
    guard text.split(separator: " ").count >= 2 || before.contains("et al"),
      !ListVocabulary.isVenueTag(text),
      !ListVocabulary.isLabel(text), !text.hasPrefix("("), !text.hasPrefix("["),
      !TitleText.isVenueAndYear(text)
    else { return false }
    // `[**RNN Enc-Dec**] A Title`
    if before.hasSuffix("["), text.split(separator: " ").count <= 2 { return false }
    // The authors may be bold instead.
    let isPeople =
      text.contains("et al") || text.contains(",") && !ReferenceDetails.longNames(text).isEmpty
      || PrintedReference.familiesBeforeYear(text[...]) != nil
    let people = text.prefix { $0 != "(" }
    let isDated =
      people.endIndex < text.endIndex && PrintedYear.of(text) != nil && people.contains(",")
      && !AuthorList.names(String(people)).isEmpty
    // `**Graham Cormode and S. Muthukrishnan** - *A Summary* (2005)`
    let isPair = text.contains(" and ") && ReferenceDetails.longNames(text).count >= 2
    if isPeople || isDated || isPair { return false }
    let open = before.utf8.count { $0 == UInt8(ascii: "(") }
    let closed = before.utf8.count { $0 == UInt8(ascii: ")") }
    guard open <= closed else { return false }
    let lead = TitleText.unhooked(before).title
    if lead.isEmpty || lead.contains("et al") { return true }
    if let last = lead.last, "\"“‘':,.".contains(last) || !last.isLetter { return true }
    return !ReferenceDetails.longNames(TitleText.clean(lead)).isEmpty
  }

  /// Whether bold text ends with a full stop that closes no initial: `**bees.** Software, 2021`.
  private static func isSentence(_ text: String) -> Bool {
    text.hasSuffix(".") && (text.split(separator: " ").last?.count ?? 0) > 3
      && AuthorList.names(text).isEmpty || text.hasSuffix(".") && text.first?.isLowercase == true
  }

  /// Whether a dash and a description in lower case follow a bold name: `**ant** – a tool that digs`.
  private static func isDescribed(_ offset: Int, _ head: InlineLine) -> Bool {
    guard offset + 1 < head.runs.count, head.runs[offset + 1].link == nil else { return false }
    let next = head.runs[offset + 1].text.drop { $0 == " " }
    // `**Hives.** *Ann Lee.* 2017`
    let behind = head.runs[(offset + 1)...].first { !$0.text.allSatisfy(\.isWhitespace) }
    if offset == 0, head.runs[0].text.hasSuffix("."), behind?.look == .emphasis { return true }
    // `**FLAIR**. A. Akbik …`
    if offset == 0, next.hasPrefix(". "), !head.runs[0].text.contains(where: { "&(,".contains($0) })
    {
      return true
    }
    guard let dash = next.first, "-–—".contains(dash) else { return false }
    let told = next.dropFirst().drop { $0 == " " }
    // `**bee2vec** — Lee & Rim (2016)`
    let names = told.prefix { !$0.isNumber && $0 != "(" }
    if before(offset, head).isEmpty, PrintedYear.of(String(told.prefix(200))) != nil,
      ReferenceDetails.leadingNames(String(told), pair: true).names.isEmpty == false,
      names.utf8.count < 160
    {
      return true
    }
    return told.first?.isLowercase == true
  }

  /// The letters in front of a run.
  private static func before(_ offset: Int, _ head: InlineLine) -> String {
    head.runs[..<offset].map(\.text).joined().filter { $0.isLetter || $0.isNumber }
  }

  /// Whether bold text is a short name in front of the title in italics or in quotation marks:
  /// `**BeeNet**; *Rows of Bees at Rest* (2019)`, `**Survey (Wax):** "Rows of Bees"`.
  private static func isNickname(_ offset: Int, _ head: InlineLine, _ before: String) -> Bool {
    let run = head.runs[offset]
    guard run.look == .strong, run.link == nil, offset + 1 < head.runs.count,
      run.text.split(separator: " ").count <= 4, !before.contains(where: \.isLetter),
      PrintedYear.of(run.text) == nil, !run.text.contains("et al"),
      ReferenceDetails.longNames(run.text).isEmpty
    else { return false }
    let next = head.runs[offset + 1]
    guard next.look == .plain, next.link == nil else { return false }
    let text = next.text.drop { " :;-–—".contains($0) }
    if let mark = text.first {
      guard let close = ["\"": "\"", "“": "”"][mark] else { return false }
      let inside = text.dropFirst().prefix { String($0) != close }
      let behind = text.dropFirst(inside.count + 2).drop { $0 == " " }
      return inside.split(separator: " ").count >= 3
        && (behind.isEmpty || "([.,-–—".contains(behind[behind.startIndex]))
    }
    return isNamedInBold(offset + 2, head)
  }

  /// Whether italics behind a bold name and a mark are the title of what is called so.
  private static func isNamedInBold(_ offset: Int, _ head: InlineLine) -> Bool {
    guard offset >= 2, offset < head.runs.count, head.runs[offset].look == .emphasis,
      head.runs[offset].link == nil,
      head.runs[offset - 2].look == .strong, head.runs[offset - 2].link == nil,
      case let mark = head.runs[offset - 1].text.filter({ $0 != " " }),
      head.runs[offset - 1].link == nil, [";", ":", "-", "–", "—"].contains(mark)
    else { return false }
    let text = head.runs[offset].text.collapsed()
    return isTitleCase(text.split(separator: " ")) && PrintedYear.of(text) == nil
      && AuthorList.names(text).isEmpty && !text.contains("et al")
      && !ListVocabulary.namesVenue(text)
      && !["In ", "Proceedings", "arXiv"].contains(where: text.hasPrefix)
  }

  /// Whether the title goes on behind bold text, as in `**FMB**: a Benchmark` or `The **bias** in …`.
  private static func goesOn(_ offset: Int, _ head: InlineLine) -> Bool {
    guard offset + 1 < head.runs.count, head.runs[offset + 1].look == .plain,
      head.runs[offset + 1].link == nil
    else { return false }
    let next = head.runs[offset + 1].text
    if next.hasPrefix(":") { return true }
    let word = next.drop { $0 == " " }.prefix { $0.isLetter }
    return next.hasPrefix(" ") && word.first?.isLowercase == true
      && !["by", "in", "et", "at", "from", "arxiv"].contains(word)
  }

  /// Whether italics behind authors are the title: `A. Lee, B. Rim - *A Title* (2016)`.
  private static func isEmphasizedTitle(_ run: InlineRun, behind before: String) -> Bool {
    let words = run.text.split(separator: " ").count
    guard run.look == .emphasis, words >= 3 || words >= 1 && isDatedLead(before),
      PrintedYear.of(run.text) == nil, !run.text.contains("et al"),
      !["arXiv", "In ", "Proceedings", "Journal"].contains(where: run.text.hasPrefix),
      !before.contains("\""), !before.contains("“")
    else { return false }
    // `Rows (Lee, 2019): *Rows of Bees*`
    let isNamed = before.collapsed().hasSuffix(":") && PrintedYear.of(before) != nil
    let lead = TitleText.clean(TitleText.unhooked(before).title)
    // `Lee and Rim. *Rows of Bees*`
    let isPair = lead.contains(" and ") && AuthorList.names(lead).count == 2
    guard
      isNamed || isPair || isDatedLead(before) || lead.contains("et al")
        || !ReferenceDetails.longNames(lead).isEmpty
    else { return false }
    return isDatedLead(before) || AuthorList.names(run.text.collapsed()).isEmpty
  }

  /// Whether a year and a dash stand before italics: `Little and Graves, 2008 — *Little's Law*`.
  private static func isDatedLead(_ before: String) -> Bool {
    let lead = before.collapsed()
    guard let dash = lead.last, "-–—".contains(dash) else { return false }
    return PrintedYear.of(String(lead.suffix(8))) != nil
  }

  /// Whether italics open a line before a dash and authors: `*Optimal Control* – Donald E. Kirk. With examples`.
  private static func isEmphasizedLead(_ offset: Int, _ head: InlineLine) -> Bool {
    guard offset == 0, head.runs[0].look == .emphasis, head.runs.count >= 2,
      head.runs[0].text.split(separator: " ").count >= 2, head.runs[1].link == nil
    else { return false }
    let next = head.runs[1].text.drop { $0 == " " }
    guard let dash = next.first, "-–—".contains(dash) else { return false }
    return !ReferenceDetails.leadingNames(String(next), pair: true).names.isEmpty
  }

  /// Whether a title is set as code behind its short name: ``**Ant** - `Ant: A Title` (2016)``.
  private static func isCodeTitle(_ run: InlineRun, behind before: String) -> Bool {
    guard run.look == .code, run.text.split(separator: " ").count >= 2,
      !ListVocabulary.isVenueTag(run.text)
    else { return false }
    let lead = before.collapsed()
    return lead.split(separator: " ").count <= 5 && (lead.last.map { "-–—:".contains($0) } ?? true)
  }

  /// Whether emphasis behind a title holds its venue or its authors.
  private static func isDetails(_ offset: Int, _ head: InlineLine, _ before: String) -> Bool {
    let run = head.runs[offset]
    let words = before.split(separator: " ")
    guard run.look == .emphasis, words.count >= 3 else { return false }
    if PrintedYear.of(run.text) != nil || ListVocabulary.isVenueTag(run.text) {
      return true
    }
    if run.text.contains("et al") { return true }
    let next = offset + 1 < head.runs.count ? head.runs[offset + 1].text : ""
    // `Title in *Venue*, 2018`
    let year = next.drop { ",. (".contains($0) }.prefix { $0.isNumber }
    if year.count == 4, ["in", "In"].contains(words[words.count - 1]) { return true }
    let goesOn = next.drop { $0 == " " }.first?.isLowercase == true
    let last = words[words.count - 1].lowercased()
    guard !goesOn, !["of", "the", "for", "with", "and", "a", "on", "via", "to"].contains(last)
    else {
      return false
    }
    return !ReferenceDetails.leadingNames(run.text.collapsed()).names.isEmpty
  }

  /// `Title. In` is left where the venue was set in italics.
  private static func withoutIn(_ text: String) -> String {
    for tail in [" In", " in", " @"] where text.hasSuffix(tail) {
      return String(text.dropLast(tail.count))
    }
    return text
  }

  /// Empty brackets stay where labels were taken out, half of them on either side of the cut.
  static func unbracketed(_ text: String) -> String {
    guard text.utf8.contains(where: { "[]()|<>".utf8.contains($0) }) else {
      return text.collapsed()
    }
    var result = text
    for pair in ["[]", "()", "[ ]", "( )", "[|]", "[,]", "<>"] where result.contains(pair) {
      result = result.replacing(pair, with: " ")
    }
    var rest = Substring(result.collapsed())
    while let last = rest.last, "[( |<".contains(last) { rest = rest.dropLast() }
    while let first = rest.first, "]) |>".contains(first) { rest = rest.dropFirst() }
    // `A Title [also in` is left of a bracket with a link in it.
    if let open = rest.lastIndex(of: "["), !rest[open...].contains("]"), open > rest.startIndex,
      rest[open...].split(separator: " ").count <= 3
    {
      rest = rest[..<open]
    }
    return String(rest).collapsed()
  }

  /// Quotation marks stay where a quoted title was taken out.
  private static func unquoted(_ text: String) -> String {
    var result = text
    for pair in ["\" \"", "“ ”", "\"\"", "“”", "\" .\"", "“ .”"] where result.contains(pair) {
      result = result.replacing(pair, with: " ")
    }
    return result
  }
}

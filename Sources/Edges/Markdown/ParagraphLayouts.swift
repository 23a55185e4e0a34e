import Bibliography

/// Finds the works among paragraphs that only their neighbors tell from prose.
///
/// A list that prints its works as paragraphs prints them all in one form. A paragraph that does not
/// show by itself that it names a work is one if paragraphs of the same form do, or if several of
/// them follow one another in a form that prose does not have: a title set apart on the first of
/// several lines, a bracketed key, quotation marks.
struct ParagraphLayouts {
  /// What paragraphs of one form have in common.
  struct Form: Hashable {
    enum Lead {
      case plain, strong, emphasis, link, bracket, quote, round, numbered, labeled, stanza
    }
    var lead: Lead
    var hasLines: Bool

    init(_ line: InlineLine) {
      let text = line.text
      let first = line.runs.first { $0.text.contains { $0.isLetter || $0.isNumber } }
      hasLines = line.runs.contains(where: \.isBreak)
      if Form.isNumbered(text) {
        lead = .numbered
      } else if text.hasPrefix("[") {
        lead = .bracket
      } else if text.hasPrefix("(") {
        lead = .round
      } else if text.hasPrefix("\"") || text.hasPrefix("“") || text.hasPrefix("《") {
        lead = .quote
      } else if first?.link != nil {
        lead = .link
      } else if first?.look == .strong {
        lead = .strong
      } else if first?.look == .emphasis {
        lead = .emphasis
      } else if !hasLines, Form.endsWithLabels(line) {
        lead = .labeled
      } else {
        lead = .plain
      }
    }

    /// `1- A title`; numbers with a period or a bracket make lists.
    private static func isNumbered(_ text: String) -> Bool {
      let digits = text.prefix(while: \.isNumber)
      return (1...3).contains(digits.count) && text[digits.endIndex...].hasPrefix("- ")
    }

    /// Whether links that say what they are close a line, and it has no others.
    private static func endsWithLabels(_ line: InlineLine) -> Bool {
      let last = line.runs.last { $0.text.contains { $0.isLetter || $0.isNumber } }
      return last?.link != nil && line.links.allSatisfy { ListVocabulary.isLabel($0.label) }
    }
  }

  private struct Candidate {
    var line: InlineLine
    /// The paragraphs below it that tell about it.
    var below: [InlineLine] = []
    var form: Form
    var section: [String]
    /// How many findings stand before it.
    var place: Int
    /// Whether no empty line parts it from the heading above, as a remark on the section.
    var isBelowHeading = false
  }

  private var works: [Form: Int] = [:]
  private var candidates: [Candidate] = []

  /// Whether the paragraph before holds the labeled links of a stanza.
  var isBelowLabels = false

  /// How many paragraphs of a section are nothing but a linked title.
  private var linked: [[String]: Int] = [:]

  /// Notes a paragraph that is nothing but a linked title, behind a year perhaps.
  mutating func add(linked line: InlineLine, in section: [String]) {
    linked[section, default: 0] += 1
    if Form(line).lead == .round { add(work: line) }
  }

  /// Whether a line without links is set as a title beside linked ones, whose notes are not written yet.
  private func isBeside(_ candidate: Candidate) -> Bool {
    guard linked[candidate.section] ?? 0 >= 1, linked.values.reduce(0, +) >= 3 else { return false }
    let text = candidate.line.text
    return candidate.line.links.isEmpty && text.first?.isUppercase == true
      && !candidate.isBelowHeading
      && (3...25).contains(text.split(separator: " ").count) && text.last?.isPunctuation == false
  }

  /// Notes a paragraph that names a work by itself.
  mutating func add(work line: InlineLine) { works[Form(line), default: 0] += 1 }

  /// Notes a paragraph that may name one; `place` is the number of findings before it.
  mutating func add(
    candidate line: InlineLine,
    section: [String],
    at place: Int,
    isBelowHeading: Bool
  ) {
    let form = Form(line)
    if form.lead == .link { add(linked: line, in: section) }
    candidates.append(
      Candidate(
        line: line,
        form: form,
        section: section,
        place: place,
        isBelowHeading: isBelowHeading
      )
    )
  }

  /// Notes labeled links that stand alone below paragraphs: with the paragraphs since the last finding,
  /// they make up one work if the document has several such stanzas.
  /// - Returns: Whether there was a paragraph for them.
  mutating func add(labels line: InlineLine, above paragraphs: Int) -> Bool {
    if paragraphs == 0, isBelowLabels {
      candidates[candidates.count - 1].below.append(line)
      return true
    }
    guard paragraphs > 0, paragraphs <= candidates.count else { return false }
    let stanza = candidates.suffix(paragraphs)
    candidates.removeLast(paragraphs)
    guard var first = stanza.first else { return false }
    first.below = stanza.dropFirst().map(\.line) + [line]
    first.form.lead = .stanza
    candidates.append(first)
    isBelowLabels = true
    return true
  }

  /// Puts the works among the candidates where they belong.
  func insertWorks(into found: inout [ListWalk.Found]) {
    var alike: [[String]: [Form: Int]] = [:]
    for candidate in candidates where isTitled(candidate) {
      alike[candidate.section, default: [:]][candidate.form, default: 0] += 1
    }
    let stanzas = candidates.count { $0.form.lead == .stanza && isTitled($0) }
    for candidate in candidates.reversed() {
      let lines = linkedLines(candidate)
      found.insert(
        contentsOf: lines.map {
          .line(PendingEntry(section: candidate.section, head: $0, details: []))
        },
        at: candidate.place
      )
      guard lines.isEmpty, isTitled(candidate) else { continue }
      if candidate.form.lead == .stanza {
        guard stanzas >= 3 else { continue }
        let pending = PendingEntry(
          section: candidate.section,
          head: candidate.line,
          details: candidate.below
        )
        found.insert(.line(pending), at: candidate.place)
        continue
      }
      let known = works[candidate.form] ?? 0
      let group = alike[candidate.section]?[candidate.form] ?? 0
      guard
        known >= 2 || isBeside(candidate)
          || group >= 2 && (candidate.form.lead != .plain || candidate.form.hasLines)
      else { continue }
      var head = candidate.line
      var details: [InlineLine] = []
      let parts = candidate.line.split()
      if parts.count > 1, let first = parts.first {
        head = first
        details = Array(parts.dropFirst())
      }
      found.insert(
        .line(PendingEntry(section: candidate.section, head: head, details: details)),
        at: candidate.place
      )
    }
  }

  /// The lines of a paragraph that are a work each: all begin with a link, in a section that says what
  /// kind of works it holds.
  private func linkedLines(_ candidate: Candidate) -> [InlineLine] {
    let parts = candidate.line.split()
    let section = ListEntry(line: 0, section: candidate.section, title: "")
    let shortest = isUsual(.link) ? 1 : 2
    guard parts.count >= 2, EntryKindRules.sectionKind(section) != nil,
      parts.allSatisfy({ part in
        let first = part.runs.first { !$0.text.allSatisfy(\.isWhitespace) }
        return first?.link.map { LinkTarget.leadsSomewhere(part.links[$0].url) } ?? false
          && part.text.split(separator: " ").count >= shortest && !ReferenceLine.isOnlyLabels(part)
      })
    else { return [] }
    return parts
  }

  /// Whether at least three paragraphs that begin so name works by themselves.
  private func isUsual(_ lead: Form.Lead) -> Bool {
    works.reduce(0) { $0 + ($1.key.lead == lead ? $1.value : 0) } >= 3
  }

  /// Whether the first line can be a title, with what its form asks for besides.
  private func isTitled(_ candidate: Candidate) -> Bool {
    let parts = candidate.line.split()
    guard let first = parts.first, !BareTitle.isRemark(first.text),
      candidate.line.text.utf8.count < 1_500, !first.text.hasPrefix("[^"),
      !ReferenceLine.isOnlyLabels(candidate.line)
    else { return false }
    let words = first.text.split(separator: " ").count
    let rest = parts.dropFirst()
    let isTold = rest.contains { line in
      ReferenceLine.isOnlyLabels(line) || ListVocabulary.isVenueTag(line.text)
        || PrintedYear.of(line.text) != nil && line.text.split(separator: " ").count <= 8
        || LinkClassifier.isAddress(line.text)
    }
    switch candidate.form.lead {
    case .plain:
      return candidate.form.hasLines
        ? words <= 30 && isTold
        : (2...60).contains(words) && (ReferenceLine.printsYear(first) || isBeside(candidate))
    case .numbered: return (3...40).contains(words)
    case .round:
      let opening = first.runs.first?.text.collapsed() ?? ""
      return (3...60).contains(words) && opening.hasSuffix(")")
        && first.runs.dropFirst().first?.link != nil
    case .strong, .emphasis:
      let isWhole = ReferenceLine.isTitle(first) && (words >= 3 || candidate.form.hasLines)
      return words <= 40 && (isTold || isWhole || first.links.count > 0)
        || candidate.form.lead == .emphasis && words <= 20 && candidate.form.hasLines
    case .link:
      return (3...60).contains(words) || words < 3 && isUsual(.link) && ReferenceLine.isLink(first)
    case .labeled:
      let section = ListEntry(line: 0, section: candidate.section, title: "")
      let isAddress = first.links.last.map { LinkClassifier.isAddress($0.label) } ?? false
      let told = first.unlinked
      let isNamed = (3...40).contains(words) || told.count >= 4 && isAddress
      return isNamed
        && (EntryKindRules.sectionKind(section) != nil || isAddress && !told.contains(". "))
    case .stanza:
      let last = candidate.line.text.last
      let isBold = candidate.line.runs.first?.look == .strong
      return isBold
        || (2...30).contains(words) && candidate.line.links.isEmpty && last != "." && last != "。"
    case .bracket, .quote:
      let told = first.runs.filter { $0.link == nil }.map(\.text).joined()
      let isTold = told.contains { $0.isLetter } || first.links.contains { $0.label.contains(" ") }
      return (2...60).contains(words) && isTold
    }
  }
}

import Bibliography

/// Finds the works of a list whose layout no rule reads, by the form that its lines share.
///
/// Whoever writes a list sets works alike: all as headings of one level, as bullets of one depth, as lines
/// that begin in bold. A form is taken for that of works when it occurs in four lines or more that were
/// not read, most of which are set like titles with people, years or links to papers about them, while next to
/// nothing that was read stands below them. What follows a line up to the next of its form tells about it.
/// The idea is that of mining records from pages by their repeated shape (Liu, Grossman and Zhai, “Mining
/// Data Records in Web Pages”, KDD 2003).
///
/// - Complexity: linear in the text; lines are parsed only where their form was not read.
struct RecurringLines {
  private struct Line {
    let form: LineForm
    let content: Substring
  }

  /// The lines of a form have to be so many.
  private static let fewest = 4
  /// So many lines at most tell about a work.
  private static let longest = 14
  /// So many lines of a form tell whether it is worth reading all.
  private static let sample = 40

  private let source: [Substring]
  private let lines: [Line?]
  private let titleLine: Int?
  private let hasSections: Bool

  init(_ text: String) {
    let source = text.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = Self.shown(source).map { line in
      line.flatMap { LineForm.read($0) }.map { Line(form: $0.form, content: $0.content) }
    }
    self.source = source
    self.lines = lines
    let firsts = lines.indices.filter { lines[$0]?.form.marker == .heading(level: 1) }
    titleLine = firsts.count == 1 ? firsts[0] : nil
    let title = titleLine
    hasSections = lines.indices.contains { $0 != title && lines[$0]?.form.marker.isText == false }
  }

  /// The lines that are shown: those in no fence and no comment.
  private static func shown(_ source: [Substring]) -> [Substring?] {
    var (isFenced, isComment) = (false, false)
    return source.map { line in
      if line.utf8.first == UInt8(ascii: "`"), line.hasPrefix("```") {
        isFenced.toggle()
        return nil
      }
      if !isFenced, line.hasPrefix("<!--") { isComment = true }
      if isComment, line.contains("-->") {
        isComment = false
        return nil
      }
      return isFenced || isComment ? nil : line
    }
  }

  /// The entries read already with those found, in the order of the list.
  func adding(to read: [ListEntry]) -> [ListEntry] {
    let isRead = Set(read.map { $0.line - 1 })
    var free = free(beside: isRead)
    var (groups, known): ([LineForm: [Int]], [LineForm: Int]) = ([:], [:])
    for (index, line) in lines.enumerated() {
      guard let form = line?.form else { continue }
      if free[index] { groups[form, default: []].append(index) }
      if isRead.contains(index) { known[form, default: 0] += 1 }
    }
    let trails = trails(of: nil)
    var entries = read
    let forms = groups.sorted { ($1.value.count, $0.value[0]) < ($0.value.count, $1.value[0]) }
    for (form, members) in forms {
      let members = members.filter { free[$0] }
      let known = known[form] ?? 0
      let isUsual = known >= members.count || members.count < Self.fewest
      guard known + members.count >= Self.fewest else { continue }
      let own = form.marker.isText ? trails : self.trails(of: form)
      let heads = members.filter { mayHoldWork($0, below: own[$0]) }
      func unit(_ index: Int) -> RecurringUnit {
        self.unit(index, own[index].section, isRead, stopsAtEntries: isUsual || form.marker.isText)
      }
      var works: [RecurringUnit] = []
      if isUsual {
        // Below the first line of a paragraph stand details.
        let first = form.marker == .none ? heads.filter(isBehindBlank) : heads
        works = first.map(unit).filter { unit in
          unit.isTitle && (unit.isSupported || !form.marker.isText && unit.isAlone)
        }
      } else {
        let first = form.marker == .none ? heads.filter(isBehindBlank) : []
        works = self.works(among: first, unit)
        if works.isEmpty { works = self.works(among: heads, unit) }
      }
      if works.isEmpty { continue }
      let taken = Set(works.flatMap { $0.lines })
      for index in taken { free[index] = false }
      entries.removeAll { taken.contains($0.line - 1) }
      entries += works.compactMap(\.entry)
    }
    return entries.sorted { $0.line < $1.line }
  }

  /// Which lines neither are entries nor stand below one.
  private func free(beside entries: Set<Int>) -> [Bool] {
    var free = [Bool](repeating: false, count: lines.count)
    var owner: (line: Int, form: LineForm)?
    var isBehindBlank = false
    for index in lines.indices {
      if source[index].utf8.allSatisfy({ $0 <= 0x20 }) {
        isBehindBlank = true
        continue
      }
      defer { isBehindBlank = false }
      guard let line = lines[index] else { continue }
      if entries.contains(index) {
        owner = (index, line.form)
        continue
      }
      if let (head, form) = owner {
        let isBelow =
          form.marker.isText
          ? line.form.indent > form.indent || !isBehindBlank && line.form.marker == .none
          : index - head < Self.longest
        if line.form.marker.isText, isBelow { continue }
      }
      owner = nil
      free[index] = true
    }
    return free
  }

  /// The works among the lines of a form; none unless the form is that of works.
  private func works(
    among heads: [Int],
    _ unit: (Int) -> RecurringUnit
  ) -> [RecurringUnit] {
    guard heads.count >= Self.fewest else { return [] }
    let sample = heads.prefix(Self.sample).map(unit)
    guard Self.areTitles(sample) else { return [] }
    let units = sample + heads.dropFirst(Self.sample).map(unit)
    let titled = units.filter(\.isTitle)
    guard titled.count >= Self.fewest, Self.areTitles(units),
      titled.count(where: \.isTold) * 5 >= titled.count * 3,
      units.reduce(0, { $0 + $1.entriesBelow }) * 4 <= units.count
    else { return [] }
    return units.filter { $0.isTitle || $0.isNamed && $0.isTold }
  }

  private static func areTitles(_ units: [RecurringUnit]) -> Bool {
    units.count(where: \.isTitle) * 5 >= units.count * 3
  }

  /// The headings above each line; those of `form` are no sections.
  private func trails(of form: LineForm?) -> [SectionTrail] {
    var trail = SectionTrail()
    return lines.indices.map { index in
      guard let line = lines[index], case .heading(let level) = line.form.marker,
        line.form != form, index != titleLine
      else { return trail }
      trail.close(level)
      trail.open(level, TitleText.clean(InlineLine(line.content).text))
      return trail
    }
  }

  /// The line behind the last one that tells about a work.
  private func end(of head: Int, _ form: LineForm) -> Int {
    var end = head + 1
    while end < min(source.count, head + Self.longest) {
      if let next = lines[end]?.form {
        if next == form { break }
        if case .heading(let level) = next.marker {
          guard case .heading(let own) = form.marker, level > own else { break }
        } else if next.indent < form.indent {
          break
        }
      }
      end += 1
    }
    return end
  }

  /// Whether a line may name a work: not in the preface, above the sections or among people.
  private func mayHoldWork(_ index: Int, below trail: SectionTrail) -> Bool {
    guard index != titleLine, !trail.isSkipped, !trail.isPreface, let line = lines[index] else {
      return false
    }
    return !trail.isEmpty || !hasSections || !line.form.marker.isText
  }

  private func isBehindBlank(_ index: Int) -> Bool {
    index == 0 || source[index - 1].utf8.allSatisfy { $0 <= 0x20 }
      || lines[index - 1]?.form.marker.isText == false
  }

  private func unit(
    _ index: Int,
    _ section: [String],
    _ isRead: Set<Int>,
    stopsAtEntries: Bool
  ) -> RecurringUnit {
    let form = lines[index]?.form
    var end = form.map { self.end(of: index, $0) } ?? index + 1
    let entries = (index + 1..<end).filter { below in
      isRead.contains(below) && !RecurringUnit.isField(String(lines[below]?.content ?? ""))
    }
    if stopsAtEntries { end = entries.first ?? end }
    let below = (index + 1..<end).map {
      lines[$0]?.content ?? source[$0].drop(while: \.isWhitespace)
    }
    return RecurringUnit(
      lines: index..<end,
      content: lines[index]?.content ?? "",
      below: below,
      section: section,
      entriesBelow: entries.count
    )
  }
}

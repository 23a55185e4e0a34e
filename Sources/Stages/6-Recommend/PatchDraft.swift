import Bibliography

/// Where additions would go in the text of a list, and how they would be written there.
struct PatchDraft: Sendable {
  /// The text of the list.
  let text: ListText
  private let blocks: [(entry: ListEntry, block: EntryBlock)]
  private let rows: [(entry: ListEntry, heading: Int)]
  private let writer: EntryWriter

  init(_ source: String, _ entries: [ListEntry]) {
    let text = ListText(source)
    self.text = text
    rows = entries.compactMap { entry in
      TableShape.heading(of: entry.line, in: text).map { (entry: entry, heading: $0) }
    }
    let inTables = Set(rows.map(\.entry.line))
    blocks = entries.filter { !inTables.contains($0.line) }.compactMap { entry in
      EntryBlock(of: entry, in: text).map { (entry: entry, block: $0) }
    }
    writer = EntryWriter(style: ListStyle(of: blocks, in: text))
  }

  /// Whether the section has an entry whose shape can be imitated.
  func hasStyle(of section: [String]) -> Bool {
    blocks.contains { $0.entry.section == section } || rows.contains { $0.entry.section == section }
  }

  /// The lines of the additions, by place, ascending.
  func insertions(for additions: [ListPatch.Placed]) -> [UnifiedDiff.Insertion] {
    var places: [Int: [String]] = [:]
    var counts: [[String]: Int] = [:]
    for addition in additions {
      let earlier = counts[addition.section, default: 0]
      counts[addition.section] = earlier + 1
      guard
        let (place, lines) =
          row(for: addition, earlier: earlier) ?? block(for: addition, earlier: earlier)
      else { continue }
      places[place, default: []] += lines.map { $0 + text.lineEnd }
    }
    return places.sorted { $0.key < $1.key }.map {
      UnifiedDiff.Insertion(after: $0.key, lines: $0.value)
    }
  }

  /// A row of the last table of the section.
  private func row(
    for addition: ListPatch.Placed,
    earlier: Int
  ) -> (place: Int, lines: [String])? {
    let members = rows.filter { $0.entry.section == addition.section }
    guard let heading = members.last?.heading else { return nil }
    let table = members.filter { $0.heading == heading }.map(\.entry)
    guard let shape = TableShape(table.map { ($0, text.content(of: $0.line)) }) else { return nil }
    let number = shape.lastNumber.map { $0 + earlier + 1 }
    let index =
      number == nil ? ListOrder.index(of: addition.paper, in: table) : table.count
    let place = index == 0 ? table[0].line - 1 : table[index - 1].line
    return (place, [shape.row(for: addition.paper, number: number)])
  }

  /// An entry behind the last bullet or heading of the section, or in its place between them.
  private func block(
    for addition: ListPatch.Placed,
    earlier: Int
  ) -> (place: Int, lines: [String])? {
    let members = blocks.filter { $0.entry.section == addition.section }
    guard let last = members.last else { return nil }
    let number = Int(last.block.bullet.dropLast())
    // A number says where the entry stands.
    let index =
      number == nil
      ? ListOrder.index(of: addition.paper, in: members.map(\.entry)) : members.count
    let model = members[max(0, index - 1)].block
    var prefix = model.prefix
    if let number {
      let next = "\(number + earlier + 1)\(model.bullet.suffix(1))"
      prefix = prefix.replacing(model.bullet, with: next, maxReplacements: 1)
    }
    let lines = writer.lines(for: addition.paper, prefix: prefix)
    let gap = writer.style.separatesEntries ? [""] : []
    return index == 0
      ? (members[0].block.first - 1, lines + gap) : (model.last, gap + lines)
  }
}

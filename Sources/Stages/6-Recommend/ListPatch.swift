import Bibliography

/// Adds papers to the text of a list, in the list's own style, as a patch.
struct ListPatch: Sendable {
  /// A paper and the section into which it goes.
  struct Placed: Sendable {
    /// The paper.
    var paper: Paper
    /// The headings of the section, outermost first.
    var section: [String]
  }

  /// The patch; empty when nothing could be added.
  let diff: String
  /// The papers in the patch, in the order given.
  let added: [Paper]

  /// Makes the patch of `file`; a paper whose section has no bullets is left out.
  ///
  /// New entries go behind the last entry of the section, or to their place when the section is
  /// sorted by title or by year.
  init(adding additions: [Placed], to source: String, entries: [ListEntry], file: String) {
    let text = ListText(source)
    let bullets = entries.compactMap { entry in
      EntryBlock(of: entry, in: text).map { (entry: entry, block: $0) }
    }
    let style = ListStyle(of: bullets, in: text)
    let writer = EntryWriter(style: style)
    var added: [Paper] = []
    var places: [Int: [String]] = [:]
    var numbers: [[String]: Int] = [:]
    for addition in additions {
      let members = bullets.filter { $0.entry.section == addition.section }
      guard let last = members.last else { continue }
      let index = ListOrder.index(of: addition.paper, in: members.map(\.entry))
      let model = members[max(0, index - 1)].block
      var prefix = model.prefix
      if let number = Int(last.block.bullet.dropLast()) {
        let next = numbers[addition.section, default: number] + 1
        numbers[addition.section] = next
        prefix = prefix.replacing(
          model.bullet,
          with: "\(next)\(model.bullet.suffix(1))",
          maxReplacements: 1
        )
      }
      let lines = writer.lines(for: addition.paper, prefix: prefix).map { $0 + text.lineEnd }
      if index == 0 {
        let block = lines + (style.separatesEntries ? [text.lineEnd] : [])
        places[members[0].block.first - 1, default: []] += block
      } else {
        places[model.last, default: []] += (style.separatesEntries ? [text.lineEnd] : []) + lines
      }
      added.append(addition.paper)
    }
    self.added = added
    let insertions = places.sorted { $0.key < $1.key }.map {
      UnifiedDiff.Insertion(after: $0.key, lines: $0.value)
    }
    diff = UnifiedDiff.write(insertions, into: text, file: file)
  }
}

/// The headings above a block, outermost first.
struct SectionTrail {
  private struct Heading {
    let level: Int
    let text: String
    let isAside: Bool
    let isContents: Bool
    let isPreface: Bool
  }

  private var headings: [Heading] = []

  /// The texts of the headings, tables of contents left out.
  var section: [String] { headings.lazy.filter { !$0.isContents }.map(\.text) }

  /// Whether nothing here is a work: people, terms of use, news, a table of contents.
  var isSkipped: Bool { headings.contains(where: \.isAside) || headings.last?.isContents == true }

  /// Whether the section tells about the list itself.
  var isPreface: Bool { headings.contains(where: \.isPreface) }

  /// Whether no heading stands above.
  var isEmpty: Bool { headings.isEmpty }

  /// Ends the sections that a heading of this level ends.
  mutating func close(_ level: Int) { headings.removeAll { $0.level >= level } }

  /// Opens a section below those that are open.
  mutating func open(_ level: Int, _ text: String) {
    headings.append(
      Heading(
        level: level,
        text: text,
        isAside: SectionNames.isAside(text),
        isContents: SectionNames.isContents(text),
        isPreface: SectionNames.isPreface(text)
      )
    )
  }
}

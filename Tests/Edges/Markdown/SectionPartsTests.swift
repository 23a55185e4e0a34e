import Bibliography
import Markdown
import Testing

/// Parts of a section that no heading names still say what kind of works they hold.
@Suite struct SectionPartsTests {
  @Test(
    arguments: [
      ("**Books**\n", "- [The joy of hives](https://example.org/j)", EntryKind.book),
      ("***Tools***\n", "* [beekeep](https://example.org/k)", .software),
      ("Videos:\n", "- [What bees say at night](https://example.org/v)", .talk),
      ("Courses", "- [Bees 101](https://example.org/b)", .course),
      ("<details><summary>Datasets</summary>\n", "- [BeeNet](https://example.org/n)", .dataset),
      ("- Software", "  - [buzz](https://example.org/z)", .software),
      ("- **Talks**", "  - [Why bees](https://example.org/w)", .talk),
      ("**书籍**\n", "- [The joy of hives](https://example.org/j)", .book),
    ] as [(String, String, EntryKind)]
  )
  func aPartTellsTheKind(name: String, item: String, kind: EntryKind) {
    let entries = ListReader.entries(in: "# Bees\n\n## Learning\n\n\(name)\n\(item)\n")
    #expect(entries.map(\.kind) == [kind])
  }

  /// The part ends with the next one, with the fold, and with the section.
  @Test func aPartEnds() {
    let kinds = ListReader.entries(
      in: """
        ## Hives
        <details><summary>Books</summary>

        - [The joy of hives](https://example.org/j)

        </details>

        - [Rows of bees in a meadow](https://example.org/r)

        **Courses**

        - [Bees 101](https://example.org/b)

        ## Meadows
        - [Meadows without a wall](https://example.org/m)
        """
    ).map(\.kind)
    #expect(kinds == [.book, .paper, .course, .paper])
  }

  /// A sentence, a title or a translated heading names no part.
  @Test(arguments: [
    "Three books that we liked more than the other papers:", "**Bees at rest in courses of hives**",
    "工具与书籍",
  ])
  func whatIsNoName(_ line: String) {
    let entries = ListReader.entries(
      in: "# Bees\n\n## Papers\n\n\(line)\n\n- [Rows of bees in a meadow](https://example.org/r)\n"
    )
    #expect(entries.last?.kind == .paper)
  }
}

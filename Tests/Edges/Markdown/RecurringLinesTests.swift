import Bibliography
import Testing

@testable import Markdown

@Suite struct RecurringLinesTests {
  private func titles(_ text: String, beside read: [ListEntry] = []) -> [String] {
    RecurringLines(text).adding(to: read).map(\.title)
  }

  private let bees = [
    "The Sleep of Bees in Winter", "Rows of Bees: A Field Study", "On the Weight of Honey",
    "Why Hives Hum at Night",
  ]

  @Test func takesLinesOfOneFormForWorks() {
    let text = bees.map { "    \($0)\n    Ann Lee, Bo Rim, 2014\n" }.joined(separator: "\n")
    #expect(titles("# Bees\n\n## Papers\n\n" + text) == bees)
  }

  @Test func readsWhatFollowsAsDetails() throws {
    let text = bees.map {
      "#### \($0)\nAnn Lee, Bo Rim, ICML 2014\n[paper](https://arxiv.org/abs/1401.00001)\n"
    }
    let entries = RecurringLines("# Bees\n\n" + text.joined(separator: "\n")).adding(to: [])
    #expect(entries.map(\.title) == bees)
    let first = try #require(entries.first)
    #expect(first.authors == ["Ann Lee", "Bo Rim"])
    #expect(first.year == 2014)
    #expect(first.links.map(\.kind) == [.arxiv])
    #expect(first.line == 3)
  }

  @Test func fewLinesMakeNoForm() {
    let text = bees.prefix(3).map { "**\($0)**, Ann Lee and Bo Rim, 2014\n" }.joined(
      separator: "\n"
    )
    #expect(titles("# Bees\n\n## Papers\n\n" + text) == [])
  }

  @Test func leavesLinesThatNothingSupports() {
    let text = bees.map { "\($0)\n" }.joined(separator: "\n")
    #expect(titles("# Bees\n\n## Thoughts\n\n" + text) == [])
    #expect(titles("# Bees\n\n## Papers\n\n" + text) == bees)
  }

  @Test func leavesSectionsAboveWorksThatWereRead() {
    let text = bees.map {
      "### \($0)\n\n- [A Paper of Ann Lee](https://arxiv.org/abs/1401.00001)\n"
    }
    let whole = "# Bees\n\n" + text.joined(separator: "\n")
    let read = whole.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.hasPrefix("- ") }
      .map { ListEntry(line: $0.offset + 1, title: "A Paper of Ann Lee") }
    #expect(titles(whole, beside: read) == read.map(\.title))
  }

  @Test func readsALineThatWasLeftBetweenOthersOfItsForm() {
    let text = bees.map { "- \($0). Ann Lee, Bo Rim. 2014." }
    let read = [0, 1, 2, 3].map { ListEntry(line: $0 + 5, title: bees[$0]) }
    let whole =
      "# Bees\n\n## Papers\n\n"
      + (text + ["- Bees of the Last Year. Ann Lee, Bo Rim. 2015."]).joined(separator: "\n")
    #expect(titles(whole, beside: read) == bees + ["Bees of the Last Year"])
  }

  @Test(arguments: ["<!--", "```"]) func leavesWhatIsNotShown(_ mark: String) {
    let close = mark == "<!--" ? "-->" : mark
    let text = bees.map { "- \($0). Ann Lee, Bo Rim. 2014." }.joined(separator: "\n")
    #expect(titles("# Bees\n\n## Papers\n\n\(mark)\n\(text)\n\(close)\n") == [])
  }

  @Test func leavesTablesOfContentsAndThanks() {
    let contents = bees.map { "- [\($0)](#\($0.count))" }.joined(separator: "\n")
    let thanks = bees.map { "- \($0). Ann Lee, Bo Rim. 2014." }.joined(separator: "\n")
    #expect(titles("# Bees\n\n## Papers\n\n\(contents)\n\n## Contributors\n\n\(thanks)\n") == [])
  }

  @Test(.timeLimit(.minutes(1))) func takesLinearTime() {
    let text = (0..<10_000).map { String(repeating: " ", count: $0 % 900) + "- bees \($0)\n" }
    #expect(titles("# Bees\n\n" + text.joined()) == [])
    let headings = (0..<1_000).map { String(repeating: " ", count: $0 % 900) + "## bees \($0)\n" }
    #expect(titles("# Bees\n\n" + headings.joined()) == [])
  }

  @Test func tellsDatesFromNames() {
    for date in ["3 March 2021", "March 3rd, 2021", "2021-03-03", "June 2021"] {
      #expect(PrintedDate.isDate(date))
    }
    for name in ["Marvel 2020", "Octopus 3", "2021", "Halide"] {
      #expect(!PrintedDate.isDate(name))
    }
  }
}

import Bibliography
import Markdown
import Testing

/// One short list for each habit of lists in the wild; what a careful reader would write down.
@Suite struct ListStylesTests {
  struct Style: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var list: String
    /// `title | authors | venue | year`, empty parts for what the list does not say.
    var read: [String]

    init(_ name: String, _ list: String, _ read: [String]) {
      testDescription = name
      self.list = list
      self.read = read
    }
  }

  @Test(
    arguments: bulletStyles + lineStyles + pageStyles + referenceStyles + layoutStyles
      + repeatedStyles + strayStyles + tagStyles + blockStyles + neighborStyles + markupStyles
      + shapeStyles + sectionStyles + titleStyles
  )
  func `is read as a careful reader would`(
    _ style: Style
  ) {
    let entries = ListReader.entries(in: style.list).map { entry in
      let year = entry.year.map { String($0) } ?? ""
      return
        "\(entry.title) | \(entry.authors.joined(separator: "; ")) | \(entry.venue ?? "") | \(year)"
    }
    #expect(entries == style.read)
  }
}

import Bibliography

/// Reads a table whose rows are works.
struct TableRows {
  private enum Column { case title, authors, venue, year, links, note }
  private let document: MarkdownDocument
  private let rows: [[InlineLine]]
  private var columns: [Column] = []

  init(_ document: MarkdownDocument, _ table: Int) {
    self.document = document
    var rows: [[InlineLine]] = []
    for row in document.children(of: table) {
      let cells = document.children(of: row).map { cell in
        var line = InlineLine(document, cell)
        line.line = document.nodes[row].line
        return line
      }
      if document.nodes[row].kind == .tableRow(isHeader: true) {
        columns = cells.map { TableRows.column($0.text) }
      } else {
        rows.append(cells)
      }
    }
    self.rows = rows
    if !columns.contains(.title), let best = titleColumn() { columns[best] = .title }
  }

  func entries(_ section: [String]) -> [ListEntry] {
    guard let title = columns.firstIndex(of: .title) else { return [] }
    return rows.compactMap { cells -> ListEntry? in
      guard title < cells.count, cells.contains(where: { !$0.links.isEmpty }) || cells.count > 2
      else {
        return nil
      }
      var details: [InlineLine] = []
      for (index, cell) in cells.enumerated() where index != title && !cell.text.isEmpty {
        var cell = cell
        let key: String? =
          switch columns[min(index, columns.count - 1)] {
          case .authors: "Authors: "
          case .venue: "Venue: "
          case .year: "Year: "
          case .links: "Links: "
          case .title, .note: nil
          }
        if let key { cell.runs.insert(InlineRun(text: key, look: .plain), at: 0) }
        details.append(cell)
      }
      guard let entry = EntryParser(section: section).entry(cells[title], details: details),
        entry.title.split(separator: " ").count >= 2 || !entry.links.isEmpty,
        entry.links.isEmpty || entry.links.contains(where: { LinkTarget.leadsSomewhere($0.url) })
      else { return nil }
      return entry
    }
  }

  private static func column(_ heading: String) -> Column {
    let name = heading.lowercased().filter(\.isLetter)
    return switch name {
    case "title", "paper", "papers", "name", "papertitle", "article", "work", "论文", "标题", "题目",
      "publication", "titles":
      .title
    case "author", "authors", "作者": .authors
    case "venue", "conference", "journal", "pub", "published", "where", "会议", "期刊", "publisher":
      .venue
    case "year", "date", "time", "年份", "时间": .year
    case "link", "links", "url", "code", "github", "pdf", "arxiv", "project", "resources", "代码",
      "链接", "repo", "codes", "paperlink":
      .links
    default: .note
    }
  }

  /// Without a telling heading, the column with the most text.
  private func titleColumn() -> Int? {
    columns.indices.max { left, right in (weight(left), right) < (weight(right), left) }
  }

  private func weight(_ column: Int) -> Int {
    rows.reduce(0) { $0 + (column < $1.count ? min(200, $1[column].text.count) : 0) }
  }
}

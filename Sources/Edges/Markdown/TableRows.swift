import Bibliography

/// Reads a table whose rows are works.
struct TableRows {
  private enum Column { case title, name, authors, venue, year, links, note, untold, count }
  private let rows: [[InlineLine]]
  private var columns: [Column] = []
  private var headings: [String] = []

  init(_ document: MarkdownDocument, _ table: Int) {
    var rows: [[InlineLine]] = []
    for row in document.children(of: table) {
      let cells = document.children(of: row).map { cell in
        var line = InlineLine(document, cell)
        line.line = document.nodes[row].line
        return line
      }
      if document.nodes[row].kind == .tableRow(isHeader: true) {
        columns = cells.map { TableRows.column($0.text) }
        headings = cells.map(\.text)
      } else {
        rows.append(cells)
      }
    }
    self.rows = rows
    chooseTitle()
  }

  /// Reads the rows of a table in HTML; the first one is its header when it says so.
  init(html rows: [HTMLTable.Row]) {
    let header = rows.first.flatMap { $0.isHeader ? $0 : nil }
    self.rows = rows.filter { !$0.isHeader }.map(\.cells)
    headings = header?.cells.map(\.text) ?? []
    columns =
      header?.cells.map { TableRows.column($0.text) }
      ?? [Column](repeating: .untold, count: self.rows.map(\.count).max() ?? 0)
    chooseTitle()
  }

  /// Finds the column of titles; one that holds nothing but labeled links is none.
  private mutating func chooseTitle() {
    for index in columns.indices where columns[index] == .title {
      let told = rows.filter { index < $0.count && !$0[index].text.isEmpty }
      let labels = told.count { ListVocabulary.isOnlyLabels($0[index].text) }
      if labels * 2 > told.count { columns[index] = .links }
    }
    preferPapers()
    tellVenues()
    if !columns.contains(.title), let named = headings.firstIndex(where: TableRows.isName) {
      columns[named] = .title
    }
    if !columns.contains(.title),
      let linked = columns.indices.first(where: { columns[$0] == .links && holdsTitles($0) })
    {
      columns[linked] = .title
    }
    if !columns.contains(.title), let best = titleColumn() { columns[best] = .title }
    guard let title = columns.firstIndex(of: .title), let full = fullTitles(beside: title) else {
      return
    }
    columns[title] = .note
    columns[full] = .title
  }

  /// Where a column of names stands beside one that is called papers or titles, takes the latter.
  private mutating func preferPapers() {
    let titles = columns.indices.filter { columns[$0] == .title && $0 < headings.count }
    guard titles.count >= 2,
      let full = titles.first(where: { TableRows.titles.contains(TableRows.plain(headings[$0])) }),
      rows.contains(where: { full < $0.count && $0[full].text.wordCount >= 4 })
    else { return }
    for index in titles where index != full && TableRows.plain(headings[index]) == "name" {
      columns[index] = .name
    }
  }

  /// Takes a column without a telling name for the venue where most of its cells hold venue and year.
  private mutating func tellVenues() {
    guard !columns.contains(.venue), !columns.contains(.year) else { return }
    for index in columns.indices where columns[index] == .note || columns[index] == .untold {
      let cells = rows.filter { index < $0.count }.map { $0[index] }.filter { !$0.text.isEmpty }
      let venues = cells.count { cell in
        cell.links.isEmpty && cell.text.wordCount <= 5 && PrintedYear.of(cell.text) != nil
      }
      if venues >= 2, venues * 3 >= cells.count * 2 {
        columns[index] = .venue
        return
      }
    }
  }

  private static func plain(_ heading: String) -> String { heading.lowercased().filter(\.isLetter) }

  /// What a column of full titles is called.
  private static let titles: Set<String> = ["paper", "papers", "title", "papertitle", "论文", "标题"]

  /// The column that links titles of several words where the one called so holds short names only.
  private func fullTitles(beside title: Int) -> Int? {
    func share(_ column: Int, _ isSo: (InlineLine) -> Bool) -> Bool {
      let cells = rows.filter { column < $0.count }.map { $0[column] }
      return !cells.isEmpty && cells.count(where: isSo) * 3 >= cells.count * 2
    }
    guard share(title, { $0.text.split(separator: " ").count <= 2 }) else { return nil }
    // Full titles without links, beside names that are not linked either.
    let bare = columns.indices.first { column in
      column != title && columns[column] == .note && share(title, \.links.isEmpty)
        && share(column) { $0.text.isEmpty || BareTitle.isTitle($0.text) && $0.links.isEmpty }
        && rows.count { column < $0.count && $0[column].text.wordCount >= 4 } >= 3
    }
    if let bare, !TableRows.descriptions.contains(TableRows.plain(headings[bare])) { return bare }
    return columns.indices.first { column in
      column != title && columns[column] != .count
        && share(column) { cell in
          cell.links.contains {
            $0.label.split(separator: " ").count >= 4 && !ListVocabulary.isLabel($0.label)
          }
        }
    }
  }

  /// Whether the header calls a column the paper or its title.
  private var isCalledTitle: Bool {
    headings.contains { TableRows.titles.contains(TableRows.plain($0)) }
  }

  func entries(_ section: [String]) -> [ListEntry] {
    guard let title = columns.firstIndex(of: .title), !isGlossary else { return [] }
    // Among linked names one without a link is a name as well.
    let linked = rows.count { title < $0.count && isTitle($0[title]) }
    let isMostlyLinked = rows.count >= 3 && linked * 3 >= rows.count * 2
    let name = columns.firstIndex(of: .name)
    var group: [String] = []
    return rows.compactMap { cells -> ListEntry? in
      if let heading = subheading(cells) {
        group = [heading]
        return nil
      }
      var title = title
      if let name, title < cells.count, cells[title].text.isEmpty, name < cells.count {
        title = name
      }
      let section = section + group
      guard title < cells.count, cells.contains(where: { !$0.links.isEmpty }) || cells.count > 2
      else {
        return nil
      }
      // A row that points to a place below in the list.
      let anchors = cells[title].links.isEmpty ? cells.flatMap(\.links) : cells[title].links
      if !anchors.isEmpty, anchors.allSatisfy({ $0.url.hasPrefix("#") }) { return nil }
      if TableRows.pointsToReference(cells[title]) { return nil }
      var details: [InlineLine] = []
      for (index, cell) in cells.enumerated() where index != title && !cell.text.isEmpty {
        if columns[min(index, columns.count - 1)] == .count { continue }
        var cell = cell
        let key: String? =
          switch columns[min(index, columns.count - 1)] {
          case .authors: "Authors: "
          case .venue: "Venue: "
          case .year: "Year: "
          case .links: "Links: "
          case .note: "Note: "
          case .title, .name, .untold, .count: nil
          }
        if let key { cell.runs.insert(InlineRun(text: key, look: .plain), at: 0) }
        details.append(cell)
      }
      // `Lecture course` above the titles says more than the section.
      let parser = EntryParser(
        section: section,
        heading: title < headings.count ? headings[title] : nil
      )
      guard let entry = parser.entry(cells[title], details: details),
        entry.title.wordCount >= 2 || !entry.links.isEmpty || isMostlyLinked
          || isCalledTitle && entry.venue != nil && entry.year != nil,
        entry.title.contains(where: \.isLetter) || !entry.links.isEmpty,
        !entry.links.isEmpty || isCalledTitle || headings.contains(where: TableRows.isName)
          || headings.isEmpty || entry.year != nil || entry.venue != nil || !entry.authors.isEmpty,
        entry.links.isEmpty || entry.links.contains(where: { LinkTarget.leadsSomewhere($0.url) })
          || WorkRules.isPrintedBesideNotes(entry)
          || isMostlyLinked && isCalledTitle
            && entry.links.allSatisfy({ LinkTarget.isNote($0.url) })
      else { return nil }
      return entry
    }
  }

  /// What a row says that holds nothing but a short text in one cell, where others fill several.
  private func subheading(_ cells: [InlineLine]) -> String? {
    let told = cells.filter { !$0.text.isEmpty || !$0.links.isEmpty }
    guard told.count == 1, told[0].links.isEmpty, told[0].text.wordCount <= 6,
      PrintedYear.of(told[0].text) == nil, columns.count >= 2,
      rows.count(where: { $0.count { !$0.text.isEmpty } >= 2 }) * 2 > rows.count
    else { return nil }
    return TitleText.clean(told[0].text)
  }

  /// Whether a cell points to a reference below by its number: `LGen [5]`.
  private static func pointsToReference(_ cell: InlineLine) -> Bool {
    guard cell.links.isEmpty, cell.text.hasSuffix("]"), let open = cell.text.lastIndex(of: "["),
      open > cell.text.startIndex
    else { return false }
    let number = cell.text[open...].dropFirst().dropLast()
    return (1...3).contains(number.count) && number.allSatisfy(\.isNumber)
  }

  /// Whether the table explains abbreviations or marks.
  private var isGlossary: Bool {
    let words = headings.flatMap { $0.lowercased().split { !$0.isLetter } }
    return words.contains { ["acronym", "abbreviation", "symbol", "emoji", "icon"].contains($0) }
      && rows.allSatisfy { $0.allSatisfy(\.links.isEmpty) }
  }

  private static func column(_ heading: String) -> Column {
    let name = plain(heading)
    return switch name {
    case "title", "paper", "papers", "name", "papertitle", "article", "work", "论文", "标题", "题目",
      "titles":
      .title
    case "author", "authors", "作者": .authors
    case "venue", "conference", "conf", "journal", "pub", "publication", "publications",
      "published", "publish", "proceedings", "meeting", "publishedin", "source", "where", "会议",
      "期刊",
      "publisher":
      .venue
    case "year", "date", "time", "年份", "时间": .year
    case "link", "links", "url", "code", "github", "pdf", "arxiv", "project", "resources", "代码",
      "链接", "repo", "codes", "paperlink":
      .links
    case "stars", "star", "citations", "citation", "cited", "rank", "no", "nr", "id", "index",
      "score", "forks":
      .count
    case "": .untold
    case _ where name.hasPrefix("pub") && name.hasSuffix("date"): .venue
    case _ where name.hasSuffix("date") && !name.hasPrefix("up"): .year
    default:
      (name.contains("paper") || name.contains("title") || name.contains("论文"))
        && !name.contains("link") && !name.contains("url") ? .title : .note
    }
  }

  /// Whether a column holds the names of works that are no papers.
  private static func isName(_ heading: String) -> Bool {
    names.contains(plain(heading))
  }

  private static let names: Set<String> = [
    "platform", "product", "tool", "tools", "software", "library", "framework", "system", "package",
    "project", "book", "course", "dataset", "datasets", "nickname", "method", "model", "algorithm",
    "approach", "acronym",
  ]

  /// What tells about a work and never names it.
  private static let descriptions: Set<String> = [
    "keywords", "keyword", "description", "notes", "note", "summary", "abstract", "contribution",
    "contributions", "tags", "tag", "type", "category", "task", "remark", "remarks", "comment",
    "comments", "highlights", "tldr",
  ]

  /// Without a telling heading, the column whose cells link the longest titles, or else the one with
  /// the most text.
  private func titleColumn() -> Int? {
    var open = columns.indices.filter { columns[$0] == .note || columns[$0] == .untold }
    let named = open.filter { column in
      column >= headings.count
        || !TableRows.descriptions.contains(TableRows.plain(headings[column]))
    }
    if !named.isEmpty { open = named }
    let linked = open.filter { column in
      rows.count { column < $0.count && isTitle($0[column]) } * 2 > rows.count
    }
    return (linked.isEmpty ? open : linked).max { left, right in
      (weight(left), right) < (weight(right), left)
    }
  }

  /// Whether most cells of a column link titles of two words or more.
  private func holdsTitles(_ column: Int) -> Bool {
    let cells = rows.filter { column < $0.count }.map { $0[column] }
    return cells.count { isTitle($0) && $0.text.split(separator: " ").count >= 2 } * 2 > cells.count
  }

  private func isTitle(_ cell: InlineLine) -> Bool {
    cell.links.contains {
      !ListVocabulary.isLabel($0.label) && !$0.url.hasPrefix("#") && !$0.label.isEmpty
    }
  }

  private func weight(_ column: Int) -> Int {
    rows.reduce(0) { $0 + (column < $1.count ? min(200, $1[column].text.count) : 0) }
  }
}

import Bibliography
import Pipeline

/// How a table of a list writes its rows, learned from the rows that are entries.
///
/// What a column holds is judged by the entries read from it, not by its heading: the column with
/// the titles, with the years, with the venues, with the authors, with the links, with a running
/// number. Other columns stay empty.
struct TableShape: Sendable {
  private enum Role { case title, year, venue, authors, links, number, other }

  private var roles: [Role]
  private var isLinked = false
  private var titleMark = ""
  /// Whether venue and year stand in parentheses behind the title.
  private var isDated = false
  private var linkWord = "Paper"
  private let hasOuterBars: Bool
  private let indent: String
  /// The running number of the last row.
  let lastNumber: Int?

  /// Learns from rows of one table; `nil` when no column holds the titles.
  init?(_ rows: [(entry: ListEntry, line: String)]) {
    guard let model = rows.last?.line else { return nil }
    let cells = rows.map { Self.cells(of: $0.line) }
    let width = cells.map(\.count).max() ?? 0
    let majority = rows.count / 2
    let titles = rows.map { TitleNormalizer.words($0.entry.title) }
    func share(_ column: Int, _ holds: (ListEntry, String) -> Bool) -> Int {
      zip(rows, cells).count { row, cells in
        column < cells.count && holds(row.entry, cells[column])
      }
    }
    let titleCounts = (0..<width).map { column in
      zip(titles, cells).count { title, cells in
        column < cells.count && TitleNormalizer.words(cells[column]).starts(with: title.prefix(3))
      }
    }
    guard let most = titleCounts.max(), most > majority else { return nil }
    let title = titleCounts.firstIndex(of: most) ?? 0
    roles = (0..<width).map { column in
      if column == title { return .title }
      if share(column, { $0.year != nil && $1.contains(String($0.year ?? 0)) && $1.count <= 6 })
        > majority
      {
        return .year
      }
      if share(column, { _, cell in Int(cell) != nil }) == rows.count { return .number }
      if share(column, { _, cell in cell.contains("](") || cell.contains("://") }) > majority {
        return .links
      }
      if share(column, { $0.venue.map($1.contains) ?? false }) > majority { return .venue }
      if share(column, { Self.holdsFamilyName($0, $1) }) > majority { return .authors }
      return .other
    }
    let texts = cells.compactMap { title < $0.count ? $0[title] : nil }
    isLinked = texts.count { $0.contains("](") } > majority
    titleMark =
      ["**", "*", "_"].first { mark in
        texts.count { $0.hasPrefix(mark) || $0.hasPrefix("[\(mark)") } > majority
      } ?? ""
    isDated = zip(rows, texts).count { $1.hasSuffix("\($0.entry.year ?? 0))") } > majority
    linkWord = rows.flatMap(\.entry.links).map(\.label).first { !$0.isEmpty } ?? "Paper"
    let trimmed = model.drop { $0 == " " }
    hasOuterBars = trimmed.hasPrefix("|")
    indent = String(model.prefix { $0 == " " })
    let number = roles.firstIndex(of: .number)
    lastNumber = number.flatMap { column in
      cells.last.flatMap { column < $0.count ? Int($0[column]) : nil }
    }
  }

  /// The row of a paper.
  func row(for paper: Paper, number: Int?) -> String {
    let address = PaperAddress.of(paper).flatMap(MarkdownText.target)
    let cells = roles.map { role -> String in
      switch role {
      case .title: return title(of: paper, address)
      case .year: return paper.year.map(String.init) ?? ""
      case .venue: return MarkdownText.cell(paper.venueName ?? "")
      case .authors: return MarkdownText.cell(Self.authors(of: paper))
      case .links: return address.map { "[\(MarkdownText.cell(linkWord))](\($0))" } ?? ""
      case .number: return number.map(String.init) ?? ""
      case .other: return ""
      }
    }
    let inner = cells.joined(separator: " | ")
    return indent + (hasOuterBars ? "| \(inner) |" : inner)
  }

  private func title(of paper: Paper, _ address: String?) -> String {
    let marked = titleMark + MarkdownText.cell(paper.title) + titleMark
    let isOnlyPlace = !roles.contains(.links)
    let linked = (isLinked || isOnlyPlace) && address != nil
    let text = linked ? "[\(marked)](\(address ?? ""))" : marked
    guard isDated else { return text }
    return VenueAndYear.text(of: paper).map { "\(text) (\($0))" } ?? text
  }

  private static func authors(of paper: Paper) -> String {
    paper.authors.count > 3
      ? "\(paper.authors[0]) et al." : paper.authors.joined(separator: ", ")
  }

  private static func holdsFamilyName(_ entry: ListEntry, _ cell: String) -> Bool {
    guard let name = entry.authors.first?.split(separator: " ").last else { return false }
    return cell.contains(name)
  }

  /// The cells of a row, trimmed; an escaped bar is no border.
  static func cells(of line: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line {
      if character == "|" && !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    var trimmed = cells.map { cell -> String in
      let start = cell.drop { $0 == " " || $0 == "\t" }
      return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
    if trimmed.first == "" { trimmed.removeFirst() }
    if trimmed.count > 1 && trimmed.last == "" && line.contains("|") { trimmed.removeLast() }
    return trimmed
  }

  /// The line of the heading of the table that a line belongs to; `nil` when it is no row.
  static func heading(of line: Int, in text: ListText) -> Int? {
    var number = line
    while number > 2 && text.content(of: number).contains("|") {
      number -= 1
      let rule = text.content(of: number)
      guard rule.contains("-"), rule.contains("|") else { continue }
      if rule.allSatisfy({ "|-: \t".contains($0) }) && text.content(of: number - 1).contains("|") {
        return number - 1
      }
    }
    return nil
  }
}

import Bibliography

/// Takes a table written in HTML apart into rows and cells.
enum HTMLTable {
  /// One row; its cells keep their links and their emphasis.
  struct Row {
    var isHeader: Bool
    var cells: [InlineLine]
  }

  static func isOpened(_ html: String) -> Bool { html.lowercased().contains("<table") }

  static func isClosed(_ html: String) -> Bool { html.lowercased().contains("</table") }

  /// The rows in order, each cell with the line of its row.
  ///
  /// - Complexity: linear in the text.
  static func rows(_ html: String, at line: Int) -> [Row] {
    var rows: [Row] = []
    var number = line
    var cell: Substring.Index?
    var rest = html[...]
    func close(_ end: Substring.Index) {
      guard let start = cell, !rows.isEmpty else { return }
      var parts = HTMLText.lines(String(html[start..<end]), at: number)
      var whole = parts.isEmpty ? InlineLine() : parts.removeFirst()
      for part in parts { whole.add(part) }
      whole.line = number
      rows[rows.count - 1].cells.append(whole)
      cell = nil
    }
    while let open = rest.firstIndex(of: "<") {
      let name = rest[open...].dropFirst().prefix { $0.isLetter || $0 == "/" }.lowercased()
      switch name {
      case "td", "th", "/td", "/th", "tr", "/tr", "/table", "tbody", "/thead", "/tbody":
        close(open)
      default: break
      }
      number += rest[..<open].utf8.count { $0 == 0x0A }
      let end = rest[open...].firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
      if name == "tr" { rows.append(Row(isHeader: true, cells: [])) }
      if name == "td" || name == "th" {
        if rows.isEmpty { rows.append(Row(isHeader: true, cells: [])) }
        if name == "td" { rows[rows.count - 1].isHeader = false }
        cell = end
      }
      number += rest[open..<end].utf8.count { $0 == 0x0A }
      rest = rest[end...]
    }
    close(html.endIndex)
    return rows.filter { !$0.cells.isEmpty }
  }
}

extension InlineLine {
  /// Adds another line behind a break.
  mutating func add(_ other: InlineLine) {
    let count = links.count
    links += other.links
    runs.append(InlineRun(text: " ", look: .plain, isBreak: true, isHard: true))
    runs += other.runs.map { run in
      var run = run
      run.link = run.link.map { $0 + count }
      return run
    }
  }
}

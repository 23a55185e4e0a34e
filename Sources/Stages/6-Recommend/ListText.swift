/// The text of a list as lines that can be put together again byte by byte.
struct ListText: Sendable {
  /// The lines without their line feed; a carriage return before it is part of the line.
  var lines: [String]
  /// Whether the last line ends with a line feed.
  var endsWithNewline: Bool

  init(_ text: String) {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    endsWithNewline = line.isEmpty && !lines.isEmpty
    if !line.isEmpty { lines.append(String(line)) }
    self.lines = lines
  }

  /// The text with lines inserted, which have distinct places, ascending.
  func inserting(_ insertions: [UnifiedDiff.Insertion]) -> String {
    var changed: [String] = []
    var next = insertions[...]
    for number in 0...lines.count {
      if number > 0 { changed.append(lines[number - 1]) }
      if let insertion = next.first, insertion.after == number {
        changed += insertion.lines
        next.removeFirst()
      }
    }
    return changed.joined(separator: "\n") + (endsWithNewline ? "\n" : "")
  }

  /// What new lines end with before the line feed: a carriage return when most lines do.
  var lineEnd: String {
    let returns = lines.count { $0.unicodeScalars.last == "\r" }
    return returns * 2 > lines.count ? "\r" : ""
  }

  /// A line by its number, from 1, without carriage return.
  func content(of number: Int) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    var scalars = lines[number - 1].unicodeScalars
    if scalars.last == "\r" { scalars.removeLast() }
    return String(scalars)
  }

  func isBlank(_ number: Int) -> Bool {
    content(of: number).unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// How many columns a line is indented; a tab leads to the next multiple of four.
  func indent(of number: Int) -> Int {
    var column = 0
    for scalar in content(of: number).unicodeScalars {
      if scalar == " " {
        column += 1
      } else if scalar == "\t" {
        column += 4 - column % 4
      } else {
        break
      }
    }
    return column
  }
}

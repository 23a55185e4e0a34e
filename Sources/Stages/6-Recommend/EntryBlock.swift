import Bibliography

/// The lines that an entry of a bullet list takes up, and the shape of its bullet.
struct EntryBlock: Sendable {
  /// The first line.
  var first: Int
  /// The last line with content.
  var last: Int
  /// What stands before the text: indentation, bullet and blanks.
  var prefix: String
  /// The bullet: `-`, `*`, `+`, or a number with its period or parenthesis.
  var bullet: String

  /// Finds the lines of an entry; `nil` when it is not a bullet.
  ///
  /// An entry goes on over indented lines, over lines that continue its paragraph, and over blank
  /// lines when an indented line follows.
  init?(of entry: ListEntry, in text: ListText) {
    guard let bullet = Self.bullet(in: text.content(of: entry.line)) else { return nil }
    first = entry.line
    prefix = bullet.prefix
    self.bullet = bullet.sign
    let indent = text.indent(of: entry.line)
    var last = entry.line
    var number = entry.line + 1
    var isAfterBlank = false
    while number <= text.lines.count {
      if text.isBlank(number) {
        isAfterBlank = true
      } else if text.indent(of: number) > indent {
        last = number
        isAfterBlank = false
      } else if isAfterBlank || Self.startsBlock(text.content(of: number)) {
        break
      } else {
        last = number
      }
      number += 1
    }
    self.last = last
  }

  private static func startsBlock(_ line: String) -> Bool {
    line.hasPrefix("#") || line.hasPrefix("<") || line.hasPrefix("|") || line.hasPrefix("```")
      || line.hasPrefix("---") || line.hasPrefix("===") || bullet(in: line) != nil
  }

  /// The bullet at the start of a line and everything up to the text behind it.
  static func bullet(in line: String) -> (prefix: String, sign: String)? {
    var rest = line[...]
    let indent = rest.prefix { $0 == " " || $0 == "\t" }
    rest = rest.dropFirst(indent.count)
    var sign = ""
    if let mark = rest.first, mark == "-" || mark == "*" || mark == "+" {
      sign = String(mark)
    } else {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      let mark = rest.dropFirst(digits.count).first
      guard (1...9).contains(digits.count), let mark, mark == "." || mark == ")" else { return nil }
      sign = digits + String(mark)
    }
    rest = rest.dropFirst(sign.count)
    let blanks = rest.prefix { $0 == " " || $0 == "\t" }
    guard !blanks.isEmpty, blanks.count < rest.count else { return nil }
    return (indent + sign + blanks, sign)
  }
}

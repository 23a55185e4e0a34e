import Bibliography

/// The lines that an entry takes up which starts with a bullet, is a heading or is a linked title
/// with a paragraph of its own.
struct EntryBlock: Sendable {
  /// The first line.
  var first: Int
  /// The last line with content.
  var last: Int
  /// What stands before the text: indentation, bullet and blanks.
  var prefix: String
  /// The bullet: `-`, `*`, `+`, a number with its period or parenthesis, the signs of a heading, or
  /// nothing for a paragraph.
  var bullet: String

  /// Finds the lines of an entry; `nil` when it is none of these.
  ///
  /// An entry goes on over indented lines, over lines that continue its paragraph, and over blank
  /// lines when an indented line follows.
  /// A heading goes on to the next one of its level or above, a paragraph to the next blank line.
  init?(of entry: ListEntry, in text: ListText) {
    if let heading = Self.heading(in: text.content(of: entry.line)) {
      first = entry.line
      last = entry.line
      (prefix, bullet) = heading
      var number = entry.line + 1
      while number <= text.lines.count {
        let line = text.content(of: number)
        if let next = Self.heading(in: line), next.sign.count <= bullet.count { break }
        if !text.isBlank(number) { last = number }
        number += 1
      }
      return
    }
    first = entry.line
    guard let bullet = Self.bullet(in: text.content(of: entry.line)) else {
      guard Self.isLinkedTitle(entry.line, in: text) else { return nil }
      (prefix, bullet, last) = ("", "", entry.line)
      while last < text.lines.count, !text.isBlank(last + 1) { last += 1 }
      return
    }
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

  /// Whether a paragraph starts at the line, and starts with a link.
  private static func isLinkedTitle(_ number: Int, in text: ListText) -> Bool {
    let opensParagraph =
      number == 1 || text.isBlank(number - 1)
      || heading(in: text.content(of: number - 1)) != nil
    return opensParagraph
      && text.content(of: number).drop { $0 == "*" || $0 == "_" }.hasPrefix("[")
  }

  private static func startsBlock(_ line: String) -> Bool {
    line.hasPrefix("#") || line.hasPrefix("<") || line.hasPrefix("|") || line.hasPrefix("```")
      || line.hasPrefix("---") || line.hasPrefix("===") || bullet(in: line) != nil
  }

  /// The signs at the start of a heading and everything up to its text.
  private static func heading(in line: String) -> (prefix: String, sign: String)? {
    let sign = line.prefix { $0 == "#" }
    let blanks = line.dropFirst(sign.count).prefix { $0 == " " }
    guard (1...6).contains(sign.count), !blanks.isEmpty else { return nil }
    return (String(sign + blanks), String(sign))
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

import Bibliography

/// Writes lists in HTML as lists in Markdown, so that one set of rules reads both.
///
/// Only documents that keep their works in `<li>` are touched. An item begins a bullet that is indented
/// by its depth; bold, italic and linked text, breaks and headings take the marks of Markdown; all
/// other tags are dropped. What stands outside of lists stays as it is.
///
/// - Complexity: linear in the text.
struct HTMLLists {
  /// The text with lists in Markdown.
  private(set) var text = ""
  /// For each line of ``text``, the line that it was written from; the first line is 1.
  private(set) var lines: [Int] = []

  private var depth = 0
  private var line = 1
  private var isStart = true
  /// Whether the item stands in no list, so that its own end is that of the list.
  private var isLone = false
  private var address: String?

  /// Whether a text keeps lists in HTML: several items, and no fence around them.
  static func isWritten(in text: String) -> Bool {
    var rest = Substring(text)
    for _ in 0..<2 {
      guard let found = rest.firstRange(of: "<li") else { return false }
      rest = rest[found.upperBound...]
    }
    return text.firstRange(of: "```") == nil
  }

  /// Rewrites a text.
  init(_ source: String) {
    lines = [1]
    var rest = Substring(source)
    while let open = rest.firstIndex(of: "<") {
      write(rest[..<open])
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        let end = rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex
        copyBreaks(rest[..<end])
        rest = rest[end...]
        continue
      }
      let next = rest.dropFirst().first
      guard let next, next.isLetter || next == "/", let close = rest.firstIndex(of: ">") else {
        write("<")
        rest = rest.dropFirst()
        continue
      }
      let tag = rest[...close]
      if depth > 0, tag.hasPrefix("<pre"), let end = rest.firstRange(of: "</pre>") {
        line += rest[..<end.upperBound].utf8.count { $0 == 0x0A }
        rest = rest[end.upperBound...]
        continue
      }
      read(String(tag))
      rest = rest[rest.index(after: close)...]
    }
    write(rest)
  }

  private mutating func read(_ tag: String) {
    let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
    let isList = name == "ul" || name == "ol"
    guard depth > 0 || isList || name == "li" else {
      write(Substring(tag))
      return
    }
    switch name {
    case "ul", "ol":
      isLone = false
      depth += 1
    case "/ul", "/ol":
      depth = max(depth - 1, 0)
      if depth == 0 { breakLine("\n") }
    case "li":
      isLone = depth == 0 || isLone
      depth = max(depth, 1)
      breakLine("")
      put(String(repeating: "  ", count: depth - 1) + "- ")
      isStart = true
    case "/li" where isLone, "/details" where isLone:
      (isLone, depth) = (false, 0)
      breakLine(name == "/li" ? "" : "\n")
    case "b", "strong", "/b", "/strong": put("**")
    case "i", "em", "cite", "/i", "/em", "/cite": put("*")
    case "br", "p", "div", "/summary", "h1", "h2", "h3", "h4", "h5", "h6":
      if !isStart { put("<br>") }
    case "a":
      address = HTMLText.attribute("href", of: tag)
      if address != nil { put("[") }
    case "/a":
      if let address { put("](<\(address.filter { $0 != "<" && $0 != ">" && $0 != "\n" })>)") }
      address = nil
    default: break
    }
    copyBreaks(Substring(tag))
  }

  /// Text between tags; inside a list its lines are one.
  private mutating func write(_ piece: Substring) {
    if depth == 0 {
      for character in piece {
        text.append(character)
        if character == "\n" {
          line += 1
          lines.append(line)
        }
      }
      return
    }
    var isSpace = isStart
    for character in MarkupText.plain(String(piece)) {
      guard character.isWhitespace else {
        text.append(character)
        (isSpace, isStart) = (false, false)
        continue
      }
      if !isSpace { text.append(" ") }
      isSpace = true
    }
    line += piece.utf8.count { $0 == 0x0A }
  }

  private mutating func put(_ mark: String) { text += mark }

  private mutating func copyBreaks(_ piece: Substring) {
    let count = piece.utf8.count { $0 == 0x0A }
    line += count
    guard depth == 0 else { return }
    for _ in 0..<count { breakLine("") }
  }

  private mutating func breakLine(_ more: String) {
    for _ in 0..<(1 + more.count) {
      text.append("\n")
      lines.append(line)
    }
    isStart = true
  }
}

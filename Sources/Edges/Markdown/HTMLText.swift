import Bibliography

/// Reads the little HTML that lists contain: links, and the items of an HTML list.
enum HTMLText {
  /// The value of an attribute of a tag.
  static func attribute(_ name: String, of tag: String) -> String? {
    let lower = tag.lowercased()
    guard lower.utf8.count == tag.utf8.count, let range = lower.firstRange(of: name + "=") else {
      return nil
    }
    let rest = tag.utf8.dropFirst(lower.utf8.distance(from: lower.startIndex, to: range.upperBound))
    guard let quote = rest.first else { return nil }
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let value =
      isQuoted
      ? rest.dropFirst().prefix { $0 != quote }
      : rest.prefix { $0 != 0x20 && $0 != UInt8(ascii: ">") }
    return MarkupText.plain(String(decoding: value, as: UTF8.self))
  }

  /// Level and text of the heading with which a block of HTML begins.
  static func heading(_ html: String) -> (level: Int, text: String)? {
    let start = html.drop { $0.isWhitespace }
    guard start.hasPrefix("<h") || start.hasPrefix("<H"),
      let level = start.dropFirst(2).first.flatMap({ Int(String($0)) }), (1...6).contains(level),
      let open = start.firstIndex(of: ">")
    else { return nil }
    let rest = start[start.index(after: open)...].prefix(2_000)
    guard let end = rest.firstRange(of: "</h\(level)") ?? rest.firstRange(of: "</H\(level)") else {
      return nil
    }
    return (level, MarkupText.plain(String(rest[..<end.lowerBound])).collapsed())
  }

  /// What a part that can be folded is called.
  static func summary(_ html: String) -> String? {
    guard let open = html.firstRange(of: "<summary"),
      let start = html[open.upperBound...].firstIndex(of: ">"),
      let end = html[start...].firstRange(of: "</summary")
    else { return nil }
    return MarkupText.plain(String(html[start..<end.lowerBound].dropFirst())).collapsed()
  }

  /// The lines of a block of HTML: one for each item, paragraph, row or break.
  static func lines(_ html: String, at line: Int) -> [InlineLine] {
    var lines: [InlineLine] = []
    var current = InlineLine()
    current.line = line
    var number = line
    var link: Int?
    var look = InlineRun.Look.plain
    var rest = Substring(html)
    func flush() {
      current.bound()
      for index in current.links.indices {
        current.links[index].label = current.links[index].label.collapsed()
      }
      if !current.text.isEmpty || !current.links.isEmpty { lines.append(current) }
      current = InlineLine()
      current.line = number
      link = nil
    }
    while let open = rest.firstIndex(of: "<") {
      append(rest[..<open])
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        let end = rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex
        number += rest[..<end].utf8.count { $0 == 0x0A }
        rest = rest[end...]
        continue
      }
      guard let close = rest.firstIndex(of: ">") else { break }
      let tag = String(rest[...close])
      number += tag.utf8.count { $0 == 0x0A }
      rest = rest[rest.index(after: close)...]
      let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
      switch name {
      case "li", "/li", "p", "/p", "tr", "/tr", "ul", "ol", "div", "/div", "summary", "/summary",
        "h1", "h2", "h3", "h4", "/h1", "/h2", "/h3", "/h4", "details":
        flush()
      case "br":
        current.runs.append(InlineRun(text: " ", look: .plain, isBreak: true, isHard: true))
      case "td", "/td": current.runs.append(InlineRun(text: " ", look: .plain))
      case "a":
        if let url = attribute("href", of: tag) {
          current.links.append(LinkClassifier.link(url: url))
          link = current.links.count - 1
        }
      case "/a": link = nil
      case "b", "strong": look = .strong
      case "i", "em": look = .emphasis
      case "/b", "/strong", "/i", "/em": look = .plain
      default: break
      }
    }
    append(rest)
    flush()
    return lines

    func append(_ text: Substring) {
      number += text.utf8.count { $0 == 0x0A }
      if current.runs.isEmpty, text.allSatisfy(\.isWhitespace) {
        current.line = number
        return
      }
      current.append(MarkupText.plain(String(text)), look, link)
    }
  }
}

extension StringProtocol {
  /// Whether the bytes of `needle` stand somewhere; the standard library compares characters, and takes
  /// several times as long.
  func contains(_ needle: String) -> Bool { firstRange(of: needle) != nil }

  /// The first place where the bytes of `needle` stand.
  func firstRange(of needle: String) -> Range<Index>? {
    let pattern = needle.utf8
    guard let head = pattern.first else { return nil }
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: head) {
      var index = found
      var wanted = pattern.startIndex
      while wanted < pattern.endIndex, index < utf8.endIndex, utf8[index] == pattern[wanted] {
        utf8.formIndex(after: &index)
        pattern.formIndex(after: &wanted)
      }
      if wanted == pattern.endIndex { return found..<index }
      start = utf8.index(after: found)
    }
    return nil
  }
}

import Bibliography

/// Reads BibTeX and BibLaTeX.
///
/// Values are braced, quoted, numbers or `@string` names, joined by `#`; TeX in them becomes plain
/// text. What stands between entries is a comment, as for BibTeX itself.
struct BibTeXReader {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  private var strings: [String: String] = [:]

  init(_ text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  func entries() throws(ListError) -> [ListEntry] {
    var reader = self
    var entries: [ListEntry] = []
    while reader.skip(to: UInt8(ascii: "@")) {
      if let entry = try reader.item() { entries.append(entry) }
    }
    return entries
  }

  private mutating func item() throws(ListError) -> ListEntry? {
    let start = line
    advance()
    let type = word().lowercased()
    skipSpace()
    guard let open = current, open == UInt8(ascii: "{") || open == UInt8(ascii: "(") else {
      return nil
    }
    if type == "comment" || type == "preamble" {
      _ = try braced(start)
      return nil
    }
    advance()
    if type != "string" {
      while let byte = current, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
        advance(over: byte)
      }
    }
    var fields: [String: String] = [:]
    while true {
      while let byte = current, isSpace(byte) || byte == UInt8(ascii: ",") { advance(over: byte) }
      guard let byte = current else {
        throw ListError(file: file, line: start, reason: "the entry @\(type) is never closed")
      }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") {
        advance()
        break
      }
      let fieldLine = line
      let name = word().lowercased()
      skipSpace()
      guard !name.isEmpty, current == UInt8(ascii: "=") else {
        throw ListError(file: file, line: fieldLine, reason: "expected `field = value` in @\(type)")
      }
      advance()
      let value = try value(fieldLine)
      if fields[name] == nil { fields[name] = value }
    }
    if type == "string" {
      strings.merge(fields) { _, new in new }
      return nil
    }
    return ReferenceFields(fields, line: start).entry(type: type)
  }

  private mutating func value(_ start: Int) throws(ListError) -> String {
    var result = ""
    repeat {
      skipSpace()
      switch current {
      case UInt8(ascii: "{"): result += try braced(start)
      case UInt8(ascii: "\""): result += try quoted(start)
      case .some:
        let name = word()
        guard !name.isEmpty else {
          throw ListError(file: file, line: line, reason: "a value is missing")
        }
        result += strings[name.lowercased()] ?? name
      case nil: throw ListError(file: file, line: start, reason: "the value is never closed")
      }
      skipSpace()
      guard current == UInt8(ascii: "#") else { break }
      advance()
    } while true
    return result
  }

  private mutating func braced(_ start: Int) throws(ListError) -> String {
    let open = current == UInt8(ascii: "(") ? UInt8(ascii: "(") : UInt8(ascii: "{")
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    advance()
    var depth = 1
    var content: [UInt8] = []
    while let byte = current {
      if byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
        content.append(byte)
        advance()
      } else if byte == open {
        depth += 1
      } else if byte == close {
        depth -= 1
        if depth == 0 {
          advance()
          return String(decoding: content, as: UTF8.self)
        }
      }
      if let byte = current {
        content.append(byte)
        advance(over: byte)
      }
    }
    throw ListError(file: file, line: start, reason: "a brace is never closed")
  }

  private mutating func quoted(_ start: Int) throws(ListError) -> String {
    advance()
    var depth = 0
    var content: [UInt8] = []
    while let byte = current {
      if byte == UInt8(ascii: "\""), depth == 0, content.last != UInt8(ascii: "\\") {
        advance()
        return String(decoding: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      content.append(byte)
      advance(over: byte)
    }
    throw ListError(file: file, line: start, reason: "a quotation mark is never closed")
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func advance() { position += 1 }

  private mutating func advance(over byte: UInt8) {
    if byte == 0x0A { line += 1 }
    position += 1
  }

  private mutating func skip(to wanted: UInt8) -> Bool {
    while let byte = current, byte != wanted { advance(over: byte) }
    return current != nil
  }

  private mutating func skipSpace() {
    while let byte = current, isSpace(byte) { advance(over: byte) }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private mutating func word() -> String {
    let start = position
    while let byte = current, !isSpace(byte), !"={}(),#\"".utf8.contains(byte) { advance() }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

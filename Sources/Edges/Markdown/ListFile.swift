public import Bibliography

/// Reads a list from its bytes, whatever its format.
public enum ListFile {
  /// The largest list that is read, in bytes.
  public static let largest = 100_000_000

  /// The entries of a list.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is; a byte order mark and carriage returns are dropped.
  ///   - name: how the user named it, for errors and to tell the format.
  ///   - format: the format, or `nil` to tell it from name and content.
  /// - Returns: the entries in the order of the list, at least one.
  /// - Throws: ``ListError`` for a list that is empty, binary, too large, no UTF-8, broken, or
  ///   without an entry.
  public static func entries(
    in bytes: [UInt8],
    name: String,
    format: ListFormat? = nil
  ) throws(ListError) -> [ListEntry] {
    let text = try text(of: bytes, name: name)
    let entries: [ListEntry] =
      switch format ?? ListFormat.detect(text, name: name) {
      case .markdown: ListReader.entries(in: MarkupDialect(name: name).markdown(text))
      case .bibtex: try BibTeXReader(text, file: name).entries()
      case .ris: try RISReader.entries(in: text, file: name)
      case .csl: try CSLReader.entries(in: text, file: name)
      case .plain: PlainReader.entries(in: text)
      }
    guard !entries.isEmpty else {
      throw ListError(file: name, reason: "no entry was found in this list")
    }
    return entries
  }

  static func text(of bytes: [UInt8], name: String) throws(ListError) -> String {
    if bytes.count > largest {
      let size = bytes.count / 1_000_000
      throw ListError(
        file: name,
        reason: "the list has \(size) MB; 100 MB is the most that is read"
      )
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ListError(file: name, line: 1, reason: "the list is UTF-16; save it as UTF-8")
    }
    for (magic, what) in magics where bytes.starts(with: magic) {
      throw ListError(file: name, line: 1, reason: "the file is \(what), not text")
    }
    if let nul = bytes.firstIndex(of: 0) {
      throw ListError(
        file: name,
        line: line(of: nul, in: bytes),
        reason: "the file is binary (it holds a NUL byte)"
      )
    }
    let text = String(decoding: plain(bytes), as: UTF8.self)
    if let bad = firstInvalid(bytes) {
      throw ListError(
        file: name,
        line: line(of: bad, in: bytes),
        reason: "not UTF-8 (byte \(hex(bytes[bad])) at offset \(bad)); save the list as UTF-8"
      )
    }
    if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      throw ListError(file: name, reason: "the list is empty")
    }
    return text
  }

  private static let magics: [([UInt8], String)] = [
    (Array("%PDF".utf8), "a PDF"), ([0x50, 0x4B, 0x03, 0x04], "a zip archive"),
    ([0x1F, 0x8B], "gzip data"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
  ]

  /// Without byte order mark; every kind of line end as a line feed.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.contains(0x0D) else { return start == 0 ? bytes : Array(bytes[start...]) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices[start...] {
      if bytes[index] != 0x0D {
        result.append(bytes[index])
      } else if index + 1 >= bytes.count || bytes[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == 0x0A }
  }

  private static func hex(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

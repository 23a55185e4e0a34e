/// Takes from a text what would make a Markdown parser slow, without touching ordinary lists.
///
/// The parser of Debian 12 (cmark-gfm 0.29.0.gfm.6) needs quadratic time for deep nesting of
/// blocks, for tens of thousands of `![` in one paragraph or of cells in one row, and for a word
/// made of thousands of `www.` (measured: 80,000 take more than 20 s). No list written by people
/// comes near the bounds here.
///
/// - Complexity: linear; the text is copied only when it has to change.
struct MarkdownGuard {
  /// Levels of quotes, bullets or numbers at the start of a line; further markers become spaces.
  static let deepestNesting = 60
  /// Spaces at the start of a line; further ones are dropped.
  static let deepestIndent = 240
  /// Bytes of a line; the rest is dropped.
  static let longestLine = 1_000_000
  /// Exclamation marks before brackets in one paragraph; further ones become spaces.
  static let images = 2_000
  /// Cells of a row; further bars become spaces.
  static let cells = 1_000
  /// `www` in one word; further dots become spaces.
  static let hosts = 50

  /// The text, defused where needed.
  static func defused(_ text: String) -> String {
    var scan = MarkdownGuard()
    if text.utf8.allSatisfy({ scan.replacement(for: $0) == $0 }) { return text }
    scan = MarkdownGuard()
    return String(decoding: text.utf8.compactMap { scan.replacement(for: $0) }, as: UTF8.self)
  }

  private var isStart = true
  private var isBlank = true
  private var markers = 0
  private var indent = 0
  private var length = 0
  private var exclamations = 0
  private var bars = 0
  private var letters = 0
  private var wwws = 0

  /// The byte to take in place of `byte`, or `nil` for none.
  private mutating func replacement(for byte: UInt8) -> UInt8? {
    if byte == 0x0A {
      if isBlank { exclamations = 0 }
      (isStart, isBlank, markers, indent, length) = (true, true, 0, 0, 0)
      (bars, letters, wwws) = (0, 0, 0)
      return byte
    }
    length += 1
    let isSpace = byte == 0x20 || byte == 0x09
    isBlank = isBlank && isSpace
    isStart = isStart && (isSpace || Self.isMarker(byte))
    if isStart {
      if isSpace, isBlank {
        indent += byte == 0x09 ? 4 : 1
        if indent > Self.deepestIndent { return nil }
      } else if !isSpace, !byte.isDigit {
        markers += 1
        if markers > Self.deepestNesting { return 0x20 }
      }
    }
    if length > Self.longestLine { return nil }
    return isTooMuch(byte, isSpace) ? 0x20 : byte
  }

  private mutating func isTooMuch(_ byte: UInt8, _ isSpace: Bool) -> Bool {
    letters = byte | 0x20 == UInt8(ascii: "w") ? letters + 1 : 0
    if letters == 3 { wwws += 1 }
    if isSpace { wwws = 0 }
    switch byte {
    case UInt8(ascii: "!"):
      exclamations += 1
      return exclamations > Self.images
    case UInt8(ascii: "|"):
      bars += 1
      return bars > Self.cells
    case UInt8(ascii: "."): return wwws > Self.hosts
    default: return false
    }
  }

  private static func isMarker(_ byte: UInt8) -> Bool {
    byte.isDigit || ">-+*.)".utf8.contains(byte)
  }
}

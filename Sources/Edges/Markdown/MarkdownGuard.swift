/// Takes from a text what would make a Markdown parser slow, without touching ordinary lists.
///
/// The parser of Debian 12 (cmark-gfm 0.29.0.gfm.6) needs quadratic time for deep nesting of
/// blocks and for thousands of unclosed delimiters in one paragraph. No list written by people
/// comes near the bounds here.
enum MarkdownGuard {
  /// Levels of quotes or list markers at the start of a line.
  static let deepestNesting = 60
  /// Bytes of a line; the rest is cut off.
  static let longestLine = 100_000
  /// Opening delimiters in one paragraph; further ones become spaces.
  static let delimiters = 4_000

  static func defused(_ text: String) -> String {
    var needed = false
    var line = 0
    var openers = 0
    for byte in text.utf8 {
      if byte == 0x0A {
        if line == 0 { openers = 0 }
        line = 0
        continue
      }
      if byte != 0x20, byte != 0x0D { line += 1 }
      if isDelimiter(byte) { openers += 1 }
      if line > deepestNesting * 4 && openers > deepestNesting || line > longestLine {
        needed = true
      }
      if needed { break }
    }
    return needed ? rebuilt(text) : text
  }

  private static func rebuilt(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var openers = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { openers = 0 }
      var markers = 0
      var isStart = true
      for byte in line.prefix(longestLine) {
        isStart = isStart && (isMarker(byte) || byte == 0x20 || byte == 0x09)
        if isStart, isMarker(byte) { markers += 1 }
        if isDelimiter(byte) { openers += 1 }
        let isTooMuch =
          isStart && isMarker(byte) && markers > deepestNesting
          || isDelimiter(byte) && openers > delimiters
        result.append(isTooMuch ? 0x20 : byte)
      }
      result.append(0x0A)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isMarker(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "*")
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: ">"), UInt8(ascii: "!"),
      UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}

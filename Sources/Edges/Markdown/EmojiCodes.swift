/// Takes GitHub's names of pictures, such as `:star:`, from a text.
enum EmojiCodes {
  /// The text without them; colons of titles and times stay, because a letter or digit stands before.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ":"), let end = end(of: index, in: bytes) {
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    if start > 0, isLetter(bytes[start - 1]) || bytes[start - 1].isDigit { return nil }
    var index = start + 1
    var hasLetter = false
    while index < bytes.count, index - start <= 40 {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { return hasLetter && index - start > 2 ? index + 1 : nil }
      let isSmall = byte >= 0x61 && byte <= 0x7A
      guard isSmall || byte.isDigit || "_+-".utf8.contains(byte) else { return nil }
      hasLetter = hasLetter || isSmall
      index += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}

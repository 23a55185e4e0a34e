/// Reads the year of a printed reference.
enum PrintedYear {
  /// A year between 1900 and 2039 that is no part of a number, an identifier or a range of pages;
  /// one in parentheses goes first, then `NIPS'17`.
  static func of(_ text: String) -> Int? {
    guard text.utf8.contains(where: \.isDigit) else { return nil }
    let bytes = Array(text.utf8)
    var found: Int?
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      let before = start > 0 ? bytes[start - 1] : 0x20
      let after = index < bytes.count ? bytes[index] : 0x20
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      let isPart =
        before == UInt8(ascii: ".") && start > 1 && bytes[start - 2].isDigit
        || (after == UInt8(ascii: ".") || after == UInt8(ascii: "-")) && next.isDigit
          && !(index - start == 4 && isMonth(bytes, index + 1))
        || before == UInt8(ascii: "/") && after == UInt8(ascii: ".") || before == UInt8(ascii: ":")
      let value = Int(String(decoding: bytes[start..<index], as: UTF8.self)) ?? 0
      if index - start == 4, (1900...2039).contains(value), !isPart {
        if before == UInt8(ascii: "(") || before == UInt8(ascii: "[") { return value }
        found = found ?? value
      } else if index - start == 2, before == UInt8(ascii: "'") || isApostrophe(bytes, start) {
        let century = value < 40 ? 2000 : 1900
        // `KDD'21`, `KDD '21`
        let isBehind =
          start >= 3
          && (isLetter(bytes[start - 2]) || bytes[start - 2] == 0x20 && isLetter(bytes[start - 3]))
        if isBehind || start >= 3 && isApostrophe(bytes, start) {
          found = found ?? century + value
        }
      } else if index - start == 2, !after.isDigit,
        isBehindVenue(bytes, start) || opensBeforeVenue(bytes, start)
      {
        found = found ?? (value < 40 ? 2000 : 1900) + value
      }
    }
    return found
  }

  /// Whether `’` or `‘` stands before a place.
  private static func isApostrophe(_ bytes: [UInt8], _ at: Int) -> Bool {
    at >= 3 && bytes[at - 3] == 0xE2 && bytes[at - 2] == 0x80
      && (bytes[at - 1] == 0x99 || bytes[at - 1] == 0x98)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// `NIPS 15`, `ICML19`.
  private static func isBehindVenue(_ bytes: [UInt8], _ at: Int) -> Bool {
    var end = at
    let marks: [UInt8] = [0x20, UInt8(ascii: "-"), UInt8(ascii: "'"), 0xE2, 0x80, 0x99]
    while end > 0, marks.contains(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    if ListVocabulary.venues.contains(name) { return true }
    let closes = at + 2 < bytes.count && bytes[at + 2] == UInt8(ascii: ")")
    guard closes, let open = bytes[max(0, at - 24)..<end].lastIndex(of: UInt8(ascii: "(")) else {
      return false
    }
    return ListVocabulary.namesMeeting(String(decoding: bytes[(open + 1)..<end], as: UTF8.self))
  }

  /// `(19 ICML)`, `19 ICML`.
  private static func opensBeforeVenue(_ bytes: [UInt8], _ at: Int) -> Bool {
    let opens = at == 0 || [UInt8(ascii: "("), UInt8(ascii: "[")].contains(bytes[at - 1])
    guard opens, at + 3 < bytes.count, bytes[at + 2] == 0x20 else { return false }
    let name = bytes[(at + 3)...].prefix(while: isLetter)
    return ListVocabulary.venues.contains(String(decoding: name, as: UTF8.self))
  }

  private static func isMonth(_ bytes: [UInt8], _ at: Int) -> Bool {
    // `2017.2.8`
    if at + 2 < bytes.count, bytes[at].isDigit, bytes[at] != UInt8(ascii: "0"),
      bytes[at + 1] == UInt8(ascii: ".") || bytes[at + 1] == UInt8(ascii: "-"),
      bytes[at + 2].isDigit
    {
      return true
    }
    guard at + 1 < bytes.count, bytes[at].isDigit, bytes[at + 1].isDigit else { return false }
    let month = Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
    guard (1...12).contains(month) else { return false }
    return at + 2 >= bytes.count || !bytes[at + 2].isDigit
  }
}

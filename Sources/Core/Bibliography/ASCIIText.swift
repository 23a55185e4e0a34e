// The few byte-wise string operations that identifiers need; all linear, none locale-dependent.

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isHexDigit: Bool { isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66) }
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}

extension StringProtocol {
  func hasASCIIPrefix(_ prefix: String) -> Bool {
    var own = utf8.makeIterator()
    for byte in prefix.utf8 {
      guard let mine = own.next() else { return false }
      let folded = mine >= 0x41 && mine <= 0x5A ? mine | 0x20 : mine
      if folded != byte { return false }
    }
    return true
  }

  func lowercasedASCII() -> String {
    String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  func count(of character: Character) -> Int {
    reduce(0) { $0 + ($1 == character ? 1 : 0) }
  }
}

extension Substring {
  func trimmed() -> Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    return text.trimmingSuffix(while: \.isWhitespace)
  }

  func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, predicate(last) { text = text.dropLast() }
    return text
  }

  func firstRange(of needle: String) -> Range<Index>? {
    let pattern = Array(needle.utf8)
    let bytes = utf8
    guard let head = pattern.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: head) {
      var index = found
      var matched = 0
      while matched < pattern.count, index < bytes.endIndex, bytes[index] == pattern[matched] {
        index = bytes.index(after: index)
        matched += 1
      }
      if matched == pattern.count { return found..<index }
      start = bytes.index(after: found)
    }
    return nil
  }
}

enum PercentCoding {
  static func decode(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count,
        bytes[i + 1].isHexDigit, bytes[i + 2].isHexDigit,
        let value = UInt8(String(decoding: bytes[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        i += 3
      } else {
        decoded.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

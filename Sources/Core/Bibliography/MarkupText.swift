/// Turns the HTML, JATS and MathML found in titles into plain text.
public enum MarkupText {
  /// Tags vanish (a block or break leaves a space), entities become characters.
  ///
  /// `<` that opens no tag stays, as in `a < b`.
  ///
  /// - Complexity: linear.
  public static func plain(_ text: String) -> String {
    let source = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), let end = endOfTag(source, from: index) {
        let name = String(decoding: source[(index + 1)..<end].prefix(12), as: UTF8.self)
        if isBreak(name) { result.append(0x20) }
        index = end + 1
      } else if byte == UInt8(ascii: "&"), let (value, end) = entity(source, from: index) {
        result.append(contentsOf: value.utf8)
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func endOfTag(_ source: [UInt8], from start: Int) -> Int? {
    let next = start + 1
    guard next < source.count else { return nil }
    guard source[next].isLetter || source[next] == UInt8(ascii: "/") else { return nil }
    let limit = min(source.count, start + 300)
    return source[next..<limit].firstIndex(of: UInt8(ascii: ">"))
  }

  private static func isBreak(_ tag: String) -> Bool {
    let name = tag.lowercasedASCII()
    return ["br", "p", "/p", "div", "/div", "li", "td", "/td"].contains {
      name == $0 || name.hasPrefix($0 + " ") || name.hasPrefix($0 + "/")
    }
  }

  private static func entity(_ source: [UInt8], from start: Int) -> (String, Int)? {
    let limit = min(source.count, start + 12)
    guard let end = source[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: source[(start + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let isHex = name.dropFirst().first == "x" || name.dropFirst().first == "X"
      let digits = name.dropFirst(isHex ? 2 : 1)
      guard let value = UInt32(digits, radix: isHex ? 16 : 10), value >= 0x20,
        let scalar = Unicode.Scalar(value)
      else { return nil }
      return (String(Character(scalar)), end + 1)
    }
    return named[name].map { ($0, end + 1) }
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "uuml": "ü", "ouml": "ö", "auml": "ä", "Uuml": "Ü", "Ouml": "Ö", "Auml": "Ä", "szlig": "ß",
    "eacute": "é", "egrave": "è", "aacute": "á", "oacute": "ó", "iacute": "í", "uacute": "ú",
    "ntilde": "ñ", "ccedil": "ç", "times": "×", "reg": "®", "trade": "™", "copy": "©",
    "alpha": "α", "beta": "β", "gamma": "γ", "lambda": "λ", "mu": "μ",
  ]
}

/// Text made safe for XML 1.0, in elements and in attributes.
enum XMLText {
  /// Escapes markup; characters that XML 1.0 does not allow become U+FFFD.
  static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
      case "\t": result.append(contentsOf: "&#9;".unicodeScalars)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      default:
        let isIllegal =
          scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE
        result.append(isIllegal ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}

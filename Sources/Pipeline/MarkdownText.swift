/// Puts text from anywhere into Markdown so that it reads as the text it is and nothing else.
///
/// After GitHub Flavored Markdown 0.29: a backslash before what would be markup, and an empty
/// comment where GitHub would see a mention of a person or an issue. Whitespace is collapsed, so
/// that the result stays on one line; only what needs it is escaped, so that titles stay readable.
public enum MarkdownText {
  /// The text in a paragraph, a list item or a heading.
  public static func inline(_ text: String) -> String { escape(text, atStart: true) }

  /// The text in a cell of a table.
  public static func cell(_ text: String) -> String { escape(text, atStart: false) }

  /// A link; an address that is not http or https is dropped and the text stays.
  public static func link(_ text: String, to address: String?) -> String {
    guard let address, let target = target(address) else { return escape(text, atStart: true) }
    return "[\(escape(text, atStart: false))](\(target))"
  }

  /// The address in the form it takes between the parentheses of a link, or `nil` when it is not
  /// one of the web.
  public static func target(_ address: String) -> String? {
    let lower = address.prefix(8).lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    var encoded = ""
    for byte in address.utf8 {
      switch byte {
      case 0x00...0x20, 0x7F...0xFF: encoded += percent(byte)
      default:
        let scalar = Unicode.Scalar(byte)
        if "()<>\\\"`|[]{}*^".unicodeScalars.contains(scalar) {
          encoded += percent(byte)
        } else {
          encoded.unicodeScalars.append(scalar)
        }
      }
    }
    return encoded
  }

  private static func percent(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }

  private static func escape(_ text: String, atStart: Bool) -> String {
    let scalars = collapsed(text)
    var escaped = String.UnicodeScalarView()
    let digitsAtStart = scalars.prefix { ("0"..."9").contains($0) }.count
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$":
        escaped.append("\\")
        escaped.append(scalar)
      case "&" where next == "#" || isLetter(next):
        escaped.append("\\")
        escaped.append(scalar)
      case "#", "+", "-", "=":
        if atStart && index == 0 { escaped.append("\\") }
        escaped.append(scalar)
        if scalar == "#" && isDigit(next) { escaped.append(contentsOf: gap) }
      case ".", ")":
        let endsNumber = atStart && digitsAtStart > 0 && index == digitsAtStart
        let endsWWW = scalar == "." && index >= 3 && scalars[index - 3..<index].allSatisfy(isW)
        if endsNumber || endsWWW { escaped.append("\\") }
        escaped.append(scalar)
      case ":":
        let startsAddress = next == "/" && index + 2 < scalars.count && scalars[index + 2] == "/"
        if startsAddress { escaped.append("\\") }
        escaped.append(scalar)
      case "@":
        escaped.append(scalar)
        if isLetter(next) || isDigit(next) { escaped.append(contentsOf: gap) }
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static let gap = Array("<!-- -->".unicodeScalars)

  /// The characters with whitespace, controls and directional overrides collapsed to one space.
  private static func collapsed(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var space = false
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator, .format:
        // Joiners are part of words in several scripts.
        if scalar == "\u{200C}" || scalar == "\u{200D}" {
          result.append(scalar)
        } else {
          space = true
        }
      default:
        if space && !result.isEmpty { result.append(" ") }
        space = false
        result.append(scalar)
      }
    }
    return result
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isW(_ scalar: Unicode.Scalar) -> Bool { scalar == "w" || scalar == "W" }
}

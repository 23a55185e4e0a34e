/// JSON as Semantic Scholar prints it: ASCII only, a space after commas and colons.
public enum EmulatorJSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([EmulatorJSON])
  case object([(String, EmulatorJSON)])

  /// A string, or null.
  public static func optional(_ text: String?) -> EmulatorJSON { text.map { .string($0) } ?? .null }

  /// An integer, or null.
  public static func optional(_ number: Int?) -> EmulatorJSON {
    number.map { .integer($0) } ?? .null
  }

  /// The text of the value.
  public var text: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .string(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0)): \($1.text)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}

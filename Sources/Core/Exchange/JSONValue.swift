/// A JSON value that is written with its members in the order given.
indirect enum JSONValue {
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case array([JSONValue])
  case object([(String, JSONValue?)])

  /// The value on one line; members without a value are left out.
  var line: String {
    switch self {
    case .text(let text): Self.quote(text)
    case .integer(let integer): String(integer)
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .flag(let flag): flag ? "true" : "false"
    case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.compactMap { name, value in value.map { "\(Self.quote(name)):\($0.line)" } }
        .joined(separator: ",") + "}"
    }
  }

  private static func quote(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.append("\\")
        result.append(scalar)
      case "<", ">", "&": result.append(contentsOf: escape(scalar))
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        if isControl || scalar.value == 0x2028 || scalar.value == 0x2029 {
          result.append(contentsOf: escape(scalar))
        } else {
          result.append(scalar)
        }
      }
    }
    result.append("\"")
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let digits = String(scalar.value, radix: 16)
    return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars
  }
}

extension JSONValue {
  static func text(_ text: String?) -> JSONValue? { text.map { .text($0) } }
  static func integer(_ integer: Int?) -> JSONValue? { integer.map { .integer($0) } }
}

/// A JSON value whose members keep their order.
enum ReportValue: Sendable {
  case integer(Int)
  case number(Double)
  case text(String)
  case array([ReportValue])
  case object([(String, ReportValue)])

  /// The value as JSON on one line; numbers that JSON does not have become null.
  var json: String {
    switch self {
    case .integer(let value): String(value)
    case .number(let value): value.isFinite ? Self.plain(value) : "null"
    case .text(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.0) + ":" + $0.1.json }.joined(separator: ",") + "}"
    }
  }

  /// The value as indented lines for people.
  var readable: String { lines(indent: "").joined(separator: "\n") }

  private func lines(indent: String) -> [String] {
    switch self {
    case .integer, .number: [indent + json]
    case .text(let text): [indent + Terminal.safe(text)]
    case .array(let values):
      values.map { value in indent + value.lines(indent: "").joined(separator: "  ") }
    case .object(let members):
      members.flatMap { name, value in
        switch value {
        case .array, .object: [indent + name + ":"] + value.lines(indent: indent + "  ")
        default: [indent + name + " " + value.lines(indent: "").joined()]
        }
      }
    }
  }

  /// The shortest decimal that reads back as the same number; whole numbers without a fraction.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 0x1p53 ? String(Int(value)) : String(value)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case ..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

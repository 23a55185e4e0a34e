/// Writes JSON in its shortest form, in UTF-8, members in their order.
package enum JSONWriter {
  /// The bytes of a value; numbers that JSON cannot express become null.
  package static func write(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    append(value, to: &output)
    return output
  }

  private static func append(_ value: JSONValue, to output: inout [UInt8]) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .integer(let number): output += "\(number)".utf8
    case .number(let number): output += (number.isFinite ? "\(number)" : "null").utf8
    case .string(let text): append(text, to: &output)
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        append(value, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        append(member.key, to: &output)
        output.append(UInt8(ascii: ":"))
        append(member.value, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: output += [0x5C, byte]
      case 0..<0x20:
        output += Array("\\u00".utf8) + (byte < 16 ? [UInt8(ascii: "0")] : [])
        output += Array(String(byte, radix: 16).utf8)
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }
}

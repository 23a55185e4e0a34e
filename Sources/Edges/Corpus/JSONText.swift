import Foundation

/// Small values that one column holds as JSON text.
enum JSONText {
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func encodeNames(_ names: [String]) throws -> String {
    names.isEmpty ? "[]" : try encode(names)
  }

  static func decode<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  static func decodeNames(_ text: String) throws -> [String] {
    if text == "[]" { return [] }
    let bytes = text.utf8
    // Without an escape, quotes stand around names only.
    guard text.hasPrefix("[\""), text.hasSuffix("\"]"), bytes.count > 4,
      !bytes.contains(UInt8(ascii: "\\"))
    else {
      return try decode(text, as: [String].self)
    }
    return text.dropFirst(2).dropLast(2).split(separator: "\",\"", omittingEmptySubsequences: false)
      .map { String($0) }
  }
}

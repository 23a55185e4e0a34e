/// A JSON document as a tree.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number written without fraction or exponent that fits.
  case integer(Int64)
  /// Any other number; infinite or NaN where the document says so or exceeds a double.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value of the last member called `key`; `nil` when there is none or this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  package var isNull: Bool { self == .null }

  package var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// The value without the members called `keys`.
  package func without(_ keys: Set<String>) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !keys.contains($0.key) })
  }

  /// An object of those members that have a value.
  package static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { key, value in value.map { JSONMember(key: key, value: $0) } })
  }
}

/// A key and its value.
package struct JSONMember: Hashable, Sendable {
  package var key: String
  package var value: JSONValue
}

/// Counts fields whose value was not what the contract says and was taken as unknown.
package struct FieldWarnings: Hashable, Sendable {
  /// How often, by field name.
  package private(set) var counts: [String: Int] = [:]

  package init() {}

  package var isEmpty: Bool { counts.isEmpty }

  package mutating func note(_ field: String) { counts[field, default: 0] += 1 }
}

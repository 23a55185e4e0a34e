import Foundation
import Yams

/// Reads one mapping of a pipeline file, and insists that every key is known and well typed.
struct SettingsReader {
  let file: String
  /// The dotted path of the mapping, for messages; empty for the whole file.
  let path: String
  private let mapping: Node.Mapping
  private let known: [String]

  /// Takes a mapping; a key that is not in `known` is an error that names the nearest known one.
  init(_ node: Node, path: String, file: String, known: [String]) throws {
    guard let mapping = node.mapping else {
      throw PipelineError.badSetting(
        file: file,
        line: node.mark?.line,
        reason: "\(path.isEmpty ? "the file" : "'\(path)'") must be a mapping of keys to values"
      )
    }
    self.file = file
    self.path = path
    self.mapping = mapping
    self.known = known
    for (key, _) in mapping {
      let name = key.string ?? ""
      if known.contains(name) { continue }
      let nearest = known.min { editDistance($0, name) < editDistance($1, name) } ?? ""
      throw PipelineError.badSetting(
        file: file,
        line: key.mark?.line,
        reason: "unknown key '\(full(name))'; did you mean '\(nearest)'? "
          + "(known here: \(known.joined(separator: ", ")))"
      )
    }
  }

  /// The value of a key; `nil` when the key is absent or null.
  func node(_ key: String) -> Node? {
    guard let node = mapping[Node(key)], node != Node("", Tag(.null)), node.null == nil else {
      return nil
    }
    return node
  }

  /// A mapping below this one.
  func group(_ key: String, known: [String]) throws -> SettingsReader? {
    try node(key).map { try SettingsReader($0, path: full(key), file: file, known: known) }
  }

  func string(_ key: String) throws -> String? {
    try value(key, "a text") { $0.scalar?.string }
  }

  func bool(_ key: String) throws -> Bool? { try value(key, "true or false") { $0.bool } }

  func integer(_ key: String, in range: ClosedRange<Int>) throws -> Int? {
    try value(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      $0.int.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func number(_ key: String, in range: ClosedRange<Double>) throws -> Double? {
    try value(key, "a number from \(range.lowerBound) to \(range.upperBound)") {
      $0.float.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    _ type: Choice.Type
  ) throws -> Choice? where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return try value(key, "one of \(names)") { $0.string.flatMap(Choice.init(rawValue:)) }
  }

  func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    _ type: Choice.Type
  ) throws -> [Choice]? where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return try value(key, "a list of \(names)") { node in
      guard let items = node.sequence else { return nil }
      let chosen = items.compactMap { $0.string.flatMap(Choice.init(rawValue:)) }
      return chosen.count == items.count ? chosen : nil
    }
  }

  func texts(_ key: String) throws -> [String]? {
    try value(key, "a list of texts") { node in
      guard let items = node.sequence else { return nil }
      let texts = items.compactMap { $0.scalar?.string }.filter { !$0.isEmpty }
      return texts.count == items.count ? texts : nil
    }
  }

  func fail(_ key: String, _ reason: String) -> PipelineError {
    .badSetting(file: file, line: node(key)?.mark?.line, reason: "'\(full(key))' \(reason)")
  }

  private func value<Value>(
    _ key: String,
    _ expected: String,
    _ convert: (Node) -> Value?
  ) throws -> Value? {
    guard let node = node(key) else { return nil }
    guard let value = convert(node) else { throw fail(key, "must be \(expected)") }
    return value
  }

  private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

/// The least number of insertions, deletions and substitutions that turn one text into another.
private func editDistance(_ left: String, _ right: String) -> Int {
  let right = Array(right.utf8)
  var row = Array(0...right.count)
  for (i, byte) in left.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in right.indices {
      let substitution = diagonal + (byte == right[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}

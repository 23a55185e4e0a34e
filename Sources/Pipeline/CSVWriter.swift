public import Foundation

/// Writes a table as comma-separated values: UTF-8, a header row, CRLF after every row.
///
/// > Y. Shafranovich. "Common format and MIME type for comma-separated values (CSV) files."
/// > RFC 4180, 2005.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe in front; control characters
/// become spaces. Numbers depend on no locale; those that are not finite are left empty.
public struct CSVWriter: Sendable {
  private let columnCount: Int
  private var bytes: [UInt8] = []

  /// Starts a table with its header row.
  public init(columns: [String]) {
    columnCount = columns.count
    add(columns.map { .text($0) })
  }

  /// Adds a row; it has a field for every column.
  public mutating func add(_ fields: [CSVField]) {
    precondition(fields.count == columnCount, "a row needs a field for every column")
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: Self.cell(field).utf8)
    }
    bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  /// The table as it stands.
  public var data: Data { Data(bytes) }

  private static func cell(_ field: CSVField) -> String {
    switch field {
    case .empty: ""
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let integer): String(integer)
    case .number(let number): plain(number)
    case .text(let text): quoted(harmless(text))
    }
  }

  private static func plain(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    if number == 0 { return "0" }
    let digits = String(number)
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  private static func harmless(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      scalars.append(isControl ? " " : scalar)
    }
    if let first = scalars.first(where: { $0 != " " }), formulaStarts.contains(first) {
      return "'" + String(scalars)
    }
    return String(scalars)
  }

  /// The characters that start a formula in a spreadsheet, with their full-width forms.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.unicodeScalars.contains { $0 == "," || $0 == "\"" } || text.hasPrefix(" ")
      || text.hasSuffix(" ")
    guard needsQuotes else { return text }
    var scalars = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { scalars.append(scalar) }
      scalars.append(scalar)
    }
    scalars.append("\"")
    return String(scalars)
  }
}

public import Foundation

/// A table read back from RFC 4180 text, by a reader that shares nothing with our writer.
public struct CSVTable: Sendable, Equatable {
  /// The header.
  public var columns: [String] = []
  /// The rows, by column.
  public var rows: [[String: String]] = []

  /// Reads a table; fields beyond the header are dropped.
  public init(_ data: Data) {
    var records: [[String]] = [[""]]
    var isQuoted = false
    var isAfterQuote = false
    for character in String(decoding: data, as: UTF8.self) {
      let place = records[records.count - 1].count - 1
      if character == "\"" {
        // A quote right after a closing one stands for itself.
        if isAfterQuote { records[records.count - 1][place].append("\"") }
        isAfterQuote = isQuoted
        isQuoted.toggle()
        continue
      }
      isAfterQuote = false
      if isQuoted {
        records[records.count - 1][place].append(character)
      } else if character == "," {
        records[records.count - 1].append("")
      } else if character == "\r\n" || character == "\n" {
        records.append([""])
      } else {
        records[records.count - 1][place].append(character)
      }
    }
    if records.last == [""] { records.removeLast() }
    guard let header = records.first else { return }
    columns = header
    rows = records.dropFirst().map { record in
      Dictionary(zip(header, record)) { first, _ in first }
    }
  }
}

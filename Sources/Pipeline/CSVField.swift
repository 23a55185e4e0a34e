/// One value of a CSV row.
public enum CSVField: Sendable, Equatable {
  /// Text from anywhere; it is made harmless when written.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number, written in the fewest digits that read back to the same value.
  case number(Double)
  /// `true` or `false`.
  case flag(Bool)
  /// A value that is not known.
  case empty

  /// Text, or nothing when it is not known.
  public static func text(_ text: String?) -> CSVField { text.map { .text($0) } ?? .empty }

  /// A whole number, or nothing when it is not known.
  public static func integer(_ integer: Int?) -> CSVField { integer.map { .integer($0) } ?? .empty }

  /// A number, or nothing when it is not known.
  public static func number(_ number: Double?) -> CSVField { number.map { .number($0) } ?? .empty }
}

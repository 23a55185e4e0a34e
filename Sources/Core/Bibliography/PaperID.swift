/// The key of a bibliographic record, as its source gives it.
///
/// Forty hex digits for Semantic Scholar; a prefixed form such as `arxiv:1810.13400` or
/// `printed:…` for records known from elsewhere. Compared by bytes.
public struct PaperID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The key as text.
  public let value: String

  /// Wraps a key.
  public init(_ value: String) { self.value = value }

  /// Reads a key from its text form.
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the key as plain text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  /// The key as text.
  public var description: String { value }

  /// Orders keys by their UTF-8 bytes.
  public static func < (left: PaperID, right: PaperID) -> Bool {
    left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
  }
}

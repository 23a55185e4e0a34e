/// Why bytes cannot be packed or unpacked.
public enum GzipError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The bytes are not gzip, or were altered.
  case invalid
  /// The bytes end before the stream does.
  case truncated
  /// The unpacked content is larger than allowed.
  case tooLarge(limit: Int)
  /// zlib has no memory.
  case exhausted

  /// The reason in a few words.
  public var description: String {
    switch self {
    case .invalid: "it is not valid gzip"
    case .truncated: "the gzip stream ends too early"
    case .tooLarge(let limit): "it unpacks to more than \(limit) bytes"
    case .exhausted: "there is not enough memory to unpack it"
    }
  }
}

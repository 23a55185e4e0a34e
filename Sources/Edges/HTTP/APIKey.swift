/// A secret that belongs to one origin and cannot be printed.
///
/// Every textual form of the value, whether by interpolation, `dump` or reflection, is `***`. The
/// secret leaves only through ``header(for:)``, and only for its own origin.
public struct APIKey: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let secret: String
  private let name: String
  private let origin: Origin

  /// Wraps a key; `nil` when it is empty or holds anything but printable ASCII.
  ///
  /// - Parameters:
  ///   - secret: The key; white space around it is dropped.
  ///   - name: The header that carries it.
  ///   - origin: The only origin that may receive it.
  public init?(_ secret: String, header name: String, for origin: Origin) {
    let blanks = Array(" \t\r\n".utf8)
    let bytes = secret.utf8.drop(while: blanks.contains)
    let trimmed = bytes.prefix(bytes.reversed().drop(while: blanks.contains).count)
    guard !trimmed.isEmpty, trimmed.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    self.secret = String(decoding: trimmed, as: UTF8.self)
    self.name = name
    self.origin = origin
  }

  /// The header for a request to `target`; `nil` for every origin but the key's own.
  public func header(for target: Origin) -> HTTPHeader? {
    target == origin ? HTTPHeader(name, secret) : nil
  }

  /// Three asterisks.
  public var description: String { "***" }
  /// Three asterisks.
  public var debugDescription: String { "***" }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

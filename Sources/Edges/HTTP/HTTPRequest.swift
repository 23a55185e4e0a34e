/// A request, complete but for the key, which only the transport adds.
public struct HTTPRequest: Hashable, Sendable, CustomStringConvertible {
  /// What is done.
  public enum Method: String, Hashable, Sendable {
    /// Reads a resource.
    case get = "GET"
    /// Asks a question that is too long for an address.
    case post = "POST"
  }

  /// What is done.
  public var method: Method
  /// Where it is done.
  public var origin: Origin
  /// Path and query, percent-encoded, starting with a slash.
  public var target: String
  /// Headers without secrets.
  public var headers: [HTTPHeader]
  /// The body of a `POST`.
  public var body: [UInt8]
  /// The key, sent only where it belongs.
  public var key: APIKey?

  /// Makes a request.
  public init(
    _ method: Method = .get,
    _ origin: Origin,
    _ target: String,
    headers: [HTTPHeader] = [],
    body: [UInt8] = [],
    key: APIKey? = nil
  ) {
    self.method = method
    self.origin = origin
    self.target = target
    self.headers = headers
    self.body = body
    self.key = key
  }

  /// The headers as they go out: the key's last, if this origin is the key's.
  public var outgoingHeaders: [HTTPHeader] {
    headers + [key?.header(for: origin)].compactMap(\.self)
  }

  /// Whether the target is an absolute path of printable ASCII without a fragment, which no part of
  /// a transport can read in another way.
  public var isWellFormed: Bool {
    target.utf8.first == UInt8(ascii: "/")
      && target.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }
      && headers.allSatisfy { header in
        (header.name + header.value).utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      }
  }

  /// The request line, without headers and body.
  public var description: String { "\(method.rawValue) \(origin)\(target)" }
}

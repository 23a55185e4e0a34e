/// A request as it arrived at the loopback server.
public struct ServerRequest: Sendable {
  /// Its place in the order of arrival, from 1.
  public var number: Int
  /// The method as printed.
  public var method: String
  /// Path and query as printed.
  public var target: String
  /// Names as printed, values without surrounding white space.
  public var headers: [(name: String, value: String)]
  /// The body.
  public var body: [UInt8]
  /// Which connection carried it, from 1.
  public var connection: Int
  /// When its first byte arrived.
  public var arrival: ContinuousClock.Instant

  /// The path, percent-decoded.
  public var path: String {
    Self.decode(target.split(separator: "?", maxSplits: 1).first.map(String.init) ?? "")
  }

  /// The query items in order, percent-decoded.
  public var query: [(name: String, value: String)] {
    guard let mark = target.firstIndex(of: "?") else { return [] }
    return target[target.index(after: mark)...].split(separator: "&").map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? String(parts[1]).replacing("+", with: " ") : ""
      return (Self.decode(String(parts[0])), Self.decode(value))
    }
  }

  /// The first query value called `name`.
  public func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// The first header called `name`, whatever its case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  private static func decode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        i += 3
      } else {
        decoded.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

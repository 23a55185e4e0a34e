/// Where requests go: scheme, host and port; nothing else of an address.
///
/// Plain `http` is accepted for loopback hosts only, so that neither a key nor a question crosses a
/// network unencrypted.
public struct Origin: Hashable, Sendable, CustomStringConvertible {
  /// `https`, or `http` on loopback.
  public let scheme: String
  /// The host in lower case; an IPv6 address keeps its brackets.
  public let host: String
  /// The port.
  public let port: Int

  /// Whether the host is this machine by its literal name.
  public var isLoopback: Bool { Self.loopbackHosts.contains(host) }

  /// The address up to the path; the port is left out where the scheme implies it.
  public var description: String {
    port == Self.defaultPort(scheme) ? "\(scheme)://\(host)" : "\(scheme)://\(host):\(port)"
  }

  /// Reads `scheme://host[:port]`, with at most a closing slash.
  ///
  /// User names, paths, queries, unusual spellings of addresses and `http` beyond loopback are
  /// refused with `nil`.
  public init?(_ text: String) {
    guard let separator = text.utf8Range(of: "://") else { return nil }
    let scheme = text[..<separator.lowerBound].lowercased()
    var authority = text[separator.upperBound...]
    if authority.hasSuffix("/") { authority = authority.dropLast() }
    guard let fallback = Self.defaultPort(scheme) else { return nil }
    var host = authority
    var port = fallback
    let afterBrackets = authority.lastIndex(of: "]") ?? authority.startIndex
    if let colon = authority[afterBrackets...].firstIndex(of: ":") {
      let digits = authority[authority.index(after: colon)...]
      guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let number = Int(digits), number > 0, number < 65536
      else { return nil }
      host = authority[..<colon]
      port = number
    }
    let name = host.lowercased()
    guard Self.isPlainName(name) || Self.loopbackHosts.contains(name),
      scheme == "https" || Self.loopbackHosts.contains(name)
    else { return nil }
    self.scheme = scheme
    self.host = name
    self.port = port
  }

  private static let loopbackHosts: Set<String> = ["127.0.0.1", "localhost", "[::1]"]

  private static func defaultPort(_ scheme: String) -> Int? {
    switch scheme {
    case "https": 443
    case "http": 80
    default: nil
    }
  }

  /// Whether `name` is a dotted host name whose last label has a letter first, so that no spelling
  /// of a numeric address passes.
  private static func isPlainName(_ name: String) -> Bool {
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, name.utf8.count <= 253, let last = labels.last?.first,
      last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z")
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy {
          ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-")
        }
    }
  }
}

extension StringProtocol {
  func utf8Range(of needle: StaticString) -> Range<Index>? {
    let pattern = Array(needle.description.utf8)
    guard let head = pattern.first else { return nil }
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: head) {
      if utf8[found...].starts(with: pattern) {
        return found..<utf8.index(found, offsetBy: pattern.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}

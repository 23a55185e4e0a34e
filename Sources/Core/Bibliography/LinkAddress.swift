/// The parts of an address that tell where it leads.
///
/// Read by our own rules, because the addresses of a list are hostile: user info never counts as
/// host (`https://arxiv.org@evil.example`), a backslash ends the host, and nothing is looked up.
struct LinkAddress {
  /// Lower case, without port, user info and leading `www.`.
  var host: String
  /// Percent-decoded, without empty parts.
  var path: [String]
  /// Percent-decoded names and values, in order.
  var query: [(name: String, value: String)]

  /// Reads an address; `nil` for other schemes than HTTP(S) and for text that is no address.
  init?(_ text: String) {
    var rest = Substring(text).trimmed()
    guard rest.utf8.count <= 4096 else { return nil }
    if rest.hasASCIIPrefix("https:") {
      rest = rest.dropFirst(6)
    } else if rest.hasASCIIPrefix("http:") {
      rest = rest.dropFirst(5)
    } else if !rest.hasPrefix("//") {
      guard LinkAddress.looksLikeHost(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }) else {
        return nil
      }
    }
    rest = rest.drop { $0 == "/" || $0 == "\\" }
    let authority = rest.prefix { !"/\\?#".contains($0) }
    rest = rest[authority.endIndex...]
    let afterUser = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
    var name = (afterUser ?? authority).prefix { $0 != ":" }.lowercasedASCII()
    while name.hasSuffix(".") { name.removeLast() }
    if name.hasPrefix("www.") { name.removeFirst(4) }
    guard LinkAddress.looksLikeHost(Substring(name)) else { return nil }
    host = name

    let beforeFragment = rest.prefix { $0 != "#" }
    let printedPath = beforeFragment.prefix { $0 != "?" }
    path = printedPath.split { $0 == "/" || $0 == "\\" }.map(PercentCoding.decode)
    query = beforeFragment[printedPath.endIndex...].dropFirst().split(separator: "&").map {
      let name = $0.prefix { $0 != "=" }
      return (PercentCoding.decode(name), PercentCoding.decode($0[name.endIndex...].dropFirst()))
    }
  }

  /// Whether the host is `domain` or one of its subdomains.
  func isAt(_ domain: String) -> Bool { host == domain || host.hasSuffix("." + domain) }

  /// Whether the host is one of `domains` or a subdomain.
  func isAt(anyOf domains: [String]) -> Bool { domains.contains(where: isAt) }

  /// The first value of a query parameter.
  func value(of parameter: String) -> String? {
    query.first { $0.name.lowercasedASCII() == parameter }?.value
  }

  /// The decoded path from component `index` on, joined by slashes.
  func path(from index: Int) -> String { path.dropFirst(index).joined(separator: "/") }

  private static func looksLikeHost(_ text: Substring) -> Bool {
    let bytes = text.utf8
    return bytes.contains(UInt8(ascii: ".")) && bytes.first != UInt8(ascii: ".")
      && bytes.allSatisfy {
        $0.isDigit || $0.isLetter || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
          || $0 >= 0x80
          || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "_")
      }
  }
}

/// Percent-encoding by RFC 3986, stricter than the rules for addresses demand.
///
/// Everything but unreserved characters is encoded, so that `+`, `#`, `?`, `&`, `;` and line breaks
/// in titles and identifiers reach the server as they are.
public enum PercentEncoding {
  /// Encodes a query value: only letters, digits and `-._~` stay.
  public static func query(_ text: String) -> String { encode(text, keeping: []) }

  /// Encodes an identifier inside a path, where `/`, `:`, `(`, `)` and `;` may stay.
  ///
  /// Dot segments are encoded too, so that `..` cannot climb.
  public static func path(_ text: String) -> String {
    text.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      let encoded = encode(String(segment), keeping: Array(":();".utf8))
      return encoded == "." || encoded == ".." ? encoded.map { _ in "%2E" }.joined() : encoded
    }.joined(separator: "/")
  }

  /// Joins names and values into a query, without the question mark.
  public static func query(_ items: [(name: String, value: String)]) -> String {
    items.map { "\(query($0.name))=\(query($0.value))" }.joined(separator: "&")
  }

  private static func encode(_ text: String, keeping kept: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isUnreserved(byte) || kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}

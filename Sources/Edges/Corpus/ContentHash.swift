import Crypto
import Foundation

/// SHA-256 of pieces of content, written in hex.
struct ContentHash {
  private var hash = SHA256()

  mutating func update(_ data: Data) { hash.update(data: data) }

  mutating func update(_ text: String) { hash.update(data: Data(text.utf8)) }

  /// The digest of what was given so far.
  var text: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func text(of data: Data) -> String {
    var hash = ContentHash()
    hash.update(data)
    return hash.text
  }
}

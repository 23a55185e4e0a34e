import Crypto
public import Foundation

/// SHA-256 in hex, the form in which content is compared everywhere.
public enum ContentDigest {
  /// The digest of some bytes.
  public static func of(_ data: Data) -> String {
    hex(SHA256.hash(data: data))
  }

  /// The digest of a text's UTF-8 bytes.
  public static func of(_ text: String) -> String {
    of(Data(text.utf8))
  }

  /// The digest of a file, read in pieces.
  public static func ofFile(_ path: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw PipelineError.unreadable(path: path, reason: "it cannot be opened")
    }
    defer { try? handle.close() }
    var hash = SHA256()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      hash.update(data: piece)
    }
    return hex(hash.finalize())
  }

  private static func hex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

import Compression
import Foundation
import Testing

@Suite struct GzipTests {
  static let text = Data(String(repeating: "citing cited\n", count: 20_000).utf8)

  // `printf 'hello\n' | gzip -n9` of GNU gzip 1.12.
  static let hello: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0xe7,
    0x02, 0x00, 0x20, 0x30, 0x3a, 0x36, 0x06, 0x00, 0x00, 0x00,
  ]

  @Test(arguments: [Data(), Data([0]), text])
  func `what is packed is unpacked`(_ data: Data) throws {
    let packed = try Gzip.compress(data)
    #expect(try Gzip.decompress(packed, limit: data.count) == data)
    #expect(try Gzip.compress(data) == packed)
    #expect(Array(packed[4..<8]) == [0, 0, 0, 0], "no time in the header")
  }

  @Test func `a file of GNU gzip is read`() throws {
    #expect(try Gzip.decompress(Data(Self.hello), limit: 6) == Data("hello\n".utf8))
    let twice = Data(Self.hello + Self.hello)
    #expect(try Gzip.decompress(twice, limit: 12) == Data("hello\nhello\n".utf8))
  }

  @Test func `a stream cut anywhere is refused`() {
    for length in 0..<Self.hello.count {
      #expect(throws: GzipError.truncated) {
        try Gzip.decompress(Data(Self.hello.prefix(length)), limit: 100)
      }
    }
  }

  @Test func `an altered byte of the content or the checksum is noticed`() {
    for place in 10..<Self.hello.count {
      var bytes = Self.hello
      bytes[place] ^= 0x01
      #expect(throws: GzipError.self) { try Gzip.decompress(Data(bytes), limit: 100) }
    }
  }

  @Test func `content beyond the limit is refused`() throws {
    let packed = try Gzip.compress(Self.text)
    #expect(throws: GzipError.tooLarge(limit: 1000)) {
      try Gzip.decompress(packed, limit: 1000)
    }
    #expect(throws: GzipError.invalid) { try Gzip.decompress(Data("plain".utf8), limit: 10) }
  }
}

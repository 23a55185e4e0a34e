/// Gzip streams (RFC 1952) built by hand, whole, broken or far larger than they look.
public enum GzipStream {
  /// A valid stream of stored blocks.
  public static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream = header
    let starts = Array(stride(from: 0, to: max(1, bytes.count), by: 65535))
    for start in starts {
      let block = bytes[start..<min(start + 65535, bytes.count)]
      let length = UInt16(block.count)
      stream.append(start == starts.last ? 1 : 0)
      stream += littleEndian(length) + littleEndian(~length) + block
    }
    return stream + littleEndian(crc32(bytes))
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// A stream of about `count` zero bytes, 159 times smaller: one literal and then nothing but
  /// matches of 258 bytes at distance 1 in a block with fixed codes (RFC 1951, §3.2.6).
  public static func bomb(_ count: Int) -> [UInt8] {
    var bits = BitWriter(bytes: header)
    bits.write([1, 1, 0])
    bits.write([0, 0, 1, 1, 0, 0, 0, 0])
    let matches = count / 258
    // Length 258 is code 285 (11000101), distance 1 is code 0 (00000).
    for _ in 0..<matches { bits.write([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]) }
    bits.write([0, 0, 0, 0, 0, 0, 0])
    return bits.bytes + littleEndian(UInt32(0))
      + littleEndian(UInt32(truncatingIfNeeded: matches * 258 + 1))
  }

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  private static func littleEndian<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
    (0..<(T.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> T($0 * 8)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
  }

  private struct BitWriter {
    var bytes: [UInt8]
    var filled = 8

    mutating func write(_ bits: [UInt8]) {
      for bit in bits {
        if filled == 8 {
          bytes.append(0)
          filled = 0
        }
        bytes[bytes.count - 1] |= bit << UInt8(filled)
        filled += 1
      }
    }
  }
}

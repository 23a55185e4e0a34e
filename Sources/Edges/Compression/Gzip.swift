import CZlib
public import Foundation

/// gzip (RFC 1952) in memory.
public enum Gzip {
  private static let gzipWindow: Int32 = 15 + 16
  private static let pieceSize = 1 << 16

  /// Packs bytes; the header carries neither name nor time, so equal input gives equal output.
  public static func compress(_ data: Data) throws -> Data {
    var stream = unsafe z_stream()
    guard unsafe cg_deflate_init(&stream, Z_BEST_COMPRESSION, gzipWindow) == Z_OK else {
      throw GzipError.exhausted
    }
    defer { unsafe deflateEnd(&stream) }
    return try unsafe run(&stream, data, limit: .max) { unsafe deflate(&$0, Z_FINISH) }.output
  }

  /// Unpacks bytes, all members one after the other, to at most `limit` bytes; every checksum must
  /// fit and nothing may follow.
  public static func decompress(_ data: Data, limit: Int) throws -> Data {
    guard !data.isEmpty else { throw GzipError.truncated }
    var output = Data()
    var rest = data
    repeat {
      var stream = unsafe z_stream()
      guard unsafe cg_inflate_init(&stream, gzipWindow) == Z_OK else {
        throw GzipError.exhausted
      }
      defer { unsafe inflateEnd(&stream) }
      let member = try unsafe run(&stream, rest, limit: limit - output.count) {
        unsafe inflate(&$0, Z_NO_FLUSH)
      }
      output.append(member.output)
      rest = rest.suffix(member.unused)
    } while !rest.isEmpty
    return output
  }

  private static func run(
    _ stream: inout z_stream,
    _ input: Data,
    limit: Int,
    step: (inout z_stream) -> Int32
  ) throws -> (output: Data, unused: Int) {
    var output = Data()
    var piece = [UInt8](repeating: 0, count: pieceSize)
    let unused = try unsafe input.withUnsafeBytes { bytes in
      guard bytes.count <= Int(UInt32.max) else { throw GzipError.tooLarge(limit: limit) }
      unsafe stream.next_in = UnsafeMutablePointer(
        mutating: bytes.bindMemory(to: UInt8.self).baseAddress
      )
      unsafe stream.avail_in = UInt32(bytes.count)
      while true {
        let status = unsafe piece.withUnsafeMutableBufferPointer { buffer in
          unsafe stream.next_out = buffer.baseAddress
          unsafe stream.avail_out = UInt32(buffer.count)
          return unsafe step(&stream)
        }
        let count = unsafe pieceSize - Int(stream.avail_out)
        guard output.count + count <= limit else { throw GzipError.tooLarge(limit: limit) }
        output.append(contentsOf: piece[..<count])
        switch status {
        case Z_STREAM_END: return unsafe Int(stream.avail_in)
        case Z_OK: continue
        case Z_BUF_ERROR: throw GzipError.truncated
        case Z_MEM_ERROR: throw GzipError.exhausted
        default: throw GzipError.invalid
        }
      }
    }
    return (output, unused)
  }
}

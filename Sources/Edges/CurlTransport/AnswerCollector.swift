import Compression
import Foundation
import HTTP

/// Headers and body as they arrive, with their limits and the framing rules that libcurl is lax
/// about.
struct AnswerCollector {
  enum Fault {
    case tooLarge(limit: Int)
    case malformed(String)
  }

  private(set) var headers: [HTTPHeader] = []
  private(set) var body: [UInt8] = []
  private(set) var fault: Fault?
  private(set) var isHeaderComplete = false
  private(set) var firstByte: ContinuousClock.Instant?
  private var headerBytes = 0
  private let headerLimit: Int
  private let bodyLimit: Int

  init(headerLimit: Int = 0, bodyLimit: Int = 0) {
    self.headerLimit = headerLimit
    self.bodyLimit = bodyLimit
  }

  /// Takes one header line, with its line end; `false` ends the exchange.
  mutating func addHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    firstByte = firstByte ?? .now
    headerBytes += bytes.count
    guard headerBytes <= headerLimit else { return fail(.tooLarge(limit: headerLimit)) }
    let line = unsafe String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      headers = []
      isHeaderComplete = false
      return true
    }
    if line == "\r\n" || line == "\n" { isHeaderComplete = true }
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let value = line[line.utf8.index(after: colon)...].utf8.drop { $0 <= 0x20 }
    let length = value.reversed().drop { $0 <= 0x20 }.count
    let header = HTTPHeader(
      line[..<colon].lowercased(),
      String(decoding: value.prefix(length), as: UTF8.self)
    )
    if header.name == "content-length" {
      guard header.value.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        (1...18).contains(header.value.utf8.count),
        headers.allSatisfy({ $0.name != header.name || $0.value == header.value })
      else { return fail(.malformed("contradictory Content-Length")) }
    }
    headers.append(header)
    return true
  }

  /// Takes bytes of the body as they come; `false` ends the exchange.
  mutating func addBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= bodyLimit else {
      return fail(.tooLarge(limit: bodyLimit))
    }
    unsafe body.append(contentsOf: bytes)
    return true
  }

  /// Unpacks the body.
  ///
  /// A stream that ends early, carries a wrong checksum or is followed by anything is a fault;
  /// libcurl's own decoder would let the first of these pass.
  mutating func unpack() {
    let encoding = headers.last { $0.name == "content-encoding" }?.value.lowercased() ?? "identity"
    guard encoding != "identity", !encoding.isEmpty else { return }
    guard encoding == "gzip" || encoding == "x-gzip" else {
      return fault = .malformed("unknown encoding of the body")
    }
    do {
      body = [UInt8](try Gzip.decompress(Data(body), limit: bodyLimit))
    } catch GzipError.tooLarge(let limit) {
      fault = .tooLarge(limit: min(limit, bodyLimit))
    } catch {
      fault = .malformed("\(error)")
    }
  }

  private mutating func fail(_ fault: Fault) -> Bool {
    self.fault = fault
    return false
  }
}

/// What the loopback server sends back, and how.
public struct ServerReply: Sendable {
  /// How the bytes leave.
  public enum Delivery: Sendable {
    /// Header and body in one go.
    case whole
    /// Nothing at all until the client gives up.
    case hang
    /// The connection closes before the header.
    case close
    /// The connection is reset before the header.
    case reset
    /// Some bytes of the body, then the end; the header promises them all.
    case cut(after: Int, reset: Bool = false)
    /// No length; the end of the connection ends the body, after so many bytes.
    case closeDelimited(after: Int? = nil)
    /// In chunks of so many bytes.
    case chunked(size: Int, ending: ChunkEnding = .proper)
    /// One byte of the body at a time.
    case drip(every: Duration)
    /// These bytes as they stand, then the end.
    case raw([UInt8])
  }

  /// How a chunked body ends.
  public enum ChunkEnding: Sendable {
    /// With the closing chunk.
    case proper
    /// Without it.
    case missing
    /// With a size that is no number.
    case garbled
  }

  /// The status code.
  public var status: Int
  /// Headers besides length and encoding.
  public var headers: [(name: String, value: String)]
  /// The body.
  public var body: [UInt8]
  /// Time before the first byte.
  public var delay: Duration = .zero
  /// How the bytes leave.
  public var delivery: Delivery = .whole

  /// Makes a reply.
  public init(
    _ status: Int,
    _ body: [UInt8] = [],
    headers: [(name: String, value: String)] = [("Content-Type", "application/json")]
  ) {
    self.status = status
    self.body = body
    self.headers = headers
  }

  /// Makes a reply with a text.
  public init(
    _ status: Int,
    text: String,
    headers: [(name: String, value: String)] = [("Content-Type", "application/json")]
  ) {
    self.init(status, Array(text.utf8), headers: headers)
  }

  /// The same with other bytes on the wire.
  public func delivered(_ delivery: Delivery) -> ServerReply {
    var reply = self
    reply.delivery = delivery
    return reply
  }

  /// The same with one more header.
  public func with(_ name: String, _ value: String) -> ServerReply {
    var reply = self
    reply.headers.append((name, value))
    return reply
  }

  /// Header and body as bytes.
  func bytes() -> [UInt8] {
    var lines = "HTTP/1.1 \(status) \(status < 400 ? "OK" : "Error")\r\n"
    for (name, value) in headers { lines += "\(name): \(value)\r\n" }
    switch delivery {
    case .closeDelimited: lines += "Connection: close\r\n"
    case .chunked: lines += "Transfer-Encoding: chunked\r\n"
    default: lines += "Content-Length: \(body.count)\r\n"
    }
    return Array((lines + "\r\n").utf8) + payload()
  }

  private func payload() -> [UInt8] {
    switch delivery {
    case .cut(let count, _): return Array(body.prefix(count))
    case .closeDelimited(let count): return Array(body.prefix(count ?? body.count))
    case .chunked(let size, let ending):
      var framed: [UInt8] = []
      for start in stride(from: 0, to: body.count, by: size) {
        let chunk = body[start..<min(start + size, body.count)]
        framed += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
      }
      switch ending {
      case .proper: return framed + Array("0\r\n\r\n".utf8)
      case .missing: return framed
      case .garbled: return framed + Array("zz\r\n".utf8)
      }
    default: return body
    }
  }
}

import Foundation

/// One connection of a loopback server: reads requests, sends replies as they ask to be sent.
final class ServerConnection {
  private let socket: Int32
  private let number: Int
  private var buffer: [UInt8] = []

  init(socket: Int32, number: Int) {
    self.socket = socket
    self.number = number
  }

  /// The next request; `nil` when the peer has gone or speaks no HTTP.
  func nextRequest() -> ServerRequest? {
    var arrival = buffer.isEmpty ? nil : ContinuousClock.now
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let range = buffer.firstRange(of: end) {
        let head = String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
        buffer.removeSubrange(..<range.upperBound)
        return request(head, arrival ?? .now)
      }
      guard receive() else { return nil }
      arrival = arrival ?? .now
    }
  }

  private func request(_ head: String, _ arrival: ContinuousClock.Instant) -> ServerRequest? {
    let lines = head.split(separator: "\r\n")
    let words = lines.first.map { $0.split(separator: " ") } ?? []
    guard words.count == 3 else { return nil }
    let headers = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
      return (name: String(parts[0]), value: value)
    }
    let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap {
      Int($0.value)
    }
    while buffer.count < length ?? 0 { guard receive() else { return nil } }
    let body = Array(buffer.prefix(length ?? 0))
    buffer.removeFirst(body.count)
    return ServerRequest(
      number: 0,
      method: String(words[0]),
      target: String(words[1]),
      headers: headers,
      body: body,
      connection: number,
      arrival: arrival
    )
  }

  private func receive() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = unsafe recv(socket, &chunk, chunk.count, 0)
    guard count > 0 else { return false }
    buffer += chunk[..<count]
    return true
  }

  /// Sends a reply; tells how many bytes left and whether the connection may be used again.
  func send(_ reply: ServerReply, isStopped: () -> Bool) -> (bytes: Int, staysOpen: Bool) {
    if reply.delay > .zero, !wait(reply.delay, isStopped) { return (0, false) }
    switch reply.delivery {
    case .whole: return deliver(reply.bytes(), staysOpen: true)
    case .chunked(_, .proper): return deliver(reply.bytes(), staysOpen: true)
    case .closeDelimited, .chunked: return deliver(reply.bytes(), staysOpen: false)
    case .cut(_, let isReset):
      let outcome = deliver(reply.bytes(), staysOpen: false)
      if isReset { reset() }
      return outcome
    case .hang:
      _ = wait(.seconds(3_600), isStopped)
      return (0, false)
    case .close: return (0, false)
    case .reset:
      reset()
      return (0, false)
    case .raw(let bytes): return deliver(bytes, staysOpen: false)
    case .drip(let pause):
      let bytes = reply.bytes()
      let head = bytes.count - reply.body.count
      guard deliver(Array(bytes[..<head]), staysOpen: true).staysOpen else { return (0, false) }
      for (sent, byte) in bytes[head...].enumerated() {
        guard deliver([byte], staysOpen: true).staysOpen, wait(pause, isStopped) else {
          return (head + sent, false)
        }
      }
      return (bytes.count, true)
    }
  }

  private func deliver(_ bytes: [UInt8], staysOpen: Bool) -> (bytes: Int, staysOpen: Bool) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes { rest in
        unsafe Foundation.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return (sent, false) }
      sent += count
    }
    return (sent, staysOpen)
  }

  /// Waits unless the peer leaves or the server stops; `true` after the whole time.
  private func wait(_ duration: Duration, _ isStopped: () -> Bool) -> Bool {
    let end = ContinuousClock.now + duration
    while ContinuousClock.now < end {
      var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let left = (end - .now) / .milliseconds(1)
      let isReady = unsafe poll(&descriptor, 1, Int32(max(1, min(50, left)))) > 0
      if isStopped() || (isReady && hasPeerLeft()) { return false }
      if isReady { usleep(1_000) }
    }
    return true
  }

  private func hasPeerLeft() -> Bool {
    var byte: UInt8 = 0
    return unsafe recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) <= 0
  }

  /// Makes the coming close a reset.
  private func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }
}

import CurlTransport
import Foundation
import HTTP
import TestSupport
import Testing

/// Rows of the fault matrix that the transport alone decides, named by their numbers.
@Suite(.serialized) struct FaultTests {
  static let json = ServerReply(200, text: #"{"data": [1, 2, 3]}"#)

  private func failure(
    _ reply: ServerReply,
    _ options: CurlOptions = Wire.options()
  ) async throws -> TransportError {
    let wire = try Wire(options: options) { _ in reply }
    defer { wire.server.stop() }
    return try #require(await wire.failure())
  }

  @Test func row1ConnectionRefused() async throws {
    let origin = try #require(Origin("http://127.0.0.1:\(try LoopbackServer.deadPort())"))
    let curl = CurlTransport(Wire.options())
    let error = await #expect(throws: TransportError.self) {
      try await curl.send(HTTPRequest(.get, origin, "/"))
    }
    #expect(error?.isTransient == true)
    #expect(error.map { "\($0)".hasPrefix("127.0.0.1 cannot be reached") } == true)
  }

  @Test func row2NeverAnswers() async throws {
    let start = ContinuousClock.now
    let options = Wire.options(total: .milliseconds(300))
    guard case .timedOut = try await failure(Self.json.delivered(.hang), options) else {
      Issue.record("no time-out")
      return
    }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func row2IdleDeadline() async throws {
    let options = Wire.options(idle: .seconds(1), total: .seconds(30))
    let start = ContinuousClock.now
    guard case .timedOut = try await failure(Self.json.delivered(.hang), options) else {
      Issue.record("no time-out")
      return
    }
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func row3DripForEver() async throws {
    let options = Wire.options(total: .milliseconds(500))
    let drip = ServerReply(200, [UInt8](repeating: 32, count: 100_000))
      .delivered(.drip(every: .milliseconds(20)))
    let start = ContinuousClock.now
    guard case .timedOut = try await failure(drip, options) else {
      Issue.record("no time-out")
      return
    }
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test(arguments: [
    ServerReply.Delivery.reset, .cut(after: 5, reset: true), .close, .cut(after: 5),
    .cut(after: 0), .chunked(size: 4, ending: .missing), .chunked(size: 4, ending: .garbled),
  ])
  func rows4To8BrokenOff(delivery: ServerReply.Delivery) async throws {
    guard case .broken = try await failure(Self.json.delivered(delivery)) else {
      Issue.record("accepted")
      return
    }
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}abc",
    "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
    "HTTP/1.1 200 OK\r\nContent-Length: 2x\r\n\r\n{}",
    "HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n{}",
    "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
    "\u{1}\u{2}\u{3} this is no HTTP at all\r\n\r\n",
    "SSH-2.0-OpenSSH_9.2\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-",
  ])
  func rows9And10WrongFraming(wire: String) async throws {
    let error = try await failure(ServerReply(200).delivered(.raw(Array(wire.utf8))))
    #expect(error.isTransient)
    guard case .broken = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test(arguments: [
    String(repeating: "x", count: 200_000),
    String(repeating: "a\r\nX-More: b", count: 10_000),
  ])
  func row11HugeHeaders(value: String) async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Long: \(value)\r\n\r\n{}"
    let error = try await failure(ServerReply(200).delivered(.raw(Array(head.utf8))))
    switch error {
    case .tooLarge, .broken: break
    default: Issue.record("\(error)")
    }
  }

  @Test func row12BodyBeyondTheLimit() async throws {
    let body = [UInt8](repeating: 32, count: 1 << 20 + 1)
    let error = try await failure(ServerReply(200, body))
    #expect(error == .tooLarge(host: "127.0.0.1", limit: 1 << 20))
  }

  @Test func row12GzipBomb() async throws {
    let bomb = GzipStream.bomb(200_000_000)
    #expect(bomb.count < 1_300_000)
    let before = try residentBytes()
    let error = try await failure(ServerReply(200, bomb).with("Content-Encoding", "gzip"))
    #expect(error == .tooLarge(host: "127.0.0.1", limit: 1 << 20))
    #expect(try residentBytes() - before < 33 << 20)
  }

  @Test func row12CorruptGzip() async throws {
    let whole = GzipStream.stored(Array(#"{"data": [1, 2, 3]}"#.utf8))
    var wrongSum = whole
    wrongSum[whole.count - 6] ^= 1
    let fake = Array("this is not compressed at all".utf8)
    for bytes in [wrongSum, fake] {
      let error = try await failure(ServerReply(200, bytes).with("Content-Encoding", "gzip"))
      guard case .broken = error else {
        Issue.record("\(error)")
        continue
      }
    }
  }

  @Test func row12CutGzip() async throws {
    let whole = GzipStream.stored(Array(#"{"data": [1, 2, 3]}"#.utf8))
    for count in 1..<whole.count {
      let reply = ServerReply(200, Array(whole.prefix(count))).with("Content-Encoding", "gzip")
      guard case .broken = try await failure(reply) else {
        Issue.record("\(count) of \(whole.count) bytes accepted")
        continue
      }
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func row25RedirectsAreAnswers(status: Int) async throws {
    let second = try LoopbackServer { _ in ServerReply(200, text: "{}") }
    for location in ["\(second.url)/x", "/x", "", "https://127.0.0.1:\(second.port)/", "::::"] {
      let wire = try Wire { _ in
        ServerReply(status).with("Location", location)
      }
      let key = APIKey("s3cr3t", header: "x-api-key", for: wire.origin)
      let response = try await wire.get(key: key)
      #expect(response.status == status)
      #expect(wire.server.log.count == 1)
    }
    #expect(second.log.connections == 0)
  }

  @Test func row72CancelStorm() async throws {
    let wire = try Wire(options: Wire.options(connections: 16)) { request in
      var reply = Self.json
      reply.delay = .milliseconds(request.number % 7)
      return reply
    }
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for i in 0..<2_000 {
        group.addTask {
          let task = Task { try await wire.get("/\(i)") }
          if i % 4 != 0 {
            try? await Task.sleep(for: .microseconds(i % 97 * 10))
            task.cancel()
          }
          return (try? await task.value) != nil
        }
      }
      return await group.reduce(into: (answered: 0, all: 0)) { counts, isAnswered in
        counts.all += 1
        counts.answered += isAnswered ? 1 : 0
      }
    }
    #expect(outcomes.all == 2_000)
    #expect(outcomes.answered >= 500)
  }

  @Test func row72DeadlineStorm() async throws {
    let options = Wire.options(total: .milliseconds(50), connections: 16)
    let wire = try Wire(options: options) { request in
      let isSpoiled = request.path != "/after" && request.number % 2 == 1
      return isSpoiled ? Self.json.delivered(.hang) : Self.json
    }
    let all = await withTaskGroup(of: Bool.self) { group in
      for i in 0..<500 { group.addTask { (try? await wire.get("/\(i)")) != nil } }
      return await group.reduce(0) { count, _ in count + 1 }
    }
    #expect(all == 500)
    // On a busy machine an answer may still miss so short a deadline, but not time and again.
    var isAnswered = false
    for _ in 0..<100 where !isAnswered { isAnswered = (try? await wire.get("/after")) != nil }
    #expect(isAnswered)
  }

  private func residentBytes() throws -> Int {
    let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return (Int(statm.split(separator: " ")[1]) ?? 0) * 4096
  }
}

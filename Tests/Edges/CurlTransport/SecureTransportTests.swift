import CurlTransport
import HTTP
import TestSupport
import Testing

/// TLS and HTTP/2 against a server that speaks both.
@Suite(
  .serialized,
  .enabled(if: TLSFront.isAvailable, "needs nghttpx (Debian package nghttp2-proxy) and openssl")
)
struct SecureTransportTests {
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer { ServerReply(200, $0.body) } }

  private func curl(_ authorities: String?, connections: Int = 1) -> CurlTransport {
    var options = Wire.options(connections: connections)
    options.authorities = authorities
    return CurlTransport(options)
  }

  private static func ask(_ curl: CurlTransport, _ host: String, _ port: Int) async throws {
    let origin = try #require(Origin("https://\(host):\(port)"))
    let body = Array(#"{"ids":["x"]}"#.utf8)
    #expect(try await curl.send(HTTPRequest(.post, origin, "/", body: body)).body == body)
  }

  @Test(arguments: [("h2,http/1.1", "h2"), ("http/1.1", "http/1.1")])
  func `HTTP 2 is used where offered, over one connection`(
    offer: String,
    used: String
  ) async throws {
    let front = try TLSFront(before: server.port, offering: offer)
    let curl = curl(front.authority)
    let port = front.port
    let start = ContinuousClock.now
    for _ in 0..<3 { try await Self.ask(curl, "localhost", port) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<10 { group.addTask { try await Self.ask(curl, "localhost", port) } }
      try await group.waitForAll()
    }
    let lines = front.lines
    #expect(lines.count == 13)
    #expect(Set(lines.map(\.protocolName)) == [used])
    #expect(lines.allSatisfy { ["TLSv1.2", "TLSv1.3"].contains($0.tls) })
    // Both sides close what has been idle for long, as on a machine that is busy elsewhere.
    let isBrisk = start.duration(to: .now) < .seconds(50)
    #expect(Set(lines.map(\.clientPort)).count == 1 || !isBrisk)
  }

  @Test func `a certificate counts only for its host and only from a known authority`() async throws
  {
    let front = try TLSFront(before: server.port)
    let cases = [
      (front.stranger, "localhost"), (front.authority, "127.0.0.1"), (nil, "localhost"),
      ("/nowhere.pem", "localhost"),
    ]
    for (authorities, host) in cases {
      let error = await #expect(throws: TransportError.self) {
        try await Self.ask(curl(authorities), host, front.port)
      }
      guard case .unreachable(host, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(server.log.count == 0)
    try await Self.ask(curl(front.authority), "localhost", front.port)
    #expect(server.log.count == 1)
  }

  @Test func `the environment names the authorities as it does for curl`() {
    #expect(CurlOptions.authorities(in: [:]) == nil)
    #expect(CurlOptions.authorities(in: ["CURL_CA_BUNDLE": "", "SSL_CERT_FILE": "b"]) == "b")
    #expect(CurlOptions.authorities(in: ["CURL_CA_BUNDLE": "a", "SSL_CERT_FILE": "b"]) == "a")
  }
}

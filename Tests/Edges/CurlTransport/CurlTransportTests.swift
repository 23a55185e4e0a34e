import CurlTransport
import HTTP
import TestSupport
import Testing

@Suite(.serialized) struct CurlTransportTests {
  let text = #"{"title": "Naïve \u4e2d"}"#

  @Test func deliversTheWholeAnswer() async throws {
    let text = text
    let wire = try Wire { _ in ServerReply(404, text: text).with("X-Cache", "Miss") }
    let response = try await wire.get("/graph/v1/paper/DOI:10.1/x%23y?fields=title")
    #expect(response.status == 404)
    #expect(response.body == Array(text.utf8))
    #expect(response["x-cache"] == "Miss")
    let request = try #require(wire.server.log.requests.first)
    #expect(request.target == "/graph/v1/paper/DOI:10.1/x%23y?fields=title")
    #expect(request.header("User-Agent") == "citegraph/test (+mailto:test@example.org)")
    #expect(request.header("Accept-Encoding") == "gzip")
  }

  @Test func sendsBodies() async throws {
    let wire = try Wire { ServerReply(200, $0.body) }
    let body = Array(String(repeating: #"{"ids":["é"]}"#, count: 200_000 / 16).utf8)
    let request = HTTPRequest(
      .post,
      wire.origin,
      "/graph/v1/paper/batch",
      headers: [HTTPHeader("Content-Type", "application/json")],
      body: body
    )
    #expect(try await wire.curl.send(request).body == body)
    let seen = try #require(wire.server.log.requests.first)
    #expect(seen.method == "POST" && seen.header("Content-Type") == "application/json")
    #expect(seen.header("Expect") == nil)
  }

  @Test func keepsDotSegments() async throws {
    let wire = try Wire { _ in ServerReply(200, text: "{}") }
    _ = try await wire.get("/a/../b/./c")
    #expect(wire.server.log.requests.first?.target == "/a/../b/./c")
  }

  @Test(arguments: [ServerReply.Delivery.close, .reset])
  func doesNotRepeatWhereAKeptConnectionDies(_ delivery: ServerReply.Delivery) async throws {
    let wire = try Wire { request in
      request.path == "/second" ? ServerReply(200).delivered(delivery) : ServerReply(200)
    }
    _ = try await wire.get("/first")
    await #expect(throws: TransportError.self) { try await wire.get("/second") }
    #expect(wire.server.log.requests.map(\.path) == ["/first", "/second"])
    _ = try await wire.get("/third")
  }

  @Test func reusesOneConnection() async throws {
    let wire = try Wire { _ in ServerReply(200, text: "{}") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try await wire.get() } }
      try await group.waitForAll()
    }
    #expect(wire.server.log.count == 20)
    #expect(wire.server.log.connections == 1)
    #expect(wire.server.log.largestConcurrency == 1)
  }

  @Test func theKeyGoesToItsOriginOnly() async throws {
    let own = try Wire { _ in ServerReply(200, text: "{}") }
    let other = try Wire { _ in ServerReply(200, text: "{}") }
    let key = APIKey("k3y-f0r-own", header: "x-api-key", for: own.origin)
    _ = try await own.get(key: key)
    _ = try await other.get(key: key)
    #expect(own.server.log.requests.first?.header("x-api-key") == "k3y-f0r-own")
    #expect(!other.server.log.contains("k3y-f0r-own"))
  }

  @Test func unpacksGzip() async throws {
    let text = text
    let wire = try Wire { _ in
      ServerReply(200, GzipStream.stored(Array(text.utf8))).with("Content-Encoding", "gzip")
    }
    #expect(try await wire.get().body == Array(text.utf8))
  }

  @Test(arguments: [1, 7, 100_000])
  func readsChunks(size: Int) async throws {
    let text = text
    let wire = try Wire { _ in ServerReply(200, text: text).delivered(.chunked(size: size)) }
    #expect(try await wire.get().body == Array(text.utf8))
  }

  @Test func refusesMalformedRequests() async throws {
    let wire = try Wire { _ in ServerReply(200) }
    await #expect(throws: TransportError.invalidRequest("its address is malformed")) {
      try await wire.get("/a b")
    }
    #expect(wire.server.log.count == 0)
  }

  @Test func endsWithItsLastReference() async throws {
    let server = try LoopbackServer { _ in ServerReply(200).delivered(.hang) }
    let origin = try #require(Origin(server.url))
    for _ in 0..<20 {
      let curl = CurlTransport(Wire.options())
      let task = Task { try? await curl.transport.send(HTTPRequest(.get, origin, "/")) }
      task.cancel()
      #expect(await task.value == nil)
    }
  }
}

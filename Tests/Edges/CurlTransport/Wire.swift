import CurlTransport
import HTTP
import TestSupport
import Testing

/// A transport and the server that it talks to.
struct Wire {
  let server: LoopbackServer
  let curl: CurlTransport
  let origin: Origin

  init(
    options: CurlOptions = Self.options(),
    _ handler: @escaping LoopbackServer.Handler
  ) throws {
    server = try LoopbackServer(handler)
    curl = CurlTransport(options)
    origin = try #require(Origin(server.url))
  }

  static func options(
    idle: Duration = .seconds(5),
    total: Duration = .seconds(5),
    connections: Int = 1
  ) -> CurlOptions {
    CurlOptions(
      userAgent: "citegraph/test (+mailto:test@example.org)",
      connectDeadline: .seconds(2),
      idleDeadline: idle,
      totalDeadline: total,
      headerLimit: 16 << 10,
      bodyLimit: 1 << 20,
      connectionsPerHost: connections
    )
  }

  func get(_ target: String = "/", key: APIKey? = nil) async throws -> HTTPResponse {
    try await curl.send(HTTPRequest(.get, origin, target, key: key))
  }

  /// What kind of error a request ends with; `nil` when it is answered.
  func failure() async -> TransportError? {
    do {
      _ = try await curl.send(HTTPRequest(.get, origin, "/"))
      return nil
    } catch {
      return error
    }
  }
}

/// How requests are sent: one closure, so that tests and live transports are interchangeable.
public struct Transport: Sendable {
  /// Sends one request and returns its complete answer, whatever the status.
  ///
  /// Throws a ``TransportError`` when no complete answer came. Redirects are answers, not followed.
  public var send: @Sendable (HTTPRequest) async throws -> HTTPResponse

  /// Wraps a closure.
  public init(_ send: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse) {
    self.send = send
  }
}

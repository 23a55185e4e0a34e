import Synchronization

/// Everything that a loopback server has seen.
public final class RequestLog: Sendable {
  private struct State {
    var requests: [ServerRequest] = []
    var active = 0
    var mostActive = 0
    var openConnections = 0
    var mostConnections = 0
    var connections = 0
    var bytesSent = 0
  }

  private let state = Mutex(State())

  /// An empty log.
  public init() {}

  /// The requests in the order of arrival.
  public var requests: [ServerRequest] { state.withLock { $0.requests } }

  /// How many requests arrived.
  public var count: Int { state.withLock { $0.requests.count } }

  /// The largest number of requests under way at a time.
  public var largestConcurrency: Int { state.withLock { $0.mostActive } }

  /// The largest number of connections open at a time.
  public var mostConnections: Int { state.withLock { $0.mostConnections } }

  /// How many connections were made.
  public var connections: Int { state.withLock { $0.connections } }

  /// How many bytes were sent.
  public var bytesSent: Int { state.withLock { $0.bytesSent } }

  /// The times between the arrivals of consecutive requests.
  public var gaps: [Duration] {
    let arrivals = requests.map(\.arrival)
    return zip(arrivals.dropFirst(), arrivals).map { $0 - $1 }
  }

  /// The smallest time between two arrivals; `nil` with fewer than two.
  public var smallestGap: Duration? { gaps.min() }

  /// Whether any request holds `secret` in its line, headers or body.
  public func contains(_ secret: String) -> Bool {
    requests.contains { request in
      request.target.contains(secret) || request.headers.contains { $0.value.contains(secret) }
        || String(decoding: request.body, as: UTF8.self).contains(secret)
    }
  }

  func open() -> Int {
    state.withLock { state in
      state.connections += 1
      state.openConnections += 1
      state.mostConnections = max(state.mostConnections, state.openConnections)
      return state.connections
    }
  }

  func close() { state.withLock { $0.openConnections -= 1 } }

  func begin(_ request: ServerRequest) -> ServerRequest {
    state.withLock { state in
      var request = request
      request.number = state.requests.count + 1
      state.requests.append(request)
      state.active += 1
      state.mostActive = max(state.mostActive, state.active)
      return request
    }
  }

  func end(bytes: Int) {
    state.withLock { state in
      state.active -= 1
      state.bytesSent += bytes
    }
  }
}

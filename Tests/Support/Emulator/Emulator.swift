import Synchronization

/// Both APIs on loopback, each on a port of its own.
public final class Emulator: Sendable {
  /// Changes the reply to a request: the place for faults.
  public typealias Script = @Sendable (ServerRequest, ServerReply) -> ServerReply

  /// Semantic Scholar.
  public let semanticScholar: LoopbackServer
  /// arXiv.
  public let arxiv: LoopbackServer

  /// Starts both.
  public init(
    store: EmulatorStore,
    switches: EmulatorSwitches = EmulatorSwitches(),
    semanticScholarScript: @escaping Script = { $1 },
    arxivScript: @escaping Script = { $1 }
  ) throws {
    let s2 = SemanticScholarEmulator(store: store, switches: switches)
    let atom = ArxivEmulator(store: store, switches: switches)
    semanticScholar = try Self.server(
      switches,
      tooSoon: ServerReply(
        429,
        text: #"{"message":"Too Many Requests. Please wait and try again.","code":"429"}"#
      ),
      s2.answer,
      semanticScholarScript
    )
    arxiv = try Self.server(
      switches,
      tooSoon: ServerReply(429, text: "Rate exceeded.", headers: [("Content-Type", "text/plain")]),
      atom.answer,
      arxivScript
    )
  }

  deinit {
    semanticScholar.stop()
    arxiv.stop()
  }

  private static func server(
    _ switches: EmulatorSwitches,
    tooSoon: ServerReply,
    _ answer: @escaping @Sendable (ServerRequest) -> ServerReply,
    _ script: @escaping Script
  ) throws -> LoopbackServer {
    let lastArrival = Mutex<ContinuousClock.Instant?>(nil)
    return try LoopbackServer { request in
      let isTooSoon = lastArrival.withLock { last in
        defer { last = request.arrival }
        guard let gap = switches.smallestGap, let last else { return false }
        return request.arrival - last < gap
      }
      if isTooSoon {
        return switches.retryAfter.map { tooSoon.with("Retry-After", $0) } ?? tooSoon
      }
      return script(request, answer(request))
    }
  }
}

/// Random faults of every transient kind, the same for the same seed.
public enum FaultMix {
  /// A script that spoils a share of the replies, 0...1, decided by seed and request number alone.
  public static func script(rate: Double, seed: UInt64) -> Emulator.Script {
    { request, reply in
      var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(request.number)
      let share = Double(next(&state) >> 11) / Double(1 << 53)
      guard share < rate else { return reply }
      let kind = Int(next(&state) % UInt64(kinds.count))
      return kinds[kind](reply)
    }
  }

  private static let html = "<HTML><HEAD><TITLE>ERROR</TITLE></HEAD><BODY>502</BODY></HTML>"

  private static let kinds: [@Sendable (ServerReply) -> ServerReply] = [
    { _ in ServerReply(429, text: #"{"message":"Too Many Requests.","code":"429"}"#) },
    { _ in ServerReply(500, text: #"{"message":"Internal server error"}"#) },
    { _ in ServerReply(502, text: html) },
    { _ in ServerReply(503) },
    { _ in ServerReply(504, text: #"{"message":"Endpoint request timed out"}"#) },
    { _ in ServerReply(200, text: html) },
    { _ in ServerReply(200) },
    { _ in ServerReply(200, text: "null") },
    { _ in ServerReply(200, text: #"{"error": "Something went wrong"}"#) },
    { _ in ServerReply(404, text: html) },
    { _ in ServerReply(307).with("Location", "/elsewhere") },
    { $0.delivered(.reset) },
    { $0.delivered(.close) },
    { $0.delivered(.cut(after: $0.body.count / 2)) },
    { $0.delivered(.cut(after: $0.body.count / 3, reset: true)) },
    { $0.delivered(.closeDelimited(after: $0.body.count / 2)) },
    { $0.delivered(.chunked(size: 1_000, ending: .missing)) },
    { $0.delivered(.chunked(size: 1_000, ending: .garbled)) },
    { _ in ServerReply(200).delivered(.raw([1, 2, 3, 4, 5])) },
    {
      var reply = $0.with("Content-Encoding", "gzip")
      let whole = GzipStream.stored(reply.body)
      reply.body = Array(whole.prefix(whole.count - 9))
      return reply
    },
  ]

  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

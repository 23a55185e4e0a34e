/// Why no complete answer came; names the host, never the key.
public enum TransportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No connection: unknown host, refused, unreachable, or TLS not verified.
  case unreachable(host: String, reason: String)
  /// A deadline passed.
  case timedOut(host: String, after: Duration)
  /// The exchange broke off or broke the rules: reset, cut short, wrong framing, not HTTP.
  case broken(host: String, reason: String)
  /// Headers or decoded body exceeded their limit.
  case tooLarge(host: String, limit: Int)
  /// The request was not sent because it is not well formed.
  case invalidRequest(String)
  /// The caller gave up.
  case cancelled

  /// Whether the same request may succeed later.
  public var isTransient: Bool {
    switch self {
    case .unreachable, .timedOut, .broken: true
    case .tooLarge, .invalidRequest, .cancelled: false
    }
  }

  /// What happened, in a sentence without a period.
  public var description: String {
    switch self {
    case .unreachable(let host, let reason): "\(host) cannot be reached (\(reason))"
    case .timedOut(let host, let time): "\(host) did not finish its answer within \(time)"
    case .broken(let host, let reason): "\(host) broke off its answer (\(reason))"
    case .tooLarge(let host, let limit): "\(host) sent more than \(limit) bytes"
    case .invalidRequest(let reason): "the request was not sent (\(reason))"
    case .cancelled: "the request was canceled"
    }
  }
}

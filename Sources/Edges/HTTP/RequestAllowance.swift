import Synchronization

/// How many requests a run may send in all, repetitions included, to all sources together.
public final class RequestAllowance: Sendable {
  /// The number at the start.
  public let limit: Int
  private let sent = Mutex(0)

  /// Makes an allowance; without a limit it never ends.
  public init(_ limit: Int = .max) { self.limit = limit }

  /// Takes one request; `false` when none is left.
  public func take() -> Bool {
    sent.withLock { sent in
      guard sent < limit else { return false }
      sent += 1
      return true
    }
  }
}

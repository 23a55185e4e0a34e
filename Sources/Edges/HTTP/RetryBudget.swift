import Synchronization

/// What all questions of a run may spend together on repetitions, so that an outage ends the run
/// early instead of multiplying its load.
///
/// A token bucket after the retry quota of the AWS SDKs' standard mode: repetitions take tokens,
/// answers give some back. It closes for the rest of the run when it is empty, or when repetitions
/// have gone on for longer than `patience` without a single answer between them; a pause of that
/// length, in which nobody asked anything, starts the count anew.
public final class RetryBudget: Sendable {
  /// What made a repetition necessary.
  public enum Reason: Int, Sendable {
    /// The server asked for patience: cheap, because without a key this is normal.
    case throttled = 1
    /// The server failed or the connection broke.
    case failed = 5
    /// A deadline passed: dear, because time is gone already.
    case timedOut = 10
  }

  private struct State {
    var tokens: Int
    var failingSince: Duration?
    var lastFailure = Duration.zero
    var isClosed = false
  }

  private let capacity: Int
  private let refund: Int
  private let patience: Duration
  private let state: Mutex<State>

  /// Makes a full budget.
  ///
  /// - Parameters:
  ///   - capacity: Tokens at the start and at most.
  ///   - refund: Tokens given back by each answer.
  ///   - patience: The longest time without any answer.
  public init(capacity: Int = 100, refund: Int = 5, patience: Duration = .seconds(300)) {
    self.capacity = capacity
    self.refund = refund
    self.patience = patience
    state = Mutex(State(tokens: capacity))
  }

  /// Whether the source has been given up for this run.
  public var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Takes the tokens for a repetition that starts after `wait`; `false` when there are too few.
  public func spend(_ reason: Reason, wait: Duration, now: Duration) -> Bool {
    state.withLock { state in
      let isFresh = now - state.lastFailure > patience
      let since = isFresh ? now : state.failingSince ?? now
      state.failingSince = since
      state.lastFailure = now
      guard !state.isClosed, state.tokens >= reason.rawValue, now + wait - since <= patience else {
        state.isClosed = true
        return false
      }
      state.tokens -= reason.rawValue
      return true
    }
  }

  /// Gives the source up for this run.
  public func close() { state.withLock { $0.isClosed = true } }

  /// Notes an answer.
  public func refill() {
    state.withLock { state in
      state.tokens = min(capacity, state.tokens + refund)
      state.failingSince = nil
    }
  }
}

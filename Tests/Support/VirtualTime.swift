import Synchronization

/// Time that stands still until somebody sleeps.
///
/// Every sleep is noted and moves the clock forward by its length.
public final class VirtualTime: Sendable {
  private struct State {
    var now: Duration
    var sleeps: [Duration] = []
  }

  private let state: Mutex<State>

  /// Starts a clock at `start`.
  public init(start: Duration = .seconds(1_000)) {
    state = Mutex(State(now: start))
  }

  /// The present.
  public var now: Duration { state.withLock { $0.now } }

  /// All sleeps so far, in order.
  public var sleeps: [Duration] { state.withLock { $0.sleeps } }

  /// Sleeps without waiting.
  public func sleep(_ duration: Duration) async throws {
    try Task.checkCancellation()
    state.withLock { state in
      state.now += max(.zero, duration)
      state.sleeps.append(duration)
    }
    await Task.yield()
  }

  /// Moves the clock without a sleep.
  public func advance(by duration: Duration) {
    state.withLock { $0.now += duration }
  }
}

import Synchronization

/// Keeps requests to one source apart: one at a time, and never sooner than an interval after the
/// last one, over all processes of the user.
///
/// The interval runs from the first byte of the last answer, not from the call: the server had that
/// request by then, so that no delay on the way can bring the next one closer. After a 429 the
/// interval grows by half; each answer takes a tenth of the growth back (additive increase,
/// multiplicative decrease of the rate).
public final class Pacer: Sendable {
  /// The pace file cannot be used.
  public struct FileError: Error, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong and what to do.
    public var description: String {
      "cannot use \(path) to keep the pace between runs; make its folder writable"
    }
  }

  private struct State {
    var isBusy = false
    var next = Duration.zero
    /// The shortest time between two requests that is ever kept.
    var least: Duration
    /// The one kept now.
    var interval: Duration
    /// The longest one that a 429 leads to.
    var longest: Duration { least * 8 }
  }

  private let file: PaceFile?
  private let longestRest: Duration
  private let time: TimeSource
  private let state: Mutex<State>

  /// Makes a pacer.
  ///
  /// - Parameters:
  ///   - path: The lock file, the same for all runs of a user; `nil` keeps the pace inside this
  ///     process only.
  ///   - interval: The shortest time between two requests.
  ///   - longestRest: The longest pause that ``rest(for:)`` may ask for.
  ///   - time: Clock and sleep.
  /// - Throws: ``FileError`` when the file cannot be opened.
  public init(
    path: String?,
    interval: Duration,
    longestRest: Duration = .seconds(120),
    time: TimeSource = .system
  ) throws {
    if let path {
      guard let file = PaceFile(path: path) else { throw FileError(path: path) }
      self.file = file
    } else {
      file = nil
    }
    self.longestRest = longestRest
    self.time = time
    state = Mutex(State(least: interval, interval: interval))
  }

  /// A transport that keeps this pace.
  public func paced(_ transport: Transport) -> Transport {
    Transport { [self] request in
      try await acquire()
      defer { release() }
      let next = earliestStart()
      let now = time.monotonic()
      if next > now { try await time.sleep(next - now) }
      let start = time.monotonic()
      allow(next: start + currentInterval)
      do {
        let response = try await transport.send(request)
        adapt(to: response.status)
        allow(next: start + response.receivedAfter + currentInterval)
        return response
      } catch {
        allow(next: time.monotonic() + currentInterval)
        throw error
      }
    }
  }

  /// Lets nobody ask before `duration` has passed, for instance because the server said so.
  public func rest(for duration: Duration) async throws {
    try await acquire()
    defer { release() }
    allow(next: max(earliestStart(), time.monotonic() + min(duration, longestRest)))
  }

  /// Keeps requests at least `interval` apart from now on, for a source that grants less than it did.
  public func slow(to interval: Duration) {
    state.withLock { state in
      state.least = max(state.least, interval)
      state.interval = max(state.interval, interval)
    }
  }

  private var currentInterval: Duration { state.withLock { $0.interval } }

  private func acquire() async throws {
    while true {
      let isMine = state.withLock { state in
        if state.isBusy { return false }
        state.isBusy = file?.tryLock() ?? true
        return state.isBusy
      }
      if isMine { return }
      try await time.sleep(.milliseconds(10))
    }
  }

  private func release() {
    file?.unlock()
    state.withLock { $0.isBusy = false }
  }

  private func earliestStart() -> Duration {
    let shared = file?.read() ?? .zero
    return state.withLock { state in
      let isStale = shared > time.monotonic() + longestRest + state.longest
      return max(state.next, isStale ? .zero : shared)
    }
  }

  private func allow(next: Duration) {
    state.withLock { $0.next = next }
    file?.write(next)
  }

  private func adapt(to status: Int) {
    state.withLock { state in
      if status == 429 {
        state.interval = min(state.longest, state.interval * 3 / 2)
      } else if state.interval > state.least {
        state.interval = max(state.least, state.interval - (state.interval - state.least) / 10)
      }
    }
  }
}

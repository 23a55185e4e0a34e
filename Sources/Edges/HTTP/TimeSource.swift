#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Clock and sleep, handed in so that tests can run time as they like.
public struct TimeSource: Sendable {
  /// A time that never runs backwards and is the same for all processes of this boot.
  public var monotonic: @Sendable () -> Duration
  /// Seconds since 1970, for dates in headers and beside stored answers.
  public var unixSeconds: @Sendable () -> Int64
  /// Sleeps; throws `CancellationError` when the task is cancelled.
  public var sleep: @Sendable (Duration) async throws -> Void

  /// Makes a time source.
  public init(
    monotonic: @escaping @Sendable () -> Duration,
    unixSeconds: @escaping @Sendable () -> Int64,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.monotonic = monotonic
    self.unixSeconds = unixSeconds
    self.sleep = sleep
  }

  /// The machine's clocks.
  public static let system = TimeSource(
    monotonic: { read(CLOCK_MONOTONIC) },
    unixSeconds: { read(CLOCK_REALTIME).components.seconds },
    sleep: { try await Task.sleep(for: $0) }
  )

  private static func read(_ clock: clockid_t) -> Duration {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

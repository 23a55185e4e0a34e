/// How fast a source is asked: never faster than it allows, unless it runs on this machine.
public struct Pace: Hashable, Sendable {
  /// The shortest time between two requests.
  public let interval: Duration
  /// When to ask again.
  public let policy: RetryPolicy

  /// Settles the pace for a source that allows one request per `allowed`; `rate` is what is wished
  /// for, in requests a second.
  ///
  /// On loopback a wish for more is granted, and the waits of the policy shrink in proportion.
  public init(wanted rate: Double?, allowed: Duration, policy: RetryPolicy, at origin: Origin) {
    let wanted = rate.map { Duration.seconds(1 / $0) } ?? allowed
    let isFaster = wanted < allowed && origin.isLoopback
    interval = isFaster ? wanted : max(wanted, allowed)
    self.policy = isFaster ? policy.scaled(by: wanted / allowed) : policy
  }
}

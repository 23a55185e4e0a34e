/// How often, and after which wait, a question is asked again.
///
/// Exponential backoff with full jitter, wait = max(floor, r · min(cap, base · 2ⁿ)), after
/// M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015; or, where waiting
/// less than the plain backoff would be impolite, with jitter that only adds.
public struct RetryPolicy: Hashable, Sendable {
  /// Where the random part of a wait lies.
  public enum Jitter: Hashable, Sendable {
    /// Anywhere between the floor and the backoff.
    case full
    /// Up to half the backoff on top of it.
    case upward
  }

  /// How often one question is asked in all.
  public var attempts: Int
  /// The backoff before the first repetition.
  public var base: Duration
  /// The longest backoff.
  public var cap: Duration
  /// The shortest wait.
  public var floor: Duration
  /// Where the random part lies.
  public var jitter: Jitter
  /// The longest `Retry-After` that is waited for; a longer one defers the question.
  public var longestRetryAfter: Duration
  /// The wait before a refusal is put to the test once more.
  public var refusalWait: Duration

  /// Makes a policy; the defaults are those for Semantic Scholar.
  public init(
    attempts: Int = 6,
    base: Duration = .seconds(2),
    cap: Duration = .seconds(60),
    floor: Duration = .seconds(1),
    jitter: Jitter = .full,
    longestRetryAfter: Duration = .seconds(120),
    refusalWait: Duration = .seconds(30)
  ) {
    self.attempts = attempts
    self.base = base
    self.cap = cap
    self.floor = floor
    self.jitter = jitter
    self.longestRetryAfter = longestRetryAfter
    self.refusalWait = refusalWait
  }

  /// arXiv's manners: at least 3 s · 2ⁿ, five attempts.
  public static let arxiv = RetryPolicy(
    attempts: 5,
    base: .seconds(3),
    floor: .seconds(3),
    jitter: .upward
  )

  /// The same manners on another scale of time, for a server of one's own.
  public func scaled(by factor: Double) -> RetryPolicy {
    var policy = self
    policy.base = base * factor
    policy.cap = cap * factor
    policy.floor = floor * factor
    policy.refusalWait = refusalWait * factor
    return policy
  }

  /// The wait before repetition `n` (the first is 0); `nil` when the question must be deferred.
  ///
  /// `retryAfter` is what the server asks for, a floor; `random` is a number in 0..<1.
  public func wait(beforeRepetition n: Int, retryAfter: Duration?, random: Double) -> Duration? {
    guard n + 1 < attempts else { return nil }
    if let retryAfter, retryAfter > longestRetryAfter { return nil }
    let backoff = min(cap, base * (1 << min(n, 20)))
    let wait =
      switch jitter {
      case .full: backoff * random
      case .upward: backoff * (1 + random / 2)
      }
    return max(wait, floor, retryAfter ?? .zero)
  }
}

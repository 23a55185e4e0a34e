public import HTTP

/// How a source is reached: everything that a run decides, handed in.
public struct SourceConnection: Sendable {
  /// Sends requests.
  public var transport: Transport
  /// Keeps them apart.
  public var pacer: Pacer
  /// The shortest time between requests once the source has refused the key.
  public var intervalWithoutKey: Duration
  /// Keeps the answers.
  public var store: any AnswerStore
  /// Where answers may come from.
  public var mode: AnswerMode
  /// When to ask again.
  public var policy: RetryPolicy
  /// How much of that the run may do.
  public var budget: RetryBudget
  /// How many requests the run may send.
  public var allowance: RequestAllowance
  /// Clock and sleep.
  public var time: TimeSource
  /// A number in 0..<1.
  public var random: @Sendable () -> Double
  /// Told of everything that happens.
  public var observe: @Sendable (SourceEvent) -> Void

  /// Makes a connection.
  public init(
    transport: Transport,
    pacer: Pacer,
    intervalWithoutKey: Duration = .zero,
    store: any AnswerStore,
    mode: AnswerMode = .live,
    policy: RetryPolicy = RetryPolicy(),
    budget: RetryBudget = RetryBudget(),
    allowance: RequestAllowance = RequestAllowance(),
    time: TimeSource = .system,
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    observe: @escaping @Sendable (SourceEvent) -> Void = { _ in }
  ) {
    self.transport = transport
    self.pacer = pacer
    self.intervalWithoutKey = intervalWithoutKey
    self.store = store
    self.mode = mode
    self.policy = policy
    self.budget = budget
    self.allowance = allowance
    self.time = time
    self.random = random
    self.observe = observe
  }
}

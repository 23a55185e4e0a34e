/// How a map is laid out.
public struct LayoutOptions: Sendable, Equatable {
  /// The start of the random numbers.
  public var seed: UInt64
  /// How many threads work; the result does not depend on it.
  public var threads: Int
  /// Steps of refinement on the graph itself; by default 1000, fewer for very small graphs and above
  /// ten thousand papers.
  public var steps: Int?
  /// Steps on each coarse graph.
  public var coarseSteps: Int
  /// What a tie between two topics counts, where one inside a topic counts 1.
  public var bridgeWeight: Double
  /// How far papers are kept apart, where 1 is their distance if spread evenly; 0 leaves crowds.
  public var minimumGap: Float

  /// The defaults serve every size of graph.
  public init(
    seed: UInt64 = 1,
    threads: Int = 1,
    steps: Int? = nil,
    coarseSteps: Int = 100,
    bridgeWeight: Double = 0.25,
    minimumGap: Float = 0.6
  ) {
    self.seed = seed
    self.threads = threads
    self.steps = steps
    self.coarseSteps = coarseSteps
    self.bridgeWeight = bridgeWeight
    self.minimumGap = minimumGap
  }

  /// How many steps a graph of `count` papers gets.
  func steps(for count: Int) -> Int {
    steps ?? min(1000, 20 * count, max(250, 10_000_000 / max(count, 1)))
  }
}

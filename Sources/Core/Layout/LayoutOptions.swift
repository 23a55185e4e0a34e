/// How a map is laid out.
public struct LayoutOptions: Sendable, Equatable {
  /// The start of the random numbers.
  public var seed: UInt64
  /// How many threads work; the result does not depend on it.
  public var threads: Int
  /// Steps of refinement on the graph itself.
  public var steps: Int
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
    steps: Int = 250,
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
}

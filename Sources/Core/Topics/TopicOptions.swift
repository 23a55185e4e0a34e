public import Similarity

/// How ``findTopics(graph:titles:years:importance:options:)`` divides and names a field.
public struct TopicOptions: Sendable, Equatable {
  /// Which links make two papers related.
  public var weights: RelatednessWeights
  /// The resolution of modularity, or nil to choose it by stability and number of topics.
  public var resolution: Double?
  /// How many topics are useful, or nil for a range that suits the number of papers.
  public var topics: ClosedRange<Int>?
  /// How many fields, the coarser level, are useful.
  public var fields: ClosedRange<Int>
  /// The smallest group that is a topic of its own, or nil for a size that suits the number of
  /// papers.
  public var minimumSize: Int?
  /// The first seed.
  public var seed: UInt64
  /// How many seeds measure stability.
  public var seeds: Int
  /// How many threads to use; the result does not depend on it.
  public var threads: Int

  /// Options that suit a list of some hundred to some ten thousand papers.
  public init(
    weights: RelatednessWeights = RelatednessWeights(),
    resolution: Double? = nil,
    topics: ClosedRange<Int>? = nil,
    fields: ClosedRange<Int> = 5...9,
    minimumSize: Int? = nil,
    seed: UInt64 = 1,
    seeds: Int = 10,
    threads: Int = 2
  ) {
    self.weights = weights
    self.resolution = resolution
    self.topics = topics
    self.fields = fields
    self.minimumSize = minimumSize
    self.seed = seed
    self.seeds = seeds
    self.threads = threads
  }
}

/// A group of related topics, the coarser of the two levels.
public struct TopicField: Sendable, Equatable {
  /// The field's number: 0 for the largest.
  public let id: Int
  /// A heading unlike that of any other field.
  public let label: String
  /// The numbers of its topics, largest first.
  public let topics: [Int]
  /// How many papers its topics have.
  public let paperCount: Int
}

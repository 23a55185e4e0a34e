/// Figures by which a division into topics can be judged.
public struct TopicQuality: Sendable, Equatable {
  /// Modularity of the topics at resolution 1; papers without a topic stand alone.
  public let modularity: Double
  /// CPM quality at the density of the graph, as a share of all edge weight.
  public let cpm: Double
  /// The resolution at which the topics were found.
  public let resolution: Double
  /// The mean NMI over all pairs of seeds at that resolution, before small groups are merged.
  public let stability: Double
  /// The share of papers that have a topic.
  public let coverage: Double
  /// The number of different labels by the number of topics.
  public let labelUniqueness: Double
}

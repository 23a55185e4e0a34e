/// How many papers each topic has in each year, and which topics come and go.
public struct TopicEvolution: Sendable, Equatable {
  /// The papers of one year.
  public struct Year: Sendable, Equatable {
    /// The year.
    public let year: Int
    /// The number of papers of each topic.
    public let papers: [Int]
  }

  /// The years in which a paper of any topic appeared, ascending.
  public let years: [Year]
  /// Topics with at least twice the share among recent papers that they have among earlier ones,
  /// fastest first.
  public let emerging: [Int]
  /// Topics with at most half the share, fastest fading first.
  public let fading: [Int]

  /// Counts the papers of the topics.
  ///
  /// - Parameters:
  ///   - model: The topics.
  ///   - years: The year of each paper, nil where unknown.
  public init(of model: TopicModel, years: [Int?]) {
    var counts: [Int: [Int]] = [:]
    for (paper, topic) in model.topicOfPaper.enumerated() {
      guard let topic, let year = years[paper] else { continue }
      counts[year, default: [Int](repeating: 0, count: model.topics.count)][topic] += 1
    }
    self.years = counts.keys.sorted().map { Year(year: $0, papers: counts[$0] ?? []) }
    let growths = model.topics.compactMap { topic in
      topic.years.map { (topic: topic.id, growth: $0.growth) }
    }
    emerging = growths.filter { $0.growth >= 2 }
      .sorted { $0.growth != $1.growth ? $0.growth > $1.growth : $0.topic < $1.topic }
      .map(\.topic)
    fading = growths.filter { $0.growth <= 0.5 }
      .sorted { $0.growth != $1.growth ? $0.growth < $1.growth : $0.topic < $1.topic }
      .map(\.topic)
  }
}

/// What a run found, as far as two runs are compared; papers have the same key in both.
public struct RunFacts: Sendable, Equatable {
  /// A paper with its rank and the interval of the rank.
  public struct RankedPaper: Sendable, Equatable, Codable {
    /// The key.
    public var key: String
    /// The title.
    public var title: String
    /// The rank, from 1.
    public var rank: Int
    /// The best rank of the interval.
    public var low: Int
    /// The worst rank of the interval.
    public var high: Int

    /// Makes a ranked paper.
    public init(key: String, title: String, rank: Int, low: Int, high: Int) {
      self.key = key
      self.title = title
      self.rank = rank
      self.low = low
      self.high = high
    }
  }

  /// A topic with its papers.
  public struct Topic: Sendable, Equatable {
    /// The label.
    public var label: String
    /// The keys of its papers.
    public var papers: [String]

    /// Makes a topic.
    public init(label: String, papers: [String]) {
      self.label = label
      self.papers = papers
    }
  }

  /// The papers by rank.
  public var papers: [RankedPaper]
  /// The finest topics.
  public var topics: [Topic]
  /// The keys of the recommended papers, best first.
  public var recommendations: [String]

  /// Makes the facts of a run.
  public init(papers: [RankedPaper], topics: [Topic], recommendations: [String]) {
    self.papers = papers
    self.topics = topics
    self.recommendations = recommendations
  }
}

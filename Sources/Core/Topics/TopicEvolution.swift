/// How many papers each topic has in each year, and which topics come and go.
public struct TopicEvolution: Sendable, Equatable {
  /// The papers of one year.
  public struct Year: Sendable, Equatable {
    /// The year.
    public let year: Int
    /// The number of papers of each topic.
    public let papers: [Int]
  }

  /// A topic that comes or goes.
  public struct Trend: Sendable, Equatable {
    /// The topic.
    public let topic: Int
    /// Its share of the papers with a topic and a year before ``TopicEvolution/recent``.
    public let shareThen: Double
    /// Its share of those since.
    public let shareNow: Double
    /// ``TopicYears/growth``.
    public let growth: Double
  }

  /// The years in which a paper of any topic appeared, ascending.
  public let years: [Year]
  /// The first year that counts as recent: that of the newest fifth of the papers.
  public let recent: Int
  /// Topics with at least twice the share among recent papers that they have among earlier ones,
  /// fastest first.
  public let emerging: [Trend]
  /// Topics with at most half the share, fastest fading first.
  public let fading: [Trend]

  /// Counts the papers of the topics.
  ///
  /// - Parameters:
  ///   - topicOfPaper: The topic of each paper, nil for none.
  ///   - count: The number of topics.
  ///   - years: The year of each paper, nil where unknown.
  public init(of topicOfPaper: [Int?], count: Int, years: [Int?]) {
    var counts: [Int: [Int]] = [:]
    for (paper, topic) in topicOfPaper.enumerated() {
      guard let topic, let year = years[paper] else { continue }
      counts[year, default: [Int](repeating: 0, count: count)][topic] += 1
    }
    let table = counts.keys.sorted().map { Year(year: $0, papers: counts[$0] ?? []) }
    let all = years.compactMap(\.self)
    let recent = TopicYears.recentStart(of: all)
    func papers(_ topic: Int?, _ isIncluded: (Int) -> Bool) -> Double {
      table.filter { isIncluded($0.year) }.reduce(0.0) { sum, year in
        sum + Double(topic.map { year.papers[$0] } ?? year.papers.reduce(0, +))
      }
    }
    let (then, now) = (papers(nil) { $0 < recent }, papers(nil) { $0 >= recent })
    let trends = (0..<count).compactMap { topic -> Trend? in
      let own = topicOfPaper.indices.compactMap { topicOfPaper[$0] == topic ? years[$0] : nil }
      guard let summary = TopicYears(own, all: all, recent: recent) else { return nil }
      return Trend(
        topic: topic,
        shareThen: papers(topic) { $0 < recent } / max(1, then),
        shareNow: papers(topic) { $0 >= recent } / max(1, now),
        growth: summary.growth
      )
    }
    self.years = table
    self.recent = recent
    emerging = trends.filter { $0.growth >= 2 }
      .sorted { $0.growth != $1.growth ? $0.growth > $1.growth : $0.topic < $1.topic }
    fading = trends.filter { $0.growth <= 0.5 }
      .sorted { $0.growth != $1.growth ? $0.growth < $1.growth : $0.topic < $1.topic }
  }
}

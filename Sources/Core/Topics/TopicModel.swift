public import GraphCore

/// A field of research divided into topics and fields of topics, with names.
public struct TopicModel: Sendable, Equatable {
  /// The topic of each paper; nil for papers that belong to none ("Other").
  public let topicOfPaper: [Int?]
  /// The topics, largest first; empty when the papers show no structure.
  public let topics: [Topic]
  /// The fields, largest first.
  public let fields: [TopicField]
  /// How good the division is.
  public let quality: TopicQuality
  /// The relatedness of papers from which the topics were found.
  public let relatedness: WeightedGraph

  /// Whether at least two topics were found.
  public var hasStructure: Bool { !topics.isEmpty }

  /// How many papers belong to no topic.
  public var otherCount: Int { topicOfPaper.count { $0 == nil } }

  /// The share of a paper's ties that lead to papers of a topic; 0 for a paper without ties.
  ///
  /// - Parameters:
  ///   - paper: The paper.
  ///   - topic: The number of the topic.
  /// - Returns: The share, by weight.
  public func share(of paper: NodeID, in topic: Int) -> Double {
    var (inside, all) = (0.0, 0.0)
    for index in relatedness.row(of: paper) {
      let weight = relatedness.weights[index]
      all += weight
      if topicOfPaper[Int(relatedness.neighbors[index])] == topic { inside += weight }
    }
    return all > 0 ? inside / all : 0
  }
}

import GraphCore

/// A field of planted topics: papers cite earlier papers of their own topic, and seldom others;
/// titles are drawn from phrases of the topic and phrases that all topics share.
struct SyntheticField {
  var graph: CSRGraph
  var titles: [String]
  var years: [Int?]
  var planted: [Int]

  static let phrases = [
    ["GPU cache partitioning", "cache partitioning", "GPU memory"],
    ["distributed stream processing", "stream processing", "stream joins"],
    ["speech recognition", "acoustic speech recognition", "hidden Markov models"],
    ["object detection", "image segmentation", "object detection networks"],
  ]
  static let openings = ["Efficient", "Towards", "A new approach to", "A study of", "Scalable"]
  static let endings = ["for large systems", "with deep learning", "in practice", "at scale"]

  init(papersPerTopic: Int, topics: Int = 4, seed: UInt64 = 1) {
    var generator = SeededGenerator(seed: seed)
    let count = papersPerTopic * topics
    planted = (0..<count).map { $0 % topics }
    titles = planted.map { topic in
      let opening = Self.openings[generator.below(Self.openings.count)]
      let phrase = Self.phrases[topic][generator.below(3)]
      return "\(opening) \(phrase) \(Self.endings[generator.below(Self.endings.count)])"
    }
    years = (0..<count).map { 2000 + $0 * 20 / count }
    var edges: [(NodeID, NodeID)] = []
    for paper in topics..<count {
      for _ in 0..<6 {
        var cited = generator.below(paper)
        if generator.unit() < 0.9 { cited -= (cited - paper % topics + topics) % topics }
        if cited >= 0 { edges.append((NodeID(paper), NodeID(cited))) }
      }
    }
    graph = CSRGraph(nodeCount: count, citations: edges)
  }

  var importance: [Double] {
    (0..<NodeID(graph.nodeCount)).map { Double(graph.inDegree(of: $0)) }
  }
}

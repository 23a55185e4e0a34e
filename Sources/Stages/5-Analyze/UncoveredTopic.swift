import Corpus
import GraphCore
import Topics

/// A topic without an entry in the list, and how it touches the list.
struct UncoveredTopic {
  /// The topic.
  let topic: Int
  /// How many of its papers cite an entry or are cited by one.
  let neighbors: Int
  /// The entries they cite or are cited by, with the number of such papers, most first.
  let entries: [(paper: NodeID, links: Int)]
  /// The section with at least half of these links, if one has.
  let home: Int?
  /// Up to three of its important papers that are most relevant to the list.
  let closest: [NodeID]

  /// Whether it belongs to the subject of the list: five papers and one in fifty touch it, and two
  /// entries do.
  var isNear: Bool { neighbors >= max(5, size / 50) && entries.count >= 2 }
  private let size: Int

  init(_ topic: Int, of analysis: Analysis) {
    self.topic = topic
    let papers = analysis.topicModel.topics[topic].papers
    size = papers.count
    let listed = Set(analysis.sections.flatMap(\.papers))
    var links: [NodeID: Int] = [:]
    var touching = 0
    for paper in papers {
      let cited = analysis.graph.references(of: paper).filter(listed.contains)
      let citing = analysis.graph.citations(of: paper).filter(listed.contains)
      let entries = Set(cited).union(citing)
      if !entries.isEmpty { touching += 1 }
      for entry in entries { links[entry, default: 0] += 1 }
    }
    neighbors = touching
    entries = links.map { (paper: $0.key, links: $0.value) }.sorted {
      $0.links != $1.links ? $0.links > $1.links : $0.paper < $1.paper
    }
    let sum = links.values.reduce(0, +)
    home = analysis.sections.indices.first { number in
      let section = analysis.sections[number]
      let own = section.papers.reduce(0) { $0 + links[$1, default: 0] }
      return sum > 0 && own * 2 >= sum && section.namesSubject
    }
    closest = Self.closest(papers, topic, analysis)
  }

  /// Of the best few of the topic, those at its heart rather than at its edge.
  private static func closest(
    _ papers: [NodeID],
    _ topic: Int,
    _ analysis: Analysis
  ) -> [NodeID] {
    let scores = analysis.scores
    let ranked = papers.filter { !scores[Int($0)].isNoPaper }
      .sorted { scores[Int($0)].rank < scores[Int($1)].rank }
    let central = ranked.filter { analysis.topicModel.share(of: $0, in: topic) >= 0.5 }
    return Array(
      (central.count >= 3 ? central : ranked).prefix(max(5, papers.count / 40))
        .sorted { (scores[Int($0)].relevance, $1) > (scores[Int($1)].relevance, $0) }
        .prefix(3)
    )
  }
}

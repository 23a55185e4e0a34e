import Bibliography
import Corpus
import RunComparison

/// Two runs read from their databases, with one key for each paper that both know.
struct RunReading {
  let before: RunFacts
  let after: RunFacts

  init(_ old: CorpusStore, _ new: CorpusStore) throws {
    let earlier = try old.loadSnapshot()
    let later = try new.loadSnapshot()
    var keys: [PaperID: String] = [:]
    for paper in earlier.papers {
      for id in paper.ids { keys[id] = paper.id.value }
    }
    before = try Self.facts(old, earlier) { $0.id.value }
    after = try Self.facts(new, later) { paper in
      paper.ids.lazy.compactMap { keys[$0] }.first ?? paper.id.value
    }
  }

  private static func facts(
    _ store: CorpusStore,
    _ snapshot: Snapshot,
    key: (Paper) -> String
  ) throws -> RunFacts {
    let keys = snapshot.papers.map(key)
    let assignment = try store.loadTopics()
    var members: [Int: [String]] = [:]
    for (node, topic) in assignment.topicOf.enumerated() {
      if let topic { members[topic, default: []].append(keys[node]) }
    }
    return RunFacts(
      papers: try store.loadScores().map { score in
        RunFacts.RankedPaper(
          key: keys[Int(score.node)],
          title: snapshot.papers[Int(score.node)].title,
          rank: score.rank,
          low: score.rankLow,
          high: score.rankHigh
        )
      },
      topics: assignment.topics.compactMap { topic in
        members[topic.id].map { RunFacts.Topic(label: topic.label, papers: $0) }
      },
      recommendations: try store.loadRecommendations().map { keys[Int($0.node)] }
    )
  }
}

import Bibliography
import Corpus
import Drawing
import GraphCore
import Pipeline

/// What the pictures show: papers with their scores, topics and marks, as one value.
struct Scene {
  let name: String
  let snapshot: Snapshot
  let graph: CSRGraph
  let scores: [PaperScores]
  let topics: TopicAssignment
  let recommendations: [RecommendationRecord]
  let provenance: [String]
  /// The topics that papers belong to, largest first, and the place of each in that order.
  let topicLabels: [String]
  /// The place of each paper's topic in ``topicLabels``.
  let topicOf: [Int?]

  init(store: CorpusStore, name: String, provenance: [String]) throws {
    self.name = name
    self.provenance = provenance
    snapshot = try store.loadSnapshot()
    scores = try store.loadScores()
    topics = try store.loadTopics()
    recommendations = try store.loadRecommendations()
    graph = CSRGraph(
      nodeCount: snapshot.papers.count,
      citations: snapshot.citations.lazy.map { ($0.citing, $0.cited) }
    )
    let used = Set(topics.topicOf.compactMap(\.self))
    let leaves = topics.topics.filter { used.contains($0.id) }
      .sorted { ($1.papers, $0.id) < ($0.papers, $1.id) }
    var places: [Int: Int] = [:]
    for (place, topic) in leaves.enumerated() { places[topic.id] = place }
    topicLabels = leaves.map(\.label)
    topicOf =
      topics.topicOf.isEmpty
      ? snapshot.papers.map { _ in nil } : topics.topicOf.map { $0.flatMap { places[$0] } }
  }

  /// The nodes by rank, best first, without records that are no papers.
  var ranking: [PaperScores] {
    scores.filter { !$0.isNoPaper }.sorted { $0.rank < $1.rank }
  }

  /// How much of the references of a paper is known, from 0 to 1.
  func completeness(_ node: Int) -> Double? {
    guard let status = snapshot.completeness[node].references else { return nil }
    guard let stated = status.stated, stated > 0 else { return status.known > 0 ? 1 : 0 }
    return min(1, Double(status.known) / Double(stated))
  }

  /// Where a paper can be read.
  func link(_ node: Int) -> String? {
    let paper = snapshot.papers[node]
    if let arxiv = paper.arxiv { return MarkdownText.target("https://arxiv.org/abs/\(arxiv)") }
    if let doi = paper.doi { return MarkdownText.target("https://doi.org/\(doi)") }
    return Self.recordAddress(paper.id)
  }

  /// The page of a record in Semantic Scholar, when the key is one of its own.
  static func recordAddress(_ id: PaperID) -> String? {
    let isKey = id.value.utf8.count == 40 && id.value.allSatisfy(\.isHexDigit)
    return isKey ? "https://www.semanticscholar.org/paper/\(id.value)" : nil
  }

  /// "Crankshaw 2016", where author and year are known.
  func authorYear(_ node: Int) -> String? {
    let paper = snapshot.papers[node]
    guard let author = paper.authors.first, let year = paper.year else { return nil }
    let family = author.split(separator: " ").last.map(String.init) ?? author
    return "\(family) \(year)"
  }

  /// The words around a picture.
  func captions(_ title: String, _ subtitle: String) -> Captions {
    Captions(
      title: title,
      subtitle: subtitle,
      source: "Data: " + (provenance.isEmpty ? "not stated" : provenance.joined(separator: "; "))
    )
  }

  /// A sentence on the extent of the data.
  var extent: String {
    "\(snapshot.papers.count) papers and \(snapshot.citations.count) citations around "
      + "\(snapshot.listNodes.count) papers of the list"
  }
}

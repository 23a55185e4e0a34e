import Bibliography
import Corpus
import Drawing
import GraphCore
import Pipeline

/// The explorer: the topic map as a page to search, filter and click.
enum ExplorerPicture {
  private static let neighborCount = 8

  static func html(_ scene: Scene, _ map: MapPicture) -> String {
    let recommendations = Dictionary(
      uniqueKeysWithValues: scene.recommendations.map { (Int($0.node), $0) }
    )
    let papers = scene.snapshot.papers.indices.map { node in
      let paper = scene.snapshot.papers[node]
      let mark = map.map.papers[node]
      let recommendation = recommendations[node]
      return Explorer.Paper(
        title: paper.title,
        authors: paper.authors.joined(separator: ", "),
        venue: paper.venueName ?? "",
        year: paper.year,
        topic: scene.topicOf[node],
        place: mark.place,
        score: mark.score,
        isListed: mark.isListed,
        isRecommended: mark.isRecommended,
        facts: facts(scene, node),
        reasons: recommendation.map { [$0.sentence] } ?? [],
        neighbors: neighbors(of: NodeID(node), in: map.related, scene),
        links: links(paper)
      )
    }
    return Explorer(
      captions: scene.captions("\(scene.name): explorer", scene.extent + "."),
      topics: scene.topicLabels,
      papers: papers
    ).html()
  }

  private static func facts(_ scene: Scene, _ node: Int) -> [(name: String, value: String)] {
    let scores = scene.scores[node]
    var facts: [(name: String, value: String)] = [
      ("Rank", "\(scores.rank) (90 % interval \(scores.rankLow)–\(scores.rankHigh))"),
      ("Relevance to the list", percent(scores.relevance)),
      ("Importance", percent(scores.importance)),
      ("Citations here", "\(scores.localCitations)"),
    ]
    if let global = scene.snapshot.papers[node].citationCount {
      facts.append(("Citations in all", "\(global)"))
    }
    if scores.isOnMainPath { facts.append(("Main path", "yes")) }
    if scores.isSurvey { facts.append(("Note", "looks like a survey")) }
    if scores.isNoPaper { facts.append(("Note", "looks like no paper")) }
    let listed = scene.snapshot.completeness[node].references?.known ?? 0
    facts.append(("References known", "\(listed)"))
    return facts
  }

  /// Related papers, the seminal ones first: a paper that is tied to one other alone is closest to it
  /// and says little about it.
  private static func neighbors(
    of node: NodeID,
    in graph: WeightedGraph,
    _ scene: Scene
  ) -> [Int] {
    func worth(_ index: Int) -> Double {
      graph.weights[index] * scene.scores[Int(graph.neighbors[index])].score
    }
    return graph.row(of: node).sorted { left, right in
      (worth(right), graph.neighbors[left]) < (worth(left), graph.neighbors[right])
    }.prefix(neighborCount).map { Int(graph.neighbors[$0]) }
  }

  private static func links(_ paper: Paper) -> [(name: String, address: String)] {
    let addresses = [
      ("arXiv", paper.arxiv.map { "https://arxiv.org/abs/\($0)" }),
      ("DOI", paper.doi.map { "https://doi.org/\($0)" }),
      ("Semantic Scholar", Scene.recordAddress(paper.id)),
    ]
    return addresses.compactMap { name, address in
      address.flatMap(MarkdownText.target).map { (name: name, address: $0) }
    }
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }
}

import Bibliography
import Corpus
import Drawing
import GraphCore
import Layout
import Pipeline
import Similarity

/// The topic map: related papers stand near one another.
struct MapPicture {
  /// How faithful the map is.
  struct Quality {
    /// The share of each paper's nearest related papers that are near on the map.
    var neighborhoodPreservation: Double
    /// The stress of the layout on a sample.
    var stress: Double
    /// The share of the nearest papers that are of the same topic.
    var topicSeparation: Double

    var summary: String {
      "map keeps \(percent(neighborhoodPreservation)) % of neighborhoods, stress "
        + "\(rounded(stress)), topics apart \(rounded(topicSeparation))"
    }

    func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

    /// Two decimals.
    func rounded(_ value: Double) -> String {
      let hundredths = Int((value * 100).rounded())
      let digits = String(hundredths % 100)
      return "\(hundredths / 100).\(digits.count == 1 ? "0" : "")\(digits)"
    }
  }

  let map: TopicMap
  /// How closely papers are related: what the map shows as nearness.
  let related: WeightedGraph
  let quality: Quality
  private let labels: Int

  init(_ scene: Scene, weights: RelatednessSettings, labels: Int) {
    self.labels = labels
    let papers = scene.snapshot.papers
    related = relatedness(
      of: scene.graph,
      titles: papers.map(\.title),
      weights: RelatednessWeights(
        direct: weights.direct,
        coupling: weights.coupling,
        cocitation: weights.cocitation,
        text: weights.text
      )
    )
    let topics = scene.topicOf.map { $0.map(Int32.init) ?? -1 }
    let places = mapLayout(of: related, topics: topics, options: LayoutOptions(threads: 2))
    quality = Quality(
      neighborhoodPreservation: Layout.neighborhoodPreservation(of: places, in: related),
      stress: layoutStress(of: places, in: related),
      topicSeparation: Layout.topicSeparation(of: places, topics: topics)
    )
    let recommended = Set(scene.recommendations.map { Int($0.node) })
    let best = scene.scores.map(\.score).max() ?? 1
    let marks = papers.indices.map { node in
      let scores = scene.scores[node]
      var notes = ["rank \(scores.rank) (90 % interval \(scores.rankLow)–\(scores.rankHigh))"]
      if let topic = scene.topicOf[node] { notes.append(scene.topicLabels[topic]) }
      if !scene.snapshot.entries[node].isEmpty { notes.append("in the list") }
      if recommended.contains(node) { notes.append("recommended") }
      return TopicMap.Paper(
        key: papers[node].id.value,
        place: places[node],
        score: best > 0 ? scores.score / best : 0,
        topic: scene.topicOf[node],
        year: papers[node].year,
        title: papers[node].title,
        authorYear: scene.authorYear(node),
        link: scene.link(node),
        isListed: !scene.snapshot.entries[node].isEmpty,
        isRecommended: recommended.contains(node),
        completeness: scene.completeness(node),
        notes: notes
      )
    }
    let captions = scene.captions(
      "\(scene.name): the topics of the field",
      "\(scene.extent). Near papers are related by citations and titles; area shows the score."
    )
    map = TopicMap(
      title: captions.title,
      subtitle: captions.subtitle,
      source: captions.source,
      papers: marks,
      topics: scene.topicLabels,
      ties: Self.ties(of: related)
    )
  }

  /// A way to draw the map: the end of its file's name, its style, and the width of its PNG.
  struct Variant {
    let name: String
    let style: MapStyle
    let pngWidth: Int?
  }

  /// The map for a report first, then other grounds, labels, overlays and sizes.
  var variants: [Variant] {
    let wide = labels * 2
    return [
      Variant(name: "topic-map", style: MapStyle(labelCount: labels), pngWidth: 2400),
      Variant(
        name: "topic-map-dark",
        style: MapStyle(theme: .dark, labelCount: labels),
        pngWidth: nil
      ),
      Variant(
        name: "topic-map-author-year",
        style: MapStyle(labeling: .authorYear, labelCount: labels),
        pngWidth: nil
      ),
      Variant(
        name: "topic-map-by-year",
        style: MapStyle(coloring: .year, labelCount: labels),
        pngWidth: nil
      ),
      Variant(
        name: "topic-map-by-score",
        style: MapStyle(coloring: .score, labelCount: labels),
        pngWidth: nil
      ),
      Variant(
        name: "topic-map-by-completeness",
        style: MapStyle(coloring: .completeness, labelCount: labels),
        pngWidth: nil
      ),
      Variant(
        name: "topic-map-slide",
        style: MapStyle(page: .slide, labelCount: labels),
        pngWidth: 1920
      ),
      Variant(
        name: "topic-map-poster",
        style: MapStyle(page: .poster, labelCount: wide),
        pngWidth: 4000
      ),
    ]
  }

  func dot() -> String { map.dot(MapStyle(labelCount: labels)) }

  private static func ties(of graph: WeightedGraph) -> [TopicMap.Tie] {
    var ties: [TopicMap.Tie] = []
    ties.reserveCapacity(graph.edgeCount)
    for node in 0..<NodeID(graph.nodeCount) {
      for index in graph.row(of: node) where graph.neighbors[index] > node {
        ties.append(
          TopicMap.Tie(
            from: Int(node),
            to: Int(graph.neighbors[index]),
            weight: graph.weights[index]
          )
        )
      }
    }
    return ties
  }
}

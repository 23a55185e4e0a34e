import Bibliography
import Corpus
import Drawing
import GraphCore
import GraphvizRenderer

/// The lineage: the main path and the seminal papers of the field, by year.
struct LineagePicture {
  /// More papers than this cannot be read on one page.
  private static let limit = 36

  let svg: String
  let dot: String

  /// Lays out the lineage with Graphviz; `nil` when fewer than two papers have a year.
  init?(_ scene: Scene) async throws {
    let dated = scene.ranking.filter { scene.snapshot.papers[Int($0.node)].year != nil }
    let path = dated.filter(\.isOnMainPath).prefix(Self.limit / 2)
    let rest = dated.filter { score in !path.contains { $0.node == score.node } }
    let chosen = (path + rest.prefix(Self.limit - path.count)).map { Int($0.node) }.sorted()
    guard chosen.count > 1 else { return nil }
    var places: [Int: Int] = [:]
    for (place, node) in chosen.enumerated() { places[node] = place }
    let papers = chosen.map { node in
      Lineage.Paper(
        title: scene.snapshot.papers[node].title,
        year: scene.snapshot.papers[node].year ?? 0,
        authorYear: scene.authorYear(node),
        topic: scene.topicOf[node],
        isListed: !scene.snapshot.entries[node].isEmpty,
        isOnMainPath: scene.scores[node].isOnMainPath,
        link: scene.link(node)
      )
    }
    let citations = chosen.enumerated().flatMap { place, node in
      scene.graph.references(of: NodeID(node)).compactMap { cited in
        places[Int(cited)].map { Lineage.Citation(citing: place, cited: $0) }
      }
    }
    let lineage = Lineage(
      captions: scene.captions(
        "\(scene.name): lineage of the field",
        "The \(chosen.count) papers of the main path and of the highest score, by year; "
          + "lines run from cited to citing papers of later years, heavy ones along the main path."
      ),
      papers: papers,
      citations: citations,
      topics: scene.topicLabels
    )
    dot = lineage.dot()
    let plan = try await GraphvizRenderer.shared.layout(dot, engine: .dot)
    svg = lineage.svg(Self.plan(plan, papers: papers.count))
  }

  /// The boxes of the papers (`p0`, `p1`, …) and the heights of the years (`y1986`, …).
  private static func plan(_ plan: GraphvizPlan, papers: Int) -> Lineage.Plan {
    var boxes = [Box](repeating: Box(x: 0, y: 0, width: 0, height: 0), count: papers)
    var years: [(year: Int, y: Double)] = []
    for node in plan.nodes {
      if node.name.hasPrefix("p"), let place = Int(node.name.dropFirst()), place < papers {
        boxes[place] = Box(
          x: node.x - node.width / 2,
          y: node.y - node.height / 2,
          width: node.width,
          height: node.height
        )
      } else if node.name.hasPrefix("y"), let year = Int(node.name.dropFirst()) {
        years.append((year, node.y))
      }
    }
    return Lineage.Plan(
      width: plan.width,
      height: plan.height,
      boxes: boxes,
      years: years.sorted { $0.year < $1.year }
    )
  }
}

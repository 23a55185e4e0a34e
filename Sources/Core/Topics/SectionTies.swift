import GraphCore

/// How closely the papers of sections are related, on average over pairs of papers.
struct SectionTies {
  private let sections: [ListSection]
  private let graph: WeightedGraph

  /// Ties in the relatedness graph of a model.
  init(_ sections: [ListSection], in graph: WeightedGraph) {
    self.sections = sections
    self.graph = graph
  }

  /// Between a paper and the other papers of a section.
  func mean(of paper: NodeID, to section: Int) -> Double {
    mean(from: [paper], to: sections[section].papers)
  }

  /// Over all pairs of a paper of one group and another paper of the other; 0 without pairs.
  func mean(from first: [NodeID], to second: [NodeID]) -> Double {
    var (sum, pairs) = (0.0, 0)
    for paper in first {
      let row = graph.row(of: paper)
      for other in second where other != paper {
        pairs += 1
        if let index = row.first(where: { graph.neighbors[$0] == other }) {
          sum += graph.weights[index]
        }
      }
    }
    return pairs > 0 ? sum / Double(pairs) : 0
  }

  /// Over the pairs within groups, and over those between them.
  func contrast(of groups: [[NodeID]]) -> (within: Double, between: Double) {
    var within = (sum: 0.0, pairs: 0.0)
    var between = (sum: 0.0, pairs: 0.0)
    for first in groups.indices {
      let own = Double(groups[first].count * (groups[first].count - 1))
      within.sum += mean(from: groups[first], to: groups[first]) * own
      within.pairs += own
      for second in groups.indices where second > first {
        let pairs = Double(groups[first].count * groups[second].count)
        between.sum += mean(from: groups[first], to: groups[second]) * pairs
        between.pairs += pairs
      }
    }
    return (within.sum / max(1, within.pairs), between.sum / max(1, between.pairs))
  }
}

import Centrality
public import GraphCore

/// What other tools do, to measure the recommender against.
public enum Baseline: String, CaseIterable, Sendable {
  /// How many papers of the list cite the paper or are cited by it, as Local Citation Network counts.
  case localCount = "local count"
  /// How often the paper is cited together with a paper of the list, as CoCites counts.
  case coCitationCount = "co-citation count"
  /// Adamic/Adar and Salton fused by reciprocal rank, as Inciteful does.
  case neighborIndices = "Adamic/Adar + Salton"
  /// PageRank personalized to the list, along and against citations, damping 0.85.
  case personalizedPageRank = "personalized PageRank"
}

/// The scores of every ``Baseline`` on one graph.
public struct BaselineScorer: Sendable {
  private let graph: CSRGraph
  private let symmetrized: CSRGraph
  private let neighbors: NeighborIndices

  /// Prepares a graph.
  public init(_ graph: CSRGraph) {
    self.graph = graph
    symmetrized = graph.symmetrized()
    neighbors = NeighborIndices(symmetrized: symmetrized)
  }

  /// The score of every paper by one baseline; list papers are not left out.
  public func scores(for list: [NodeID], by baseline: Baseline) -> [Double] {
    switch baseline {
    case .localCount: localCount(list)
    case .coCitationCount: coCitationCount(list)
    case .neighborIndices:
      zip(
        RankFusion.reciprocal(neighbors.adamicAdar(to: list)),
        RankFusion.reciprocal(neighbors.salton(to: list))
      ).map { $0 + $1 }
    case .personalizedPageRank:
      Centrality.personalizedPageRank(of: symmetrized, seeds: list, damping: 0.85, tolerance: 1e-6)
    }
  }

  private func localCount(_ list: [NodeID]) -> [Double] {
    var counts = [Double](repeating: 0, count: graph.nodeCount)
    for member in list {
      for target in graph.references(of: member) { counts[Int(target)] += 1 }
      for source in graph.citations(of: member) { counts[Int(source)] += 1 }
    }
    return counts
  }

  private func coCitationCount(_ list: [NodeID]) -> [Double] {
    var counts = [Double](repeating: 0, count: graph.nodeCount)
    for member in list {
      for source in graph.citations(of: member) {
        for target in graph.references(of: source) { counts[Int(target)] += 1 }
      }
    }
    return counts
  }
}

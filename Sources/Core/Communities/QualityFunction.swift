public import GraphCore

/// What makes a partition good: many links inside communities, measured against an expectation.
///
/// With e_c the weight of edges inside community c (self-loops included), m the weight of all edges,
/// K_c the summed weighted degree and n_c the number of nodes of c:
public enum QualityFunction: Sendable, Equatable {
  /// Q = Σ_c [e_c / m − γ (K_c / 2m)²]: against a random graph with the same degrees.
  ///
  /// > M. E. J. Newman, M. Girvan. "Finding and evaluating community structure in networks." *Phys.
  /// > Rev. E* 69:026113, 2004. doi:10.1103/PhysRevE.69.026113; γ: J. Reichardt, S. Bornholdt,
  /// > *Phys. Rev. E* 74:016110, 2006. doi:10.1103/PhysRevE.74.016110
  case modularity(resolution: Double = 1)
  /// H = Σ_c [e_c − γ n_c (n_c − 1) / 2]: the constant Potts model, against a constant density γ.
  ///
  /// > V. A. Traag, P. Van Dooren, Y. Nesterov. "Narrow scope for resolution-limit-free community
  /// > detection." *Phys. Rev. E* 84:016114, 2011. doi:10.1103/PhysRevE.84.016114
  case cpm(resolution: Double)

  /// The resolution γ.
  public var resolution: Double {
    switch self {
    case .modularity(let resolution), .cpm(let resolution): resolution
    }
  }

  /// The quality of `partition` in `graph`; 0 for modularity when there are no edges.
  ///
  /// - Complexity: O(*n* + *m*).
  public func value(of partition: Partition, in graph: WeightedGraph) -> Double {
    value(of: partition, in: LevelGraph(graph))
  }

  /// The quality of `partition` when every citation is a tie of weight 1.
  ///
  /// - Complexity: O(*n* + *m*).
  public func value(of partition: Partition, inTiesOf citations: CSRGraph) -> Double {
    value(of: partition, in: LevelGraph(ties: citations))
  }

  private func value(of partition: Partition, in graph: LevelGraph) -> Double {
    let potts = PottsModel(self, graph: graph)
    let value = potts.value(of: partition.labels, count: partition.communityCount, in: graph)
    switch self {
    case .modularity:
      let total = potts.nodeWeights.reduce(0, +) / 2
      return total > 0 ? value / total : 0
    case .cpm(let resolution):
      return value + resolution / 2 * Double(graph.nodeCount)
    }
  }
}

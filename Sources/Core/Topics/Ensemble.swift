import Communities
import GraphCore

/// Partitions of one graph by several seeds, and what they have in common.
///
/// Ties within a community of every seed keep their weight, those within one of few lose most of it;
/// a last run divides the graph by these weights. What hangs by the chance of a seed falls apart
/// there, and what all seeds find stays:
///
/// w'_ij = w_ij · (w* + (1 − w*) · share of partitions with i and j together), w* = 0.05.
///
/// > V. Poulin, F. Théberge. "Ensemble clustering for graphs: comparisons and applications." *Appl.
/// > Netw. Sci.* 4:51, 2019. doi:10.1007/s41109-019-0162-z
///
/// | paper | here |
/// |---|---|
/// | w* | ``floor`` |
/// | α_P(u, v), summed over the ensemble | `together` |
///
/// Conventions: the paper runs one level of Louvain for every member; here members are whole runs of
/// Leiden, which the choice of the resolution has made already, and the weights of the graph are kept
/// as a factor.
/// - Complexity: O(*s* · *m*) for *s* partitions, and one run of Leiden.
struct Ensemble {
  /// The share of its weight that a tie keeps whose ends are never together.
  static let floor = 0.05
  private let partitions: [Partition]

  /// The partitions by some seeds, all of one graph.
  init(_ partitions: [Partition]) { self.partitions = partitions }

  /// The graph with each tie weighed by how many partitions have its ends together.
  func weighed(_ graph: WeightedGraph) -> WeightedGraph {
    var weights = graph.weights
    for node in 0..<NodeID(graph.nodeCount) {
      for index in graph.row(of: node) {
        let other = Int(graph.neighbors[index])
        let together = partitions.count { $0.labels[Int(node)] == $0.labels[other] }
        let share = Double(together) / Double(partitions.count)
        weights[index] *= Self.floor + (1 - Self.floor) * share
      }
    }
    return WeightedGraph(
      offsets: graph.offsets,
      neighbors: graph.neighbors,
      weights: weights,
      selfWeights: graph.selfWeights
    )
  }

  /// The division on which the partitions agree; of one partition, itself.
  func consensus(in graph: WeightedGraph, quality: QualityFunction, seed: UInt64) -> Partition {
    if partitions.count == 1 { return partitions[0] }
    return leiden(weighed(graph), options: LeidenOptions(quality: quality, seed: seed))
  }
}

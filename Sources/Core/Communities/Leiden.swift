public import GraphCore

/// How ``leiden(_:options:)`` searches.
public struct LeidenOptions: Sendable, Equatable {
  /// What to maximize.
  public var quality: QualityFunction
  /// Where the random choices start.
  public var seed: UInt64
  /// How often the whole graph is worked through at most; it ends earlier when nothing changes.
  public var iterations: Int
  /// θ: how far refinement strays from the greedy choice, in units of the mean edge weight.
  public var randomness: Double
  /// How many threads to use; the partition does not depend on it.
  public var threads: Int

  /// Options with the defaults that `Tests/Benchmarks/leiden_peers.py` measures.
  ///
  /// Modularity takes the paper's θ = 0.01 and two iterations. CPM, whose gains are far closer to
  /// one another, takes a smaller θ, and goes on until nothing changes.
  public init(
    quality: QualityFunction = .modularity(),
    seed: UInt64 = 1,
    iterations: Int? = nil,
    randomness: Double? = nil,
    threads: Int = 1
  ) {
    self.quality = quality
    self.seed = seed
    let isModularity = if case .modularity = quality { true } else { false }
    self.iterations = iterations ?? (isModularity ? 2 : 30)
    self.randomness = randomness ?? (isModularity ? 0.01 : 1e-4)
    self.threads = threads
  }
}

/// Divides a graph into well-connected communities of high modularity or CPM quality.
///
/// Local moving, refinement and aggregation repeat until every community is one node; the refined
/// parts become the nodes of the next level, the unrefined communities its first partition. Further
/// iterations start from the partition found.
///
/// > V. A. Traag, L. Waltman, N. J. van Eck. "From Louvain to Leiden: guaranteeing well-connected
/// > communities." *Sci. Rep.* 9:5233, 2019. doi:10.1038/s41598-019-41695-z (Algorithm A.2)
///
/// Conventions: every community of the result is connected. The same graph, options and seed give
/// the same partition.
/// - Complexity: O(*m*) per level; in practice O(*m* log *n*).
public func leiden(_ graph: WeightedGraph, options: LeidenOptions = LeidenOptions()) -> Partition {
  leiden(LevelGraph(graph), options: options) { _ in }
}

/// Divides the papers of a citation graph into communities, every citation a tie of weight 1.
///
/// The same as ``leiden(_:options:)`` on the weighted graph of these ties, but a tie takes 8 bytes where
/// an edge of that graph takes 24.
public func leiden(
  tiesOf citations: CSRGraph,
  options: LeidenOptions = LeidenOptions()
) -> Partition {
  leiden(LevelGraph(ties: citations), options: options) { _ in }
}

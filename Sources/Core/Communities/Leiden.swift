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

  /// Options with the defaults of the paper.
  public init(
    quality: QualityFunction = .modularity(),
    seed: UInt64 = 1,
    iterations: Int = 4,
    randomness: Double = 0.01,
    threads: Int = 1
  ) {
    self.quality = quality
    self.seed = seed
    self.iterations = iterations
    self.randomness = randomness
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
  leiden(graph, options: options) { _, _, _, _ in }
}

/// Leiden with a witness of every level: its graph, its model, its communities before aggregation
/// and the refined parts.
func leiden(
  _ graph: WeightedGraph,
  options: LeidenOptions,
  observe: (WeightedGraph, PottsModel, [Int32], [Int32]) -> Void
) -> Partition {
  let base = PottsModel(options.quality, graph: graph)
  var generator = SeededGenerator(seed: options.seed)
  var found = Array(0..<Int32(graph.nodeCount))
  for _ in 0..<max(1, options.iterations) {
    var (level, model, communities) = (graph, base, found)
    var nodes = Array(0..<Int32(graph.nodeCount))
    var moves = 0
    while true {
      moves += moveNodesFast(
        level,
        model: model,
        communities: &communities,
        generator: &generator
      )
      let (dense, count) = Partition.dense(communities)
      let (parts, partCount) =
        count == level.nodeCount
        ? (dense, count)
        : refine(
          level,
          model: model,
          communities: dense,
          communityCount: count,
          randomness: options.randomness,
          seed: generator.next(),
          threads: options.threads
        )
      observe(level, model, dense, parts)
      if partCount == level.nodeCount {
        for node in found.indices { found[node] = dense[Int(nodes[node])] }
        break
      }
      var seeds = [Int32](repeating: 0, count: partCount)
      for node in parts.indices { seeds[Int(parts[node])] = dense[node] }
      for node in nodes.indices { nodes[node] = parts[Int(nodes[node])] }
      level = level.aggregated(by: parts, count: partCount, threads: options.threads)
      model = model.aggregated(by: parts, count: partCount)
      communities = seeds
    }
    if moves == 0 { break }
  }
  return Partition(labels: found).connected(in: graph)
}

import GraphCore

/// One level of a search, as a witness sees it.
struct LeidenLevel {
  /// The graph.
  let graph: LevelGraph
  /// What is maximized on it.
  let model: PottsModel
  /// Its communities before aggregation.
  let communities: [Int32]
  /// The refined parts, which become the nodes of the next level.
  let parts: [Int32]
  /// Which node of the whole graph each node of the lowest level is.
  let order: [Int32]
}

/// The search of ``leiden(_:options:)``, with a witness of every level.
///
/// Two sweeps in batches over the graph as it came find rough communities. They are made at ten times
/// the resolution, where communities stay small: at the resolution asked for, two that are nearly worth
/// joining grow into one another from the start, and no later step tells their nodes apart. The nodes
/// are then laid side by side in memory by community, which makes all that follows several times
/// faster on large graphs.
func leiden(
  _ graph: consuming LevelGraph,
  options: LeidenOptions,
  observe: (LeidenLevel) -> Void
) -> Partition {
  var search = LeidenSearch(options: options, generator: .init(seed: options.seed))
  let model = PottsModel(options.quality, graph: copy graph)
  var fineModel = model
  fineModel.resolution *= 10
  var labels = Array(0..<Int32(graph.nodeCount))
  let queue = labels.shuffled(using: &search.generator)
  for _ in 0..<2 {
    moveNodesInBatches(
      graph,
      model: fineModel,
      communities: &labels,
      queue: queue,
      threads: options.threads
    )
  }
  let (rough, count) = Partition.dense(labels)
  let order = NodeGroups(rough, count: count).order
  let base = graph.reordered(order, threads: options.threads)
  // From here on, only the reordered graph is kept in memory.
  _ = consume graph
  let baseModel = model.reordered(order)
  search.order = order
  search.smallSize = base.edgeCount / 3
  var found = order.map { rough[Int($0)] }
  for iteration in 0..<max(1, options.iterations) {
    search.isPolishing = iteration > 0
    let moves = search.improve(&found, of: base, model: baseModel, observe: observe)
    if moves == 0, iteration > 0 { break }
  }
  found = base.connectedParts(of: found)
  for (place, node) in order.enumerated() { labels[Int(node)] = found[place] }
  return Partition(labels: labels)
}

/// What an iteration carries from level to level.
struct LeidenSearch: Sendable {
  var options: LeidenOptions
  var generator: SeededGenerator
  var order: [Int32] = []
  /// Whether the graph has been worked through before.
  var isPolishing = false
  /// How many edges a level has at most that is worth several attempts; nil when it has had them.
  var smallSize: Int?

  /// Moves the nodes of a level, refines the communities, and does the same on the graph whose nodes
  /// are the refined parts; the communities found there are those of this level.
  ///
  /// Iterations after the first also move pairs of nodes of the graph itself. Where they move less than
  /// one part in a thousand, the levels above are spared: they would hardly move anything.
  /// - Returns: How often a node of any level was moved.
  mutating func improve(
    _ communities: inout [Int32],
    of graph: LevelGraph,
    model: PottsModel,
    isLowest: Bool = true,
    observe: (LeidenLevel) -> Void
  ) -> Int {
    let unsettled = unsettledNodes(
      graph,
      model: model,
      communities: communities,
      threads: options.threads
    )
    var moves = moveNodesFast(
      graph,
      model: model,
      communities: &communities,
      // The order of memory keeps the whole graph in the cache.
      queue: isLowest ? unsettled : unsettled.shuffled(using: &generator)
    ).moves
    let isSettled = isPolishing && !isLowest && moves * 1000 < graph.nodeCount
    if isPolishing, isLowest {
      moves += movePairs(
        graph,
        model: model,
        communities: &communities,
        threads: options.threads
      )
    }
    let count: Int
    (communities, count) = Partition.dense(communities)
    let (parts, partCount) =
      isSettled || count == graph.nodeCount
      ? (communities, count)
      : refine(
        graph,
        model: model,
        communities: communities,
        communityCount: count,
        randomness: options.randomness,
        seed: generator.next(),
        threads: options.threads
      )
    observe(
      LeidenLevel(
        graph: graph,
        model: model,
        communities: communities,
        parts: parts,
        order: order
      )
    )
    if isSettled || partCount == graph.nodeCount { return moves }
    var seeds = [Int32](repeating: 0, count: partCount)
    for node in parts.indices { seeds[Int(parts[node])] = communities[node] }
    let upper = graph.aggregated(by: parts, count: partCount, threads: options.threads)
    let upperModel = model.aggregated(by: parts, count: partCount)
    if let size = smallSize, upper.edgeCount <= size {
      smallSize = nil
      seeds = bestOfAttempts(at: upper, model: upperModel, seeds: seeds)
    }
    let further = improve(
      &seeds,
      of: upper,
      model: upperModel,
      isLowest: false,
      observe: observe
    )
    for node in communities.indices { communities[node] = seeds[Int(parts[node])] }
    return moves + further
  }
}

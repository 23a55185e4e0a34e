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
/// Of the graphs, only the lowest one, which every iteration starts from, stays in memory; each level
/// above it gives way to the next as soon as that is made.
func leiden(
  _ graph: consuming LevelGraph,
  options: LeidenOptions,
  observe: (LeidenLevel) -> Void
) -> Partition {
  var search = LeidenSearch(options: options, generator: .init(seed: options.seed))
  var (base, model, found) = search.start(with: graph)
  for iteration in 0..<max(1, options.iterations) {
    search.isPolishing = iteration > 0
    let moves = search.improve(&found, of: base, model: model, observe: observe)
    if moves == 0, iteration > 0 { break }
  }
  found = base.connectedParts(of: found)
  var labels = [Int32](repeating: 0, count: found.count)
  for (place, node) in search.order.enumerated() { labels[Int(node)] = found[place] }
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

  /// Lays the nodes of a graph side by side in memory by rough communities.
  ///
  /// Two sweeps in batches over the graph as it came find them. They are made at ten times the
  /// resolution, where communities stay small: at the resolution asked for, two that are nearly worth
  /// joining grow into one another from the start, and no later step tells their nodes apart. The new
  /// order makes all that follows several times faster on large graphs.
  /// - Returns: The graph in its new order, which is kept in ``order``, its model and the communities.
  mutating func start(
    with graph: consuming LevelGraph
  ) -> (graph: LevelGraph, model: PottsModel, communities: [Int32]) {
    let model = PottsModel(options.quality, graph: copy graph)
    var fineModel = model
    fineModel.resolution *= 10
    var labels = Array(0..<Int32(graph.nodeCount))
    let queue = labels.shuffled(using: &generator)
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
    order = NodeGroups(rough, count: count).order
    let base = graph.reordered(order, threads: options.threads)
    smallSize = base.edgeCount / 3
    return (base, model.reordered(order), order.map { rough[Int($0)] })
  }

  /// Moves the nodes of a level, refines the communities, and does the same on the graph whose nodes
  /// are the refined parts; the communities found there are those of this level.
  ///
  /// Iterations after the first also move pairs of nodes of the graph itself. Where they move less than
  /// one part in a thousand, the levels above are spared: they would hardly move anything.
  /// - Returns: How often a node of any level was moved.
  mutating func improve(
    _ communities: inout [Int32],
    of graph: consuming LevelGraph,
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
        graph: copy graph,
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
    // The way down needs the parts alone.
    _ = consume graph
    let upperModel = model.aggregated(by: parts, count: partCount)
    if let size = smallSize, upper.edgeCount <= size {
      smallSize = nil
      seeds = bestOfAttempts(at: upper, model: upperModel, seeds: seeds)
    }
    let further = improve(
      &seeds,
      of: consume upper,
      model: upperModel,
      isLowest: false,
      observe: observe
    )
    for node in communities.indices { communities[node] = seeds[Int(parts[node])] }
    return moves + further
  }
}

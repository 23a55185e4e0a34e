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
/// Two sweeps in batches over the graph as it came find rough communities. The nodes are then laid side
/// by side in memory by community, which makes all that follows several times faster on large graphs.
func leiden(
  _ graph: LevelGraph,
  options: LeidenOptions,
  observe: (LeidenLevel) -> Void
) -> Partition {
  var search = LeidenSearch(options: options, generator: .init(seed: options.seed))
  let model = PottsModel(options.quality, graph: graph)
  var labels = Array(0..<Int32(graph.nodeCount))
  let queue = labels.shuffled(using: &search.generator)
  for _ in 0..<2 {
    moveNodesInBatches(
      graph,
      model: model,
      communities: &labels,
      queue: queue,
      threads: options.threads
    )
  }
  let (rough, count) = Partition.dense(labels)
  let order = NodeGroups(rough, count: count).order
  let base = graph.reordered(order, threads: options.threads)
  let baseModel = model.reordered(order)
  search.order = order
  search.smallSize = base.edgeCount / 10
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
private struct LeidenSearch {
  let options: LeidenOptions
  var generator: SeededGenerator
  var order: [Int32] = []
  /// Whether the graph has been worked through before.
  var isPolishing = false
  /// How many edges a level has at most that is worth several attempts; nil when it has had them.
  var smallSize: Int?

  /// Moves the nodes of a level, refines the communities, and does the same on the graph whose nodes
  /// are the refined parts; the communities found there are those of this level.
  ///
  /// Where an iteration after the first moves less than one part in a thousand, the levels above are
  /// spared: they would hardly move anything.
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
    let moves = moveNodesFast(
      graph,
      model: model,
      communities: &communities,
      // The order of memory keeps the whole graph in the cache.
      queue: isLowest ? unsettled : unsettled.shuffled(using: &generator)
    )
    let count: Int
    (communities, count) = Partition.dense(communities)
    let isSettled = isPolishing && !isLowest && moves * 1000 < graph.nodeCount
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

  /// The best of several divisions of a level that is small beside the whole graph.
  ///
  /// Which large communities to join is decided here, and early choices are hard to undo. So every other
  /// attempt begins with all nodes alone, and those between with a few communities of the best
  /// division dissolved.
  private mutating func bestOfAttempts(
    at graph: LevelGraph,
    model: PottsModel,
    seeds: [Int32]
  ) -> [Int32] {
    isPolishing = false
    var best = seeds
    var bestValue = -Double.infinity
    for attempt in 0...4 {
      var labels = seeds
      if attempt > 0 {
        labels = attempt % 2 == 1 ? Array(0..<Int32(graph.nodeCount)) : best
        if attempt % 2 == 0 { graph.dissolveNeighborhood(in: &labels, using: &generator) }
      }
      _ = improve(&labels, of: graph, model: model, isLowest: false) { _ in }
      let value = model.value(of: labels, count: graph.nodeCount, in: graph)
      if value > bestValue + model.tolerance { (best, bestValue) = (labels, value) }
    }
    return best
  }
}

extension LevelGraph {
  /// Lets the nodes of a community and of up to four of its neighbors stand alone, drawn at random.
  fileprivate func dissolveNeighborhood(
    in communities: inout [Int32],
    using generator: inout SeededGenerator
  ) {
    if neighbors.isEmpty { return }
    // The end of a random edge is a node with neighbors.
    let row = row(of: Int(neighbors[generator.below(neighbors.count)]))
    var isDissolved = [Bool](repeating: false, count: nodeCount)
    for _ in 0..<5 {
      let neighbor = neighbors[row.lowerBound + generator.below(row.count)]
      isDissolved[Int(communities[Int(neighbor)])] = true
    }
    var sizes = [Int32](repeating: 0, count: nodeCount)
    for community in communities { sizes[Int(community)] += 1 }
    var vacant = (0..<Int32(nodeCount)).filter { sizes[Int($0)] == 0 }
    for node in 0..<nodeCount {
      let own = Int(communities[node])
      if isDissolved[own], sizes[own] > 1, let alone = vacant.popLast() {
        sizes[own] -= 1
        communities[node] = alone
      }
    }
  }
}

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
/// Local moving on the graph as it came finds rough communities. The nodes are then laid side by side
/// in memory by community, which makes all that follows several times faster on large graphs.
func leiden(
  _ graph: LevelGraph,
  options: LeidenOptions,
  observe: (LeidenLevel) -> Void
) -> Partition {
  let n = graph.nodeCount
  var search = LeidenSearch(options: options, order: [], generator: .init(seed: options.seed))
  let model = PottsModel(options.quality, graph: graph)
  var labels = Array(0..<Int32(n))
  moveNodesFast(graph, model: model, communities: &labels, queue: search.queue(of: n))
  let (rough, count) = Partition.dense(labels)
  search.order = NodeGroups(rough, count: count).order
  let order = search.order
  let base = graph.reordered(order, threads: options.threads)
  let baseModel = model.reordered(order)
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
  var order: [Int32]
  var generator: SeededGenerator
  /// Whether the graph has been worked through before.
  var isPolishing = false

  /// All nodes in random order.
  mutating func queue(of count: Int) -> [Int32] {
    var nodes = Array(0..<Int32(count))
    nodes.shuffle(using: &generator)
    return nodes
  }

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
    let moves = moveNodesFast(
      graph,
      model: model,
      communities: &communities,
      queue: queue(of: graph.nodeCount)
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
    let further = improve(
      &seeds,
      of: graph.aggregated(by: parts, count: partCount, threads: options.threads),
      model: model.aggregated(by: parts, count: partCount),
      isLowest: false,
      observe: observe
    )
    for node in communities.indices { communities[node] = seeds[Int(parts[node])] }
    return moves + further
  }
}

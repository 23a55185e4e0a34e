import GraphCore

extension LeidenSearch {
  /// The best of several divisions of a level that is small beside the whole graph, and of what is put
  /// together from pieces of them.
  ///
  /// Which large communities to join is decided here, and early choices are hard to undo. Three
  /// attempts, one from the communities at hand and two from nodes alone, and a fourth at four times the
  /// resolution go on at once. What all four keep together becomes a node of a graph of some
  /// hundreds, on which the best division is searched further.
  ///
  /// > The idea of going on from what the divisions of an ensemble agree on: M. Ovelgönne,
  /// > A. Geyer-Schulz. "An ensemble learning strategy for graph clustering." In *Graph Partitioning
  /// > and Graph Clustering*, Contemp. Math. 588, 2013.
  mutating func bestOfAttempts(
    at graph: LevelGraph,
    model: PottsModel,
    seeds: [Int32]
  ) -> [Int32] {
    let (start, seed) = (self, generator.next())
    let divisions = parallelMap(4, pieces: options.threads) { attempt in
      var search = start
      search.options.threads = 1
      search.isPolishing = false
      search.generator = SeededGenerator(seed: seed, stream: UInt64(attempt))
      var model = model
      if attempt == 3 { model.resolution *= 4 }
      var labels = attempt == 0 ? seeds : Array(0..<Int32(graph.nodeCount))
      _ = search.improve(&labels, of: graph, model: model, isLowest: false) { _ in }
      return labels
    }
    let values = divisions.prefix(3).map {
      model.value(of: $0, count: graph.nodeCount, in: graph)
    }
    let best = values.indices.reduce(0) {
      values[$1] > values[$0] + model.tolerance ? $1 : $0
    }
    let (cores, count) = coreGroups(of: divisions)
    var labels = [Int32](repeating: 0, count: count)
    for node in cores.indices { labels[Int(cores[node])] = divisions[best][node] }
    let communityCount: Int
    (labels, communityCount) = Partition.dense(labels)
    searchPerturbed(
      graph.aggregated(by: cores, count: count, threads: options.threads),
      model: model.aggregated(by: cores, count: count),
      communities: &labels,
      // A step looks at all cores; together the steps cost no more than a look at the level.
      steps: min(8 * communityCount, graph.edgeCount / max(1, count)),
      generator: &generator
    )
    return cores.map { labels[Int($0)] }
  }
}

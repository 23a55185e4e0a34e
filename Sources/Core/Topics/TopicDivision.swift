import Communities
import GraphCore

/// Two nested levels of groups of papers, before they are named.
struct TopicDivision {
  /// The topic of each paper, largest topic first; -1 for none.
  var topics: [Int32]
  /// The field of each topic, largest field first.
  var fields: [Int32] = []
  /// The resolution of the topics.
  var resolution: Double
  /// The mean NMI over all pairs of seeds.
  var stability: Double

  /// The number of topics.
  var topicCount: Int { fields.count }

  /// Divides the graph.
  ///
  /// The topics are the consensus of all seeds (``Ensemble``) at a resolution that is found in two
  /// rounds: three seeds at every resolution, all seeds at the three on which these agree best.
  /// Communities below the minimum size join the topic to which they have the strongest ties, when
  /// these are at least a quarter of all their ties; the others stay without a topic rather than
  /// spoil one. Fields are communities of topics, found on the aggregated graph, so levels nest.
  ///
  /// There is no division when seeds do not agree on it, or when it does not show in the graph or
  /// (where there are enough of them) in the bare citations: any dense or random graph falls into
  /// communities of some kind.
  init(of graph: WeightedGraph, citations: CSRGraph, options: TopicOptions) {
    let tied = (0..<NodeID(graph.nodeCount)).count { !graph.row(of: $0).isEmpty }
    let minimumSize = options.minimumSize ?? max(5, tied / 125)
    let lower = min(12, max(2, tied / 100))
    let useful = options.topics ?? lower...min(25, max(lower, tied / 40))
    func sweep(_ resolutions: [Double], seeds: Int) -> ResolutionSweep {
      ResolutionSweep(
        of: graph,
        resolutions: resolutions,
        useful: useful,
        minimumSize: minimumSize,
        seeds: seeds,
        seed: options.seed,
        threads: options.threads
      ) { .modularity(resolution: $0) }
    }
    let resolutions =
      options.resolution.map { [$0] }
      ?? sweep(Self.ladder(from: 0.4, to: 3, steps: 12), seeds: min(3, options.seeds)).leaders(3)
    let runs = sweep(resolutions, seeds: options.seeds)
    resolution = runs.best.resolution
    stability = runs.best.stability ?? 1

    let found = Ensemble(runs.partitions).consensus(
      in: graph,
      quality: .modularity(resolution: resolution),
      seed: options.seed
    )
    let kept = found.sizes.count { $0 >= minimumSize }
    let homes = Self.homes(of: found, kept: kept, in: graph)
    topics = Self.bySize(found.labels.map { homes[Int($0)] })
    let count = Int(topics.max() ?? -1) + 1
    guard count > 1, isVisible(in: graph, citations: citations) else {
      topics = [Int32](repeating: -1, count: graph.nodeCount)
      return
    }

    findFields(in: graph, options: options)
  }

  /// Gives the papers of some topics to the topic each is tied to most, and finds the fields anew.
  mutating func dissolve(_ mixed: [Int], in graph: WeightedGraph, options: TopicOptions) {
    let count = topicCount
    let aggregate = topicGraph(in: graph, count: count)
    var homes = Array(0..<Int32(count))
    for topic in mixed {
      var best: (home: Int32, weight: Double) = (homes[topic], 0)
      for index in aggregate.row(of: NodeID(topic)) {
        let home = aggregate.neighbors[index]
        if !mixed.contains(Int(home)), aggregate.weights[index] > best.weight {
          best = (home, aggregate.weights[index])
        }
      }
      homes[topic] = best.home
    }
    topics = Self.bySize(topics.map { $0 < 0 ? -1 : homes[Int($0)] })
    findFields(in: graph, options: options)
  }

  private mutating func findFields(in graph: WeightedGraph, options: TopicOptions) {
    let aggregate = topicGraph(in: graph, count: Int(topics.max() ?? -1) + 1)
    fields = Self.fields(of: aggregate, topics: topics, options: options)
  }

  /// The ties between topics.
  private func topicGraph(in graph: WeightedGraph, count: Int) -> WeightedGraph {
    // Papers without a topic become one more node each, which no topic needs to join.
    var labels = topics
    var next = Int32(count)
    for paper in labels.indices where labels[paper] < 0 {
      labels[paper] = next
      next += 1
    }
    return graph.aggregated(by: labels, count: Int(next)).restricted(to: count)
  }

  private func isVisible(in graph: WeightedGraph, citations: CSRGraph) -> Bool {
    let function = QualityFunction.modularity()
    let partition = Partition(labels: topics)
    if stability < 0.5 || function.value(of: partition, in: graph) < 0.2 { return false }
    if citations.edgeCount < citations.nodeCount { return true }
    let bare = WeightedGraph(
      nodeCount: citations.nodeCount,
      edges: (0..<NodeID(citations.nodeCount)).lazy.flatMap { citing in
        citations.references(of: citing).lazy.map { (citing, $0, 1.0) }
      }
    )
    return function.value(of: partition, in: bare) >= 0.1
  }

  /// The field of each topic, largest field first.
  ///
  /// Of the divisions of the topic graph over a ladder of resolutions, fields with less than a
  /// twenty-fifth of the papers joined to others, the one nearest to the middle of the useful range.
  private static func fields(
    of topicGraph: WeightedGraph,
    topics: [Int32],
    options: TopicOptions
  ) -> [Int32] {
    var sizes = [Int](repeating: 0, count: topicGraph.nodeCount)
    for topic in topics where topic >= 0 { sizes[Int(topic)] += 1 }
    let smallest = topics.count / 25
    let wanted = min(
      topicGraph.nodeCount,
      (options.fields.lowerBound + options.fields.upperBound) / 2
    )
    var best: (fields: [Int32], distance: Int)?
    for resolution in ladder(from: 0.05, to: 2, steps: 24) {
      let partition = leiden(
        topicGraph,
        options: LeidenOptions(quality: .modularity(resolution: resolution), seed: options.seed)
      )
      let fields = joined(partition.labels, in: topicGraph, sizes: sizes, smallest: smallest)
      let distance = abs(Set(fields).count - wanted)
      if best == nil || distance < best?.distance ?? 0 { best = (fields, distance) }
    }
    let found = best?.fields ?? []
    var papers = [Int](repeating: 0, count: topicGraph.nodeCount)
    for topic in found.indices { papers[Int(found[topic])] += sizes[topic] }
    let order = Set(found).sorted {
      papers[Int($0)] != papers[Int($1)] ? papers[Int($0)] > papers[Int($1)] : $0 < $1
    }
    return found.map { field in Int32(order.firstIndex(of: field) ?? 0) }
  }

  /// Joins the smallest field to the one it is tied to most, until none is too small.
  private static func joined(
    _ labels: [Int32],
    in topicGraph: WeightedGraph,
    sizes: [Int],
    smallest: Int
  ) -> [Int32] {
    var fields = labels
    while true {
      let (dense, count) = Partition.dense(fields)
      fields = dense
      var papers = [Int](repeating: 0, count: count)
      for topic in fields.indices { papers[Int(fields[topic])] += sizes[topic] }
      guard count > 2, let least = papers.indices.min(by: { papers[$0] < papers[$1] }),
        papers[least] < smallest
      else { return fields }
      let aggregate = topicGraph.aggregated(by: fields, count: count)
      let row = aggregate.row(of: NodeID(least))
      guard let strongest = row.max(by: { aggregate.weights[$0] < aggregate.weights[$1] }) else {
        return fields
      }
      let home = aggregate.neighbors[strongest]
      fields = fields.map { $0 == Int32(least) ? home : $0 }
    }
  }

  /// Resolutions in equal ratios.
  private static func ladder(from first: Double, to last: Double, steps: Int) -> [Double] {
    // The ratio by bisection: the roots of the standard library end at the square.
    var (low, high) = (1.0, last / first)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let reached = (1..<steps).reduce(first) { product, _ in product * middle }
      if reached < last { low = middle } else { high = middle }
    }
    return (0..<steps).map { step in (0..<step).reduce(first) { product, _ in product * low } }
  }

  /// Where the papers of each community go: itself, another community, or nowhere.
  private static func homes(of found: Partition, kept: Int, in graph: WeightedGraph) -> [Int32] {
    let aggregate = graph.aggregated(by: found.labels, count: found.communityCount)
    return (0..<Int32(found.communityCount)).map { community in
      if community < kept { return community }
      let row = aggregate.row(of: community)
      let ties = row.reduce(2 * aggregate.selfWeights[Int(community)]) {
        $0 + aggregate.weights[$1]
      }
      var best: (home: Int32, weight: Double) = (-1, 0)
      for index in row where aggregate.neighbors[index] < kept {
        if aggregate.weights[index] > best.weight {
          best = (aggregate.neighbors[index], aggregate.weights[index])
        }
      }
      return best.weight * 4 >= ties ? best.home : -1
    }
  }

  /// Renumbers labels by size, keeping -1.
  private static func bySize(_ labels: [Int32]) -> [Int32] {
    let members = labels.indices.filter { labels[$0] >= 0 }
    let partition = Partition(labels: members.map { labels[$0] })
    var sorted = [Int32](repeating: -1, count: labels.count)
    for (position, index) in members.enumerated() { sorted[index] = partition.labels[position] }
    return sorted
  }
}

extension ResolutionSweep {
  /// The resolutions whose seeds agree best, ascending.
  fileprivate func leaders(_ count: Int) -> [Double] {
    let rated = steps.filter { $0.stability != nil }
    let ranked = rated.sorted {
      ($0.stability ?? 0, $1.resolution) > ($1.stability ?? 0, $0.resolution)
    }
    let leaders = ranked.prefix(count).map(\.resolution).sorted()
    return leaders.isEmpty ? [best.resolution] : leaders
  }
}

extension WeightedGraph {
  /// The graph of the first `count` nodes alone.
  fileprivate func restricted(to count: Int) -> WeightedGraph {
    var edges: [(NodeID, NodeID, Double)] = []
    for node in 0..<NodeID(count) {
      edges.append((node, node, selfWeights[Int(node)]))
      for index in row(of: node) where neighbors[index] < node {
        edges.append((node, neighbors[index], weights[index]))
      }
    }
    return WeightedGraph(nodeCount: count, edges: edges)
  }
}

import GraphCore

/// The common form of both quality functions, as the algorithm optimizes it on every level.
///
/// H = Σ_c [e_c − ½ γ′ W_c²] with W_c the summed node weights of community c. Modularity has degrees
/// as node weights and γ′ = γ / 2m, and is H / m; CPM has node counts and γ′ = γ, and is
/// H + ½ γ n. Aggregation adds up node weights and keeps γ′, and leaves H as it is.
struct PottsModel: Sendable {
  /// W_v: what each node contributes to the weight of its community.
  var nodeWeights: [Double]
  /// γ′.
  var resolution: Double
  /// The mean weight of an edge: the unit of differences in H.
  var meanWeight: Double

  /// The gain below which a move is taken for a rounding error.
  var tolerance: Double { 1e-10 * meanWeight }

  init(_ quality: QualityFunction, graph: LevelGraph) {
    meanWeight = graph.weights.mean
    switch quality {
    case .cpm(let resolution):
      nodeWeights = [Double](repeating: 1, count: graph.nodeCount)
      self.resolution = resolution
    case .modularity(let resolution):
      nodeWeights = (0..<graph.nodeCount).map { node in
        graph.weights.areOnes
          ? Double(graph.row(of: node).count)
          : graph.row(of: node).reduce(2 * graph.selfWeight(of: node)) { $0 + graph.weights[$1] }
      }
      let total = nodeWeights.reduce(0, +)
      self.resolution = total > 0 ? resolution / total : 0
    }
  }

  /// H of a division with labels 0 ..< `count`.
  func value(of labels: [Int32], count: Int, in graph: LevelGraph) -> Double {
    var inside = [Double](repeating: 0, count: count)
    var communityWeights = [Double](repeating: 0, count: count)
    for node in 0..<graph.nodeCount {
      let community = labels[node]
      communityWeights[Int(community)] += nodeWeights[node]
      inside[Int(community)] += graph.selfWeight(of: node)
      for index in graph.row(of: node)
      where labels[Int(graph.neighbors[index])] == community {
        inside[Int(community)] += graph.weights[index] / 2
      }
    }
    return (0..<count).reduce(0.0) { sum, community in
      sum + inside[community]
        - resolution / 2 * communityWeights[community] * communityWeights[community]
    }
  }

  /// The model of the graph with its nodes in another order.
  func reordered(_ order: [Int32]) -> PottsModel {
    var model = self
    model.nodeWeights = order.map { nodeWeights[Int($0)] }
    return model
  }

  /// The model of the graph whose nodes are the communities of `labels`.
  func aggregated(by labels: [Int32], count: Int) -> PottsModel {
    var weights = [Double](repeating: 0, count: count)
    for node in labels.indices { weights[Int(labels[node])] += nodeWeights[node] }
    var model = self
    model.nodeWeights = weights
    return model
  }
}

import GraphCore

/// The nodes, ascending, that raise quality by moving to another community or standing alone while
/// all others stay.
///
/// Where most nodes are at home already, looking at all of them at once, in the order of memory and on
/// several threads, leaves little for ``moveNodesFast(_:model:communities:queue:)`` to do.
///
/// Conventions: gains and their tolerance are those of local moving. Every node is judged on its own
/// against the same communities, so the number of threads does not matter.
/// - Complexity: O(*n* + *m*).
func unsettledNodes(
  _ graph: LevelGraph,
  model: PottsModel,
  communities: [Int32],
  threads: Int
) -> [Int32] {
  let n = graph.nodeCount
  let (nodeWeights, resolution) = (model.nodeWeights, model.resolution)
  let (neighbors, weights, areUnit) = (graph.neighbors, graph.weights, graph.weights.isEmpty)
  let tolerance = model.tolerance
  var sums = [Double](repeating: 0, count: n)
  for node in 0..<n { sums[Int(communities[node])] += nodeWeights[node] }
  let communityWeights = sums
  let found = parallelChunks(n, threads: min(threads, 1 + n / 4096)) { _, range in
    var unsettled: [Int32] = []
    var weightTo = [Double](repeating: 0, count: n)
    var touched = [Int32](repeating: 0, count: n + 1)
    for node in range {
      let row = graph.row(of: node)
      var touchedCount = 0
      for index in row {
        let community = communities[Int(neighbors[index])]
        let known = weightTo[Int(community)]
        touched[touchedCount] = community
        touchedCount += known == 0 ? 1 : 0
        weightTo[Int(community)] = known + (areUnit ? 1 : weights[index])
      }
      let own = Int(communities[node])
      let pull = resolution * nodeWeights[node]
      let others = communityWeights[own] - nodeWeights[node]
      let stay = weightTo[own] - pull * others + tolerance
      var best = others > 0 ? 0 : -Double.infinity
      for position in 0..<touchedCount {
        let community = Int(touched[position])
        if community != own {
          best = max(best, weightTo[community] - pull * communityWeights[community])
        }
        weightTo[community] = 0
      }
      if best > stay { unsettled.append(Int32(node)) }
    }
    return unsettled
  }
  return found.flatMap { $0 }
}

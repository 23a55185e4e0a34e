import GraphCore

/// Hands each node, in the order of memory and on several threads, to `take`, with the best community
/// of its neighbors other than its own (-1 for none), what moving there would gain over staying, and
/// what standing alone would, while all others stay.
///
/// Conventions: of equal gains the first met in a row wins. Every node is judged on its own against the
/// same communities, so the number of threads does not matter.
/// - Returns: What `take` made of `start` in each of the consecutive ranges of nodes.
/// - Complexity: O(*n* + *m*).
@inline(__always)
func scanMoves<Found: Sendable>(
  _ graph: LevelGraph,
  model: PottsModel,
  communities: [Int32],
  threads: Int,
  start: Found,
  take:
    @Sendable (_ found: inout Found, _ node: Int, _ best: Int32, _ gain: Double, _ alone: Double)
    -> Void
) -> [Found] {
  let n = graph.nodeCount
  let (nodeWeights, resolution) = (model.nodeWeights, model.resolution)
  let (neighbors, weights) = (graph.neighbors, graph.weights)
  var sums = [Double](repeating: 0, count: n)
  for node in 0..<n { sums[Int(communities[node])] += nodeWeights[node] }
  let communityWeights = sums
  return parallelChunks(n, threads: min(threads, 1 + n / 4096)) { _, range in
    var found = start
    var weightTo = [Double](repeating: 0, count: n)
    var touched = [Int32](repeating: 0, count: n + 1)
    for node in range {
      var count = 0
      for index in graph.row(of: node) {
        let community = communities[Int(neighbors[index])]
        let known = weightTo[Int(community)]
        touched[count] = community
        count += known == 0 ? 1 : 0
        weightTo[Int(community)] = known + weights[index]
      }
      let own = communities[node]
      let pull = resolution * nodeWeights[node]
      let others = communityWeights[Int(own)] - nodeWeights[node]
      let stay = weightTo[Int(own)] - pull * others
      var (best, bestGain) = (Int32(-1), -Double.infinity)
      for position in 0..<count {
        let community = touched[position]
        if community != own {
          let gain = weightTo[Int(community)] - pull * communityWeights[Int(community)]
          if gain > bestGain { (best, bestGain) = (community, gain) }
        }
        weightTo[Int(community)] = 0
      }
      take(&found, node, best, bestGain - stay, others > 0 ? -stay : 0)
    }
    return found
  }
}

/// The nodes, ascending, that raise quality by moving to another community or standing alone while
/// all others stay.
///
/// Where most nodes are at home already, looking at all of them at once leaves little for
/// ``moveNodesFast(_:model:communities:queue:isConfined:)`` to do.
func unsettledNodes(
  _ graph: LevelGraph,
  model: PottsModel,
  communities: [Int32],
  threads: Int
) -> [Int32] {
  let tolerance = model.tolerance
  return scanMoves(
    graph,
    model: model,
    communities: communities,
    threads: threads,
    start: [Int32]()
  ) { unsettled, node, _, gain, alone in
    if max(gain, alone) > tolerance { unsettled.append(Int32(node)) }
  }.flatMap(\.self)
}

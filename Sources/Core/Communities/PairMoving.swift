import GraphCore

/// Moves two neighbors of one community together to another where neither would gain alone.
///
/// Moving u and v from C to D gains δ_u + δ_v + 2 e(u, v) − 2 γ′ w_u w_v, δ being what each would gain
/// alone: the edge between them would count as cut twice. Only what is the best other community of
/// both is looked at. Local moving around the pairs follows.
///
/// > The idea of going on with a neighbor where the first step loses: B. W. Kernighan, S. Lin. "An
/// > efficient heuristic procedure for partitioning graphs." *Bell Syst. Tech. J.* 49(2):291–307, 1970.
/// > doi:10.1002/j.1538-7305.1970.tb01770.x
///
/// Conventions: quality never falls. The result does not depend on the number of threads.
/// - Returns: How often a node was moved.
/// - Complexity: O(*n* + *m*).
func movePairs(
  _ graph: LevelGraph,
  model: PottsModel,
  communities: inout [Int32],
  threads: Int
) -> Int {
  let (n, nodeWeights) = (graph.nodeCount, model.nodeWeights)
  let largest = graph.weights.largest
  let old = communities
  let scan = scanMoves(
    graph,
    model: model,
    communities: old,
    threads: threads,
    start: [(node: Int32, best: Int32, gain: Double)]()
  ) { found, node, best, gain, _ in
    if gain > -2 * largest { found.append((Int32(node), best, gain)) }
  }
  var best = [Int32](repeating: -1, count: n)
  var gains = [Double](repeating: -.infinity, count: n)
  for (node, community, gain) in scan.joined() {
    (best[Int(node)], gains[Int(node)]) = (community, gain)
  }
  var weights = [Double](repeating: 0, count: n)
  for node in 0..<n { weights[Int(old[node])] += nodeWeights[node] }

  /// What moving both now would gain, whatever has moved since the scan.
  func gain(of pair: [Int], from own: Int32, to other: Int32) -> Double {
    let weight = nodeWeights[pair[0]] + nodeWeights[pair[1]]
    let difference = weights[Int(own)] - weights[Int(other)] - weight
    return pair.reduce(model.resolution * weight * difference) { sum, node in
      graph.row(of: node).reduce(sum) { sum, index in
        let neighbor = Int(graph.neighbors[index])
        if pair.contains(neighbor) { return sum }
        let community = communities[neighbor]
        let tie = graph.weights[index]
        return community == own ? sum - tie : community == other ? sum + tie : sum
      }
    }
  }

  var isNear = [Bool](repeating: false, count: n)
  var moves = 0
  for (first, other, _) in scan.joined() {
    let (node, own) = (Int(first), old[Int(first)])
    // The half that loses less loses less than the edge.
    if gains[node] <= -largest { continue }
    for index in graph.row(of: node) {
      let neighbor = Int(graph.neighbors[index])
      if best[neighbor] != other || old[neighbor] != own { continue }
      let together = model.resolution * nodeWeights[node] * nodeWeights[neighbor]
      let sum = gains[node] + gains[neighbor] + 2 * (graph.weights[index] - together)
      if sum <= model.tolerance || communities[node] != own || communities[neighbor] != own {
        continue
      }
      let pair = [node, neighbor]
      if gain(of: pair, from: own, to: other) <= model.tolerance { continue }
      for node in pair {
        communities[node] = other
        weights[Int(own)] -= nodeWeights[node]
        weights[Int(other)] += nodeWeights[node]
        for index in graph.row(of: node) { isNear[Int(graph.neighbors[index])] = true }
      }
      moves += 2
    }
  }
  let queue = (0..<Int32(n)).filter { isNear[Int($0)] }
  return moves
    + moveNodesFast(graph, model: model, communities: &communities, queue: queue).moves
}

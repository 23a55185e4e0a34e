import GraphCore

/// Moves single nodes to the community that raises quality most, until no move helps.
///
/// Nodes wait in a queue. When a node moves, only its neighbors outside its new community join the
/// queue again. Moving v into community C gains e(v, C) − γ′ w_v W_{C∖v} over standing alone.
///
/// > V. A. Traag, L. Waltman, N. J. van Eck. "From Louvain to Leiden: guaranteeing well-connected
/// > communities." *Sci. Rep.* 9:5233, 2019. doi:10.1038/s41598-019-41695-z (MoveNodesFast in
/// > Algorithm A.2)
///
/// | paper | here | | paper | here |
/// |---|---|---|---|---|
/// | Q | `queue`, a ring; at first the nodes given | | C′ = argmax ΔH | `best` |
/// | P | `communities` | | ∅ | `vacant.last` |
///
/// Conventions: a node stays unless the gain is positive beyond rounding; of equal gains the first
/// met in its row wins. With `isConfined`, none but the nodes given move.
/// - Returns: How often a node was moved, and by how much H grew.
/// - Complexity: O(*m*) per sweep; in practice a few sweeps.
@discardableResult
func moveNodesFast(
  _ graph: LevelGraph,
  model: PottsModel,
  communities: inout [Int32],
  queue: [Int32],
  isConfined: Bool = false
) -> (moves: Int, gain: Double) {
  if queue.isEmpty { return (0, 0) }
  let n = graph.nodeCount
  let nodeWeights = model.nodeWeights
  let resolution = model.resolution
  let (neighbors, weights) = (graph.neighbors, graph.weights)
  var labels = communities
  var communityWeights = [Double](repeating: 0, count: n)
  var sizes = [Int32](repeating: 0, count: n)
  for node in 0..<n {
    communityWeights[Int(labels[node])] += nodeWeights[node]
    sizes[Int(labels[node])] += 1
  }
  var vacant = (0..<Int32(n)).reversed().filter { sizes[Int($0)] == 0 }
  var isQueued = [Bool](repeating: isConfined, count: n)
  for node in queue { isQueued[Int(node)] = true }
  var (head, waiting, moves, totalGain) = (0, queue.count, 0, 0.0)
  var queue = queue + [Int32](repeating: 0, count: n - queue.count)
  var weightTo = [Double](repeating: 0, count: n)
  var touched = [Int32](repeating: 0, count: n + 1)
  let tolerance = model.tolerance

  while waiting > 0 {
    let node = Int(queue[head])
    head = head + 1 == n ? 0 : head + 1
    waiting -= 1
    isQueued[node] = false
    let row = graph.row(of: node)
    var touchedCount = 0
    for index in row {
      let community = labels[Int(neighbors[index])]
      let known = weightTo[Int(community)]
      touched[touchedCount] = community
      touchedCount += known == 0 ? 1 : 0
      weightTo[Int(community)] = known + weights[index]
    }

    let own = labels[node]
    let weight = nodeWeights[node]
    let pull = resolution * weight
    communityWeights[Int(own)] -= weight
    var best = own
    let stay = weightTo[Int(own)] - pull * communityWeights[Int(own)]
    var bestGain = stay + tolerance
    for position in 0..<touchedCount {
      let community = touched[position]
      let gain = weightTo[Int(community)] - pull * communityWeights[Int(community)]
      weightTo[Int(community)] = 0
      if gain > bestGain {
        bestGain = gain
        best = community
      }
    }
    if bestGain < 0, sizes[Int(own)] > 1, let alone = vacant.last {
      (best, bestGain) = (alone, 0)
    }
    communityWeights[Int(best)] += weight
    if best == own { continue }

    moves += 1
    totalGain += bestGain - stay
    labels[node] = best
    if best == vacant.last { vacant.removeLast() }
    sizes[Int(best)] += 1
    sizes[Int(own)] -= 1
    if sizes[Int(own)] == 0 {
      communityWeights[Int(own)] = 0
      vacant.append(own)
    }
    for index in row {
      let neighbor = Int(neighbors[index])
      if !isQueued[neighbor], labels[neighbor] != best {
        isQueued[neighbor] = true
        let tail = head + waiting
        queue[tail < n ? tail : tail - n] = Int32(neighbor)
        waiting += 1
      }
    }
  }
  communities = labels
  return (moves, totalGain)
}

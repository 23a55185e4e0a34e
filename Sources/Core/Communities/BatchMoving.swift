import GraphCore

/// Moves every node of `queue` once, in batches whose nodes choose at the same time.
///
/// The nodes of a batch look at the communities that the batches before it left, on several threads,
/// and then all move in the order of the queue. What two of them spoil for one another is mended by
/// the local moving that follows; batches of a hundredth of the graph hold few neighbors.
///
/// > The idea of moving nodes by what they saw a moment ago: C. L. Staudt, H. Meyerhenke. "Engineering
/// > parallel algorithms for community detection in massive networks." *IEEE Trans. Parallel Distrib.
/// > Syst.* 27(1):171–184, 2016. doi:10.1109/TPDS.2015.2390633 (there without batches, and so
/// > different in every run)
///
/// Conventions: quality may fall. The result does not depend on the number of threads.
/// - Complexity: O(*m*).
func moveNodesInBatches(
  _ graph: LevelGraph,
  model: PottsModel,
  communities: inout [Int32],
  queue: [Int32],
  threads: Int
) {
  let nodeWeights = model.nodeWeights
  var communityWeights = [Double](repeating: 0, count: graph.nodeCount)
  var sizes = [Int32](repeating: 0, count: graph.nodeCount)
  for node in 0..<graph.nodeCount {
    communityWeights[Int(communities[node])] += nodeWeights[node]
    sizes[Int(communities[node])] += 1
  }
  let batchSize = max(64, queue.count / 100)
  for first in stride(from: 0, to: queue.count, by: batchSize) {
    let batch = queue[first..<min(first + batchSize, queue.count)]
    let choices = chosenCommunities(
      of: batch,
      in: graph,
      model: model,
      communities: communities,
      communityWeights: communityWeights,
      threads: threads
    )
    var position = first
    for choice in choices.joined() {
      let node = Int(queue[position])
      let (own, weight) = (Int(communities[node]), nodeWeights[node])
      position += 1
      // A community may have been left by all since.
      if Int(choice) == own || sizes[Int(choice)] == 0 { continue }
      communities[node] = choice
      communityWeights[own] -= weight
      communityWeights[Int(choice)] += weight
      sizes[own] -= 1
      sizes[Int(choice)] += 1
    }
  }
}

/// The community that each node of a batch would move to, in the order of the batch.
private func chosenCommunities(
  of batch: ArraySlice<Int32>,
  in graph: LevelGraph,
  model: PottsModel,
  communities: [Int32],
  communityWeights: [Double],
  threads: Int
) -> [[Int32]] {
  let (neighbors, weights) = (graph.neighbors, graph.weights)
  let tolerance = model.tolerance
  return parallelChunks(batch.count, threads: threads) { _, range in
    let nodes = batch[(batch.startIndex + range.lowerBound)..<(batch.startIndex + range.upperBound)]
    let largest = nodes.reduce(0) { max($0, graph.row(of: Int($1)).count) }
    // A hash table with open addressing: as small as a row, it stays in the cache.
    let bits = Int.bitWidth - (2 * largest + 1).leadingZeroBitCount
    var keys = [Int32](repeating: -1, count: 1 << bits)
    var weightTo = [Double](repeating: 0, count: 1 << bits)
    var touched = [Int](repeating: 0, count: largest)
    return nodes.map { node in
      let node = Int(node)
      let own = communities[node]
      var (touchedCount, toOwn) = (0, 0.0)
      for index in graph.row(of: node) {
        let community = communities[Int(neighbors[index])]
        let weight = weights[index]
        if community == own {
          toOwn += weight
          continue
        }
        var slot = Int((UInt32(bitPattern: community) &* 0x9E37_79B9) >> UInt32(32 - bits))
        while keys[slot] != community, keys[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
        if keys[slot] < 0 {
          keys[slot] = community
          touched[touchedCount] = slot
          touchedCount += 1
        }
        weightTo[slot] += weight
      }
      let pull = model.resolution * model.nodeWeights[node]
      var best = own
      var bestGain =
        toOwn - pull * (communityWeights[Int(own)] - model.nodeWeights[node]) + tolerance
      for position in 0..<touchedCount {
        let slot = touched[position]
        let gain = weightTo[slot] - pull * communityWeights[Int(keys[slot])]
        if gain > bestGain { (best, bestGain) = (keys[slot], gain) }
        (keys[slot], weightTo[slot]) = (-1, 0)
      }
      return best
    }
  }
}

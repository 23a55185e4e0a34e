import GraphCore
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Splits every community into well-connected parts, the nodes of the next level.
///
/// Each node starts alone. In random order, nodes that are still alone and well connected to their
/// community join a well-connected part of it that does not lower quality, chosen with probability
/// proportional to exp(ΔH / θ); so every part is connected, and the search is not greedy.
///
/// > V. A. Traag, L. Waltman, N. J. van Eck. "From Louvain to Leiden: guaranteeing well-connected
/// > communities." *Sci. Rep.* 9:5233, 2019. doi:10.1038/s41598-019-41695-z (RefinePartition and
/// > MergeNodesSubset in Algorithm A.2)
///
/// | paper | here | | paper | here |
/// |---|---|---|---|---|
/// | S | one community of `communities` | | E(C, S − C) | `outward[part]` |
/// | R: E(v, S − v) ≥ γ‖v‖(‖S‖ − ‖v‖) | `isWellConnected` | | θ | `temperature` |
///
/// Conventions: `randomness` is θ in units of the mean edge weight; parts more than 40 θ below the
/// best one, which would be chosen once in 10¹⁷ times, are not considered. Every community has its
/// own stream of random numbers, so neither the order in which communities are refined nor the number
/// of threads matters.
/// - Returns: The part of each node, labels 0 ..< `count` by first node.
/// - Complexity: O(*m*).
func refine(
  _ graph: WeightedGraph,
  model: PottsModel,
  communities: [Int32],
  communityCount: Int,
  randomness: Double,
  seed: UInt64,
  threads: Int
) -> (labels: [Int32], count: Int) {
  let n = graph.nodeCount
  var communityWeights = [Double](repeating: 0, count: communityCount)
  var starts = [Int32](repeating: 0, count: communityCount + 1)
  for node in 0..<n {
    communityWeights[Int(communities[node])] += model.nodeWeights[node]
    starts[Int(communities[node]) + 1] += 1
  }
  for community in 0..<communityCount { starts[community + 1] += starts[community] }
  var order = [Int32](repeating: 0, count: n)
  var next = starts
  for node in 0..<n {
    let community = Int(communities[node])
    order[Int(next[community])] = Int32(node)
    next[community] += 1
  }

  // Each thread refines communities with about the same number of nodes in all.
  let chunks = max(1, min(threads, n / 4096))
  let cuts = (0...chunks).map { chunk in
    starts.firstIndex { Int($0) >= n * chunk / chunks } ?? communityCount
  }
  let (members, offsets, totals) = (order, starts, communityWeights)
  let refined = Mutex([[Int32]](repeating: [], count: chunks))
  parallelChunks(chunks, threads: chunks) { _, range in
    for chunk in range {
      let parts = mergeNodes(
        graph,
        model: model,
        communities: communities,
        groups: cuts[chunk]..<cuts[chunk + 1],
        members: members,
        starts: offsets,
        totals: totals,
        temperature: randomness * model.meanWeight,
        seed: seed
      )
      refined.withLock { $0[chunk] = parts }
    }
  }
  return refined.withLock { refined in
    var parts = refined[0]
    for chunk in 1..<max(1, chunks) {
      for position in Int(starts[cuts[chunk]])..<Int(starts[cuts[chunk + 1]]) {
        let node = Int(order[position])
        parts[node] = refined[chunk][node]
      }
    }
    return Partition.dense(parts)
  }
}

/// Merges the nodes of a range of communities (MergeNodesSubset) and returns the part of each node.
private func mergeNodes(
  _ graph: WeightedGraph,
  model: PottsModel,
  communities: [Int32],
  groups: Range<Int>,
  members: [Int32],
  starts: [Int32],
  totals: [Double],
  temperature: Double,
  seed: UInt64
) -> [Int32] {
  let (offsets, neighbors, weights) = (graph.offsets, graph.neighbors, graph.weights)
  let (nodeWeights, resolution) = (model.nodeWeights, model.resolution)
  var parts = Array(0..<Int32(graph.nodeCount))
  var partWeights = nodeWeights
  // E(C, S − C), negative until the first node of the part is looked at.
  var outward = [Double](repeating: -1, count: graph.nodeCount)
  var isAlone = [Bool](repeating: true, count: graph.nodeCount)
  var weightTo = [Double](repeating: 0, count: graph.nodeCount)
  var touched: [Int32] = []
  var gains: [Double] = []
  var chances: [Double] = []

  for community in groups {
    let group = Int(starts[community])..<Int(starts[community + 1])
    if group.count == 1 { continue }
    var generator = SeededGenerator(seed: seed, stream: UInt64(community))
    for node in members[group].shuffled(using: &generator) where isAlone[Int(node)] {
      let node = Int(node)
      touched.removeAll(keepingCapacity: true)
      var reach = 0.0
      for index in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = Int(neighbors[index])
        guard communities[neighbor] == Int32(community) else { continue }
        let part = Int(parts[neighbor])
        if weightTo[part] == 0 { touched.append(Int32(part)) }
        weightTo[part] += weights[index]
        reach += weights[index]
      }
      outward[node] = reach
      let pull = resolution * nodeWeights[node]
      gains.removeAll(keepingCapacity: true)
      for part in touched {
        gains.append(weightTo[Int(part)] - pull * partWeights[Int(part)])
        weightTo[Int(part)] = 0
      }
      let total = totals[community]
      let weight = nodeWeights[node]
      if reach < resolution * weight * (total - weight) { continue }

      // The best part that is well connected; on the way the others near it are looked at, too.
      var largest = -1.0
      var bar = 0.0
      while largest < 0 {
        guard let top = gains.max(), top >= 0 else { break }
        bar = max(0, top - 40 * temperature)
        for index in gains.indices where gains[index] >= bar {
          let part = Int(touched[index])
          if outward[part] < 0 {
            outward[part] = reachInside(part, graph: graph, communities: communities)
          }
          let weight = partWeights[part]
          if outward[part] >= resolution * weight * (total - weight) {
            largest = max(largest, gains[index])
          } else {
            gains[index] = -1
          }
        }
      }
      if largest < 0 { continue }
      // Staying alone gains nothing, and is one of the choices.
      var sum = exp(-largest / temperature)
      chances.removeAll(keepingCapacity: true)
      for gain in gains {
        let chance = gain >= bar ? exp((gain - largest) / temperature) : 0
        chances.append(chance)
        sum += chance
      }
      var draw = generator.unit() * sum
      for index in chances.indices where chances[index] > 0 {
        draw -= chances[index]
        if draw >= 0 { continue }
        let part = Int(touched[index])
        let tie = gains[index] + pull * partWeights[part]
        outward[part] += reach - 2 * tie
        partWeights[part] += nodeWeights[node]
        parts[node] = Int32(part)
        isAlone[node] = false
        isAlone[part] = false
        break
      }
    }
  }
  return parts
}

/// The weight of the edges from a node to the rest of its community.
private func reachInside(_ node: Int, graph: WeightedGraph, communities: [Int32]) -> Double {
  let community = communities[node]
  var reach = 0.0
  for index in Int(graph.offsets[node])..<Int(graph.offsets[node + 1])
  where communities[Int(graph.neighbors[index])] == community {
    reach += graph.weights[index]
  }
  return reach
}

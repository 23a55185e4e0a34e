import GraphCore

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
/// Conventions: `randomness` is θ in units of the mean edge weight. Every community has its own stream of random numbers,
/// so the order in which communities are refined does not matter.
/// - Returns: The part of each node, labels 0 ..< `count` by first node.
/// - Complexity: O(*m*).
func refine(
  _ graph: WeightedGraph,
  model: PottsModel,
  communities: [Int32],
  communityCount: Int,
  randomness: Double,
  seed: UInt64
) -> (labels: [Int32], count: Int) {
  let n = graph.nodeCount
  let (offsets, neighbors, weights) = (graph.offsets, graph.neighbors, graph.weights)
  let nodeWeights = model.nodeWeights
  let resolution = model.resolution
  let temperature = randomness * model.meanWeight
  var communityWeights = [Double](repeating: 0, count: communityCount)
  var starts = [Int32](repeating: 0, count: communityCount + 1)
  for node in 0..<n {
    communityWeights[Int(communities[node])] += nodeWeights[node]
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

  var outward = [Double](repeating: 0, count: n)
  for node in 0..<n {
    let community = communities[node]
    var sum = 0.0
    for index in Int(offsets[node])..<Int(offsets[node + 1])
    where communities[Int(neighbors[index])] == community {
      sum += weights[index]
    }
    outward[node] = sum
  }

  var parts = Array(0..<Int32(n))
  var partWeights = nodeWeights
  var isAlone = [Bool](repeating: true, count: n)
  var weightTo = [Double](repeating: 0, count: n)
  var touched: [Int32] = []
  var gains: [Double] = []
  for community in 0..<communityCount {
    let members = Int(starts[community])..<Int(starts[community + 1])
    if members.count == 1 { continue }
    var generator = SeededGenerator(seed: seed, stream: UInt64(community))
    order[members].shuffle(using: &generator)
    let total = communityWeights[community]
    func isWellConnected(_ part: Int) -> Bool {
      outward[part] >= resolution * partWeights[part] * (total - partWeights[part])
    }
    for position in members {
      let node = Int(order[position])
      guard isAlone[node], isWellConnected(node) else { continue }
      touched.removeAll(keepingCapacity: true)
      for index in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = Int(neighbors[index])
        guard communities[neighbor] == Int32(community) else { continue }
        let part = Int(parts[neighbor])
        if weightTo[part] == 0 { touched.append(Int32(part)) }
        weightTo[part] += weights[index]
      }
      let pull = resolution * nodeWeights[node]
      var largest = 0.0
      gains.removeAll(keepingCapacity: true)
      for part in touched {
        let gain = weightTo[Int(part)] - pull * partWeights[Int(part)]
        let isOpen = gain >= 0 && isWellConnected(Int(part))
        gains.append(isOpen ? gain : -1)
        if isOpen { largest = max(largest, gain) }
      }
      // Staying alone gains nothing, and is one of the choices.
      var sum = exp(-largest / temperature)
      for index in gains.indices {
        let chance = gains[index] < 0 ? 0 : exp((gains[index] - largest) / temperature)
        gains[index] = chance
        sum += chance
      }
      var draw = generator.unit() * sum
      var chosen: Int?
      for index in gains.indices where chosen == nil && gains[index] > 0 {
        draw -= gains[index]
        if draw < 0 { chosen = Int(touched[index]) }
      }
      if let part = chosen {
        outward[part] += outward[node] - 2 * weightTo[part]
        partWeights[part] += nodeWeights[node]
        parts[node] = Int32(part)
        isAlone[node] = false
        isAlone[part] = false
      }
      for part in touched { weightTo[Int(part)] = 0 }
    }
  }
  return Partition.dense(parts)
}

import GraphCore

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
/// | S | one community | | E(C, S − C) | `outward[part]` |
/// | R: E(v, S − v) ≥ γ‖v‖(‖S‖ − ‖v‖) | `isWellConnected` | | θ | `temperature` |
///
/// Conventions: `randomness` is θ in units of the mean edge weight; parts more than 40 θ below the
/// best one, which would be chosen once in 10¹⁷ times, are not considered. Every community has its
/// own stream of random numbers, so neither the order in which communities are refined nor the number
/// of threads matters.
/// - Returns: The part of each node; labels 0 ..< `count` ascend with the community.
/// - Complexity: O(*n* + *m*).
func refine(
  _ graph: LevelGraph,
  model: PottsModel,
  communities: [Int32],
  communityCount: Int,
  randomness: Double,
  seed: UInt64,
  threads: Int
) -> (labels: [Int32], count: Int) {
  let groups = NodeGroups(communities, count: communityCount)
  var places = [Int32](repeating: 0, count: graph.nodeCount)
  for (place, node) in groups.order.enumerated() { places[Int(node)] = Int32(place) }
  let chunks = groups.chunks(threads: threads)
  let placeOfNode = places
  let refined = parallelMap(chunks.count, pieces: threads) { chunk in
    mergeNodes(
      graph,
      model: model,
      groups: groups,
      places: placeOfNode,
      communities: chunks[chunk],
      temperature: max(1e-9, randomness) * model.meanWeight,
      seed: seed
    )
  }
  var labels = [Int32](repeating: 0, count: graph.nodeCount)
  var numbers = [Int32](repeating: -1, count: graph.nodeCount)
  var (place, count) = (0, 0)
  for parts in refined {
    for part in parts {
      if numbers[Int(part)] < 0 {
        numbers[Int(part)] = Int32(count)
        count += 1
      }
      labels[Int(groups.order[place])] = numbers[Int(part)]
      place += 1
    }
  }
  return (labels, count)
}

/// Merges the nodes of a range of communities (MergeNodesSubset).
///
/// Nodes are known by their place in the community at hand, whose inner edges are copied, so that it
/// is a small graph of its own that fits into the cache. A part is known by one of its nodes.
/// - Returns: The part of each node in the order of the groups, as a place in that order.
private func mergeNodes(
  _ graph: LevelGraph,
  model: PottsModel,
  groups: NodeGroups,
  places: [Int32],
  communities: Range<Int>,
  temperature: Double,
  seed: UInt64
) -> [Int32] {
  let (resolution, areUnit) = (model.resolution, graph.weights.areOnes)
  let largestSize = communities.reduce(0) { max($0, groups.range(of: $1).count) }
  // Room for all neighbors of the largest community: arrays that grew would be held twice.
  let largestReach = communities.reduce(0) { largest, community in
    max(
      largest,
      groups.order[groups.range(of: community)].reduce(0) { $0 + graph.row(of: Int($1)).count }
    )
  }
  var result: [Int32] = []
  var order: [Int32] = []
  var starts = [Int32](repeating: 0, count: largestSize + 1)
  var neighbors: [Int32] = []
  // Which edges of the graph they are, unless all weigh 1.
  var edges: [Int32] = []
  neighbors.reserveCapacity(largestReach)
  if !areUnit { edges.reserveCapacity(largestReach) }
  var parts = [Int32](repeating: 0, count: largestSize)
  var partWeights = [Double](repeating: 0, count: largestSize)
  // E(C, S − C).
  var outward = [Double](repeating: 0, count: largestSize)
  var isAlone = [Bool](repeating: true, count: largestSize)
  var weightTo = [Double](repeating: 0, count: largestSize)
  var touched = [Int32](repeating: 0, count: largestSize + 1)
  var gains = [Double](repeating: 0, count: largestSize + 1)
  var chances = gains

  for community in communities {
    let group = groups.range(of: community)
    let (first, size) = (Int32(group.lowerBound), group.count)
    if size == 1 {
      result.append(first)
      continue
    }
    neighbors.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    var total = 0.0
    for member in 0..<size {
      let node = Int(groups.order[group.lowerBound + member])
      var reach = 0.0
      for index in graph.row(of: node) {
        let other = places[Int(graph.neighbors[index])] &- first
        guard other >= 0, other < size else { continue }
        neighbors.append(other)
        if !areUnit {
          edges.append(Int32(index))
          reach += graph.weights[index]
        }
      }
      if areUnit { reach = Double(neighbors.count - Int(starts[member])) }
      starts[member + 1] = Int32(neighbors.count)
      outward[member] = reach
      partWeights[member] = model.nodeWeights[node]
      parts[member] = Int32(member)
      isAlone[member] = true
      total += model.nodeWeights[node]
      order.append(Int32(member))
    }
    func isWellConnected(weight: Double, reach: Double) -> Bool {
      reach >= resolution * weight * (total - weight)
    }
    var generator = SeededGenerator(seed: seed, stream: UInt64(community))
    order.shuffle(using: &generator)
    for node in order where isAlone[Int(node)] {
      let node = Int(node)
      let (weight, reach) = (partWeights[node], outward[node])
      guard isWellConnected(weight: weight, reach: reach) else { continue }
      var count = 0
      for index in Int(starts[node])..<Int(starts[node + 1]) {
        let part = parts[Int(neighbors[index])]
        let known = weightTo[Int(part)]
        touched[count] = part
        count += known == 0 ? 1 : 0
        weightTo[Int(part)] = known + (areUnit ? 1 : graph.weights[Int(edges[index])])
      }
      let pull = resolution * weight
      var largest = -1.0
      for position in 0..<count {
        let part = Int(touched[position])
        var gain = weightTo[part] - pull * partWeights[part]
        weightTo[part] = 0
        if gain < 0 || !isWellConnected(weight: partWeights[part], reach: outward[part]) {
          gain = -1
        }
        largest = max(largest, gain)
        gains[position] = gain
      }
      if largest < 0 { continue }
      // Staying alone gains nothing, and is one of the choices.
      let bar = max(0, largest - 40 * temperature)
      var sum = exponential(-largest / temperature)
      for position in 0..<count {
        let gain = gains[position]
        chances[position] = gain >= bar ? exponential((gain - largest) / temperature) : 0
        sum += chances[position]
      }
      var draw = generator.unit() * sum
      for position in 0..<count where chances[position] > 0 {
        draw -= chances[position]
        if draw >= 0 { continue }
        let part = Int(touched[position])
        let tie = gains[position] + pull * partWeights[part]
        outward[part] += reach - 2 * tie
        partWeights[part] += weight
        parts[node] = Int32(part)
        isAlone[node] = false
        isAlone[part] = false
        break
      }
    }
    for member in 0..<size { result.append(parts[member] + first) }
  }
  return result
}

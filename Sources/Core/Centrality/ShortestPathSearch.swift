import GraphCore

/// Counts shortest paths from one paper at a time and adds up what depends on each paper in between.
///
/// | Brandes 2001 | here | | Brandes 2001 | here |
/// |---|---|---|---|---|
/// | d[v] | `distance[v]` | | S | `order`, by non-decreasing distance |
/// | σ[v] | `pathCount[v]` | | P[v] | not stored: successors are found again by distance |
/// | (1 + δ[v]) / σ[v] | `share[v]` | | C_B[v] | `sums[v]` |
struct ShortestPathSearch {
  private(set) var sums: [Double]
  private var distance: [Int32]
  private var pathCount: [Double]
  private var share: [Double]
  private var order: [NodeID]

  init(nodeCount: Int) {
    sums = [Double](repeating: 0, count: nodeCount)
    distance = [Int32](repeating: -1, count: nodeCount)
    pathCount = sums
    share = sums
    order = [NodeID](repeating: 0, count: nodeCount)
  }

  mutating func accumulate(from start: NodeID, in graph: CSRGraph) {
    let offsets = graph.outOffsets
    let targets = graph.outTargets
    distance[Int(start)] = 0
    pathCount[Int(start)] = 1
    order[0] = start
    var found = 1
    var next = 0
    while next < found {
      let node = Int(order[next])
      next += 1
      let beyond = distance[node] + 1
      let paths = pathCount[node]
      for index in Int(offsets[node])..<Int(offsets[node + 1]) {
        let target = Int(targets[index])
        let known = distance[target]
        if known < 0 {
          distance[target] = beyond
          pathCount[target] = paths
          order[found] = NodeID(target)
          found += 1
        } else if known == beyond {
          pathCount[target] += paths
        }
      }
    }
    for position in stride(from: found - 1, through: 1, by: -1) {
      let node = Int(order[position])
      let beyond = distance[node] + 1
      var received = 0.0
      for index in Int(offsets[node])..<Int(offsets[node + 1]) {
        let target = Int(targets[index])
        if distance[target] == beyond { received += share[target] }
      }
      let dependency = pathCount[node] * received
      share[node] = (1 + dependency) / pathCount[node]
      sums[node] += dependency
    }
    for position in 0..<found { distance[Int(order[position])] = -1 }
  }
}

import GraphCore

/// A smaller graph in which groups of strongly tied nodes have become one.
///
/// Each node moves to the neighboring group that gains most modularity, A_iC − s_i S_C / S, in a few
/// sweeps: the first phase of the Louvain method on affinities. Groups that follow communities
/// carry the large shape of the graph down to its coarsest level, which matching nodes in pairs does
/// not when most edges weigh the same. Large graphs shrink to about a fifth, so that their levels
/// are steps of a stair; smaller ones may shrink to a few heaps, from which descent finds the order
/// better than from any coarse map.
///
/// > V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre. "Fast unfolding of communities in
/// > large networks." *J. Stat. Mech.* P10008, 2008. arXiv:0803.0476 (Equation 2)
///
/// | paper | here | | paper | here |
/// |---|---|---|---|---|
/// | k_i,in | `ties[group]` | | Σ_tot | `groupStrengths` |
/// | k_i | `strengths` | | 2m | `total` |
///
/// Conventions: sweeps run in node order and ties keep the first group met; a node stays when nothing
/// gains.
/// - Complexity: O(*m*) time a sweep, O(*m* log *m*) for the coarse graph.
struct Coarsening {
  /// The coarse node of each fine node.
  let parents: [Int32]
  let graph: WeightedGraph
  let affinities: [Float]
  let masses: [Float]

  private static let sweeps = 4
  /// Graphs above this size are large, and their groups have at most so many members.
  private static let largeSize = 20_000
  private static let largestGroup = 8

  init(graph: WeightedGraph, affinities: [Float], masses: [Float]) {
    let count = graph.nodeCount
    let groups = Self.groups(graph, affinities)
    var numbers = [Int32](repeating: -1, count: count)
    var size: Int32 = 0
    let parents = groups.map { group in
      if numbers[Int(group)] < 0 {
        numbers[Int(group)] = size
        size += 1
      }
      return numbers[Int(group)]
    }
    var coarseMasses = [Float](repeating: 0, count: Int(size))
    for node in 0..<count { coarseMasses[Int(parents[node])] += masses[node] }
    var edges: [(NodeID, NodeID, Double)] = []
    edges.reserveCapacity(graph.edgeCount)
    for node in 0..<NodeID(count) {
      for index in graph.row(of: node) where graph.neighbors[index] > node {
        let (from, to) = (parents[Int(node)], parents[Int(graph.neighbors[index])])
        if from != to { edges.append((from, to, Double(affinities[index]))) }
      }
    }
    let coarse = WeightedGraph(nodeCount: Int(size), edges: edges)
    self.parents = parents
    self.graph = coarse
    self.affinities = coarse.weights.map { Float($0) }
    self.masses = coarseMasses
  }

  private static func groups(_ graph: WeightedGraph, _ affinities: [Float]) -> [Int32] {
    let count = graph.nodeCount
    let strengths = (0..<NodeID(count)).map { node in
      graph.row(of: node).reduce(Float(0)) { $0 + affinities[$1] }
    }
    let total = strengths.reduce(0) { $0 + Double($1) }
    let scale = Float(1 / max(total, .leastNormalMagnitude))
    var groups = [Int32](0..<Int32(count))
    var groupStrengths = strengths
    var ties = [Float](repeating: 0, count: count)
    var touched: [Int32] = []
    let limit = count > largeSize ? largestGroup : count
    var sizes = [Int](repeating: 1, count: count)
    for _ in 0..<sweeps {
      var moves = 0
      for node in 0..<count {
        let row = graph.row(of: NodeID(node))
        for index in row {
          let group = groups[Int(graph.neighbors[index])]
          if ties[Int(group)] == 0 { touched.append(group) }
          ties[Int(group)] += affinities[index]
        }
        let home = groups[node]
        groupStrengths[Int(home)] -= strengths[node]
        let cost = strengths[node] * scale
        var best = home
        var bestGain = ties[Int(home)] - cost * groupStrengths[Int(home)]
        for group in touched {
          let gain = ties[Int(group)] - cost * groupStrengths[Int(group)]
          if gain > bestGain, sizes[Int(group)] < limit {
            bestGain = gain
            best = group
          }
        }
        for group in touched { ties[Int(group)] = 0 }
        touched.removeAll(keepingCapacity: true)
        sizes[Int(home)] -= 1
        sizes[Int(best)] += 1
        groups[node] = best
        groupStrengths[Int(best)] += strengths[node]
        if best != home { moves += 1 }
      }
      if moves * 100 < count { break }
    }
    return groups
  }
}

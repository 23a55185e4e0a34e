import GraphCore

/// A random weighted graph in which pairs of the same group are linked more often.
func plantedGraph(
  groups: Int,
  size: Int,
  inside: Double,
  outside: Double,
  seed: UInt64
) -> WeightedGraph {
  var generator = SeededGenerator(seed: seed)
  var edges: [(NodeID, NodeID, Double)] = []
  for u in 0..<(groups * size) {
    for v in 0..<u {
      let chance = u / size == v / size ? inside : outside
      if generator.unit() < chance {
        edges.append((NodeID(u), NodeID(v), 0.5 + generator.unit()))
      }
    }
  }
  return WeightedGraph(nodeCount: groups * size, edges: edges)
}

/// Quality by the definition: every pair of nodes, one by one.
func pairwiseModularity(_ graph: WeightedGraph, _ labels: [Int32], resolution: Double) -> Double {
  let n = graph.nodeCount
  var adjacency = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  for u in 0..<n {
    adjacency[u][u] = 2 * graph.selfWeights[u]
    for index in graph.row(of: NodeID(u)) {
      adjacency[u][Int(graph.neighbors[index])] = graph.weights[index]
    }
  }
  let degrees = adjacency.map { $0.reduce(0, +) }
  let total = degrees.reduce(0, +)
  var sum = 0.0
  for u in 0..<n {
    for v in 0..<n where labels[u] == labels[v] {
      sum += adjacency[u][v] - resolution * degrees[u] * degrees[v] / total
    }
  }
  return sum / total
}

/// Σ over unordered pairs of distinct nodes in one community of (weight − γ).
func pairwiseCPM(_ graph: WeightedGraph, _ labels: [Int32], resolution: Double) -> Double {
  var sum = 0.0
  for u in 0..<graph.nodeCount {
    sum += graph.selfWeights[u]
    var weights: [NodeID: Double] = [:]
    for index in graph.row(of: NodeID(u)) { weights[graph.neighbors[index]] = graph.weights[index] }
    for v in 0..<u where labels[u] == labels[v] {
      sum += (weights[NodeID(v)] ?? 0) - resolution
    }
  }
  return sum
}

/// Every citation as an edge of weight 1, in both directions only once.
func tiesAsEdges(of citations: CSRGraph) -> WeightedGraph {
  var edges: [(NodeID, NodeID, Double)] = []
  for citing in 0..<NodeID(citations.nodeCount) {
    for cited in citations.references(of: citing) {
      let isRepeated = citing < cited && citations.references(of: cited).contains(citing)
      if !isRepeated { edges.append((citing, cited, 1)) }
    }
  }
  return WeightedGraph(nodeCount: citations.nodeCount, edges: edges)
}

/// The edges of a graph as citations of the lower by the higher node.
func citations(along graph: WeightedGraph) -> CSRGraph {
  let pairs = (0..<NodeID(graph.nodeCount)).flatMap { u in
    graph.row(of: u).map { (u, graph.neighbors[$0]) }.filter { $0.0 > $0.1 }
  }
  return CSRGraph(nodeCount: graph.nodeCount, citations: pairs)
}

public import GraphCore

/// How badly distances on the map follow distances in the graph, on a sample of papers.
///
/// Σ (c |y_i − y_j| − d_ij)² / d_ij² over the pairs of a sampled paper and everything it reaches,
/// divided by the number of pairs; d_ij counts the edges of the shortest path and c is the scale
/// that makes the sum smallest. 0 is a map of exact distances; unrelated places give about 0.3.
///
/// > E. R. Gansner, Y. Koren, S. C. North. "Graph drawing by stress majorization."
/// > *Graph Drawing* 2004. doi:10.1007/978-3-540-31843-9_25
///
/// - Complexity: O(`samples` (*n* + *m*)) time.
public func layoutStress(
  of positions: [SIMD2<Float>],
  in graph: WeightedGraph,
  samples: Int = 50,
  seed: UInt64 = 1
) -> Double {
  let count = graph.nodeCount
  guard graph.edgeCount > 0 else { return 0 }
  var generator = SeededGenerator(seed: seed)
  // With ratio r = |y_i − y_j| / d_ij the sum is Σ (c r − 1)², least at c = Σ r / Σ r².
  var ratioSum = 0.0
  var squareSum = 0.0
  var pairs = 0
  for _ in 0..<samples {
    let source = generator.below(count)
    let distances = hopDistances(from: NodeID(source), in: graph)
    for node in 0..<count where distances[node] > 0 {
      let difference = positions[node] - positions[source]
      let ratio = Double((difference * difference).sum().squareRoot()) / Double(distances[node])
      ratioSum += ratio
      squareSum += ratio * ratio
      pairs += 1
    }
  }
  guard pairs > 0, squareSum > 0 else { return 0 }
  return (Double(pairs) - ratioSum * ratioSum / squareSum) / Double(pairs)
}

/// The number of edges from `source` to each node; −1 where there is no path.
private func hopDistances(from source: NodeID, in graph: WeightedGraph) -> [Int32] {
  var distances = [Int32](repeating: -1, count: graph.nodeCount)
  distances[Int(source)] = 0
  var queue = [source]
  var head = 0
  while head < queue.count {
    let node = queue[head]
    head += 1
    for index in graph.row(of: node) where distances[Int(graph.neighbors[index])] < 0 {
      distances[Int(graph.neighbors[index])] = distances[Int(node)] + 1
      queue.append(graph.neighbors[index])
    }
  }
  return distances
}

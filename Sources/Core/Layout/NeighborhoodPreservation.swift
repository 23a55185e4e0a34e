public import GraphCore

/// The share of ties whose far end is among the nearest papers on the map.
///
/// For each node, *k* is its number of neighbors in the graph, at most `limit`; of its edges, those
/// count that lead to one of its *k* nearest nodes on the map. The result is the share over all
/// edges, each seen from both ends; 1 for a graph without edges.
///
/// Conventions: equal distances are broken by node number.
/// - Complexity: O(*n k*) expected time for maps without extreme crowding.
public func neighborhoodPreservation(
  of positions: [SIMD2<Float>],
  in graph: WeightedGraph,
  limit: Int = 50,
  threads: Int = 1
) -> Double {
  guard graph.edgeCount > 0 else { return 1 }
  let grid = PointGrid(positions: positions)
  let chunks = 64
  var kept = [Int](repeating: 0, count: chunks)
  unsafe kept.withUnsafeMutableBufferPointer { kept in
    nonisolated(unsafe) let kept = unsafe kept
    parallelChunks(chunks, threads: threads) { _, range in
      for chunk in range {
        var hits = 0
        let count = graph.nodeCount
        for node in (count * chunk / chunks)..<(count * (chunk + 1) / chunks) {
          let row = graph.row(of: NodeID(node))
          guard !row.isEmpty else { continue }
          let near = grid.nearest(min(row.count, limit), to: node)
          for index in row where near.contains(graph.neighbors[index]) { hits += 1 }
        }
        unsafe kept[chunk] = hits
      }
    }
  }
  return Double(kept.reduce(0, +)) / Double(graph.neighbors.count)
}

/// An undirected graph with positive edge weights, in compressed sparse rows.
///
/// Every edge `{u, v}` with u ≠ v stands in both rows, with the same weight; rows are sorted by
/// neighbor. A self-loop (they arise when communities are aggregated) is not stored as an edge: its
/// weight is in ``selfWeights``, counted once.
public struct WeightedGraph: Sendable, Equatable {
  /// Where the neighbors of each node start; `nodeCount + 1` values.
  public let offsets: [Int32]
  /// The neighbors, grouped by node, ascending within a group.
  public let neighbors: [NodeID]
  /// The weight of the edge to the neighbor at the same index.
  public let weights: [Double]
  /// The weight of each node's self-loop; all zero unless the graph is an aggregate.
  public let selfWeights: [Double]

  /// Takes arrays that already have the shape described above.
  package init(
    offsets: [Int32],
    neighbors: [NodeID],
    weights: [Double],
    selfWeights: [Double]
  ) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
    self.selfWeights = selfWeights
  }

  /// Builds a graph from undirected edges; the weights of repeated edges are added up.
  ///
  /// Non-positive weights are dropped. An edge from a node to itself becomes a self-loop.
  /// - Complexity: O(*m* log *m*) time.
  public init(nodeCount: Int, edges: some Sequence<(NodeID, NodeID, Double)>) {
    var selfWeights = [Double](repeating: 0, count: nodeCount)
    var pairs: [(key: UInt64, weight: Double)] = []
    for (u, v, weight) in edges where weight > 0 {
      if u == v {
        selfWeights[Int(u)] += weight
      } else {
        let (low, high) = u < v ? (u, v) : (v, u)
        pairs.append((UInt64(UInt32(low)) << 32 | UInt64(UInt32(high)), weight))
      }
    }
    // Ties are broken by weight so that the sums do not depend on the order of the input.
    pairs.sort { $0.key != $1.key ? $0.key < $1.key : $0.weight < $1.weight }
    var merged: [(NodeID, NodeID, Double)] = []
    merged.reserveCapacity(pairs.count)
    var previous = UInt64.max
    for (key, weight) in pairs {
      if key == previous {
        merged[merged.count - 1].2 += weight
      } else {
        merged.append((NodeID(key >> 32), NodeID(key & 0xFFFF_FFFF), weight))
        previous = key
      }
    }
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for (u, v, _) in merged {
      offsets[Int(u) + 1] += 1
      offsets[Int(v) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var neighbors = [NodeID](repeating: 0, count: merged.count * 2)
    var weights = [Double](repeating: 0, count: merged.count * 2)
    // Smaller neighbors first, then larger ones: both passes run in ascending order.
    for (u, v, weight) in merged {
      neighbors[Int(next[Int(v)])] = u
      weights[Int(next[Int(v)])] = weight
      next[Int(v)] += 1
    }
    for (u, v, weight) in merged {
      neighbors[Int(next[Int(u)])] = v
      weights[Int(next[Int(u)])] = weight
      next[Int(u)] += 1
    }
    self.init(offsets: offsets, neighbors: neighbors, weights: weights, selfWeights: selfWeights)
  }

  /// The number of nodes.
  public var nodeCount: Int { offsets.count - 1 }

  /// The number of undirected edges, self-loops not counted.
  public var edgeCount: Int { neighbors.count / 2 }

  /// The indices into ``neighbors`` and ``weights`` that belong to `node`.
  public func row(of node: NodeID) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }
}

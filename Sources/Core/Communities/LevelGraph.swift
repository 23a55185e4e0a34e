import GraphCore

/// The undirected graph of one level of Leiden, in compressed sparse rows.
///
/// As ``GraphCore/WeightedGraph``, but rows need not be sorted, and weights take no more memory than
/// they need: citations counted as ties need four bytes per neighbor, sums of them eight.
struct LevelGraph: Sendable, Equatable {
  /// Where the neighbors of each node start; `nodeCount + 1` values.
  let offsets: [Int32]
  /// The neighbors, grouped by node.
  let neighbors: [NodeID]
  /// The weight of the edge to the neighbor at the same index.
  let weights: EdgeWeights
  /// The weight of each node's self-loop; empty when there are none.
  let selfWeights: [Double]

  var nodeCount: Int { offsets.count - 1 }
  var edgeCount: Int { neighbors.count / 2 }

  init(offsets: [Int32], neighbors: [NodeID], weights: EdgeWeights, selfWeights: [Double]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
    self.selfWeights = selfWeights
  }

  init(_ graph: WeightedGraph) {
    offsets = graph.offsets
    neighbors = graph.neighbors
    weights = .numbers(graph.weights)
    selfWeights = graph.selfWeights
  }

  /// Counts every citation as a tie of weight 1, in both directions only once.
  init(ties citations: CSRGraph) {
    let both = citations.symmetrized()
    offsets = both.outOffsets
    neighbors = both.outTargets
    weights = .ones
    selfWeights = []
  }

  /// The indices into ``neighbors`` and ``weights`` that belong to a node.
  func row(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  func selfWeight(of node: Int) -> Double { selfWeights.isEmpty ? 0 : selfWeights[node] }

  /// The same graph with its nodes in another order, so that what is used together lies together.
  ///
  /// `order` holds the nodes in their new order. The result does not depend on the number of threads.
  /// - Complexity: O(*n* + *m*).
  func reordered(_ order: [Int32], threads: Int) -> LevelGraph {
    var places = [Int32](repeating: 0, count: nodeCount)
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for (place, node) in order.enumerated() {
      places[Int(node)] = Int32(place)
      starts[place + 1] = starts[place] + Int32(row(of: Int(node)).count)
    }
    let (newPlaces, newStarts) = (places, starts)
    func gathered<Value>(_ value: @Sendable (Int) -> Value) -> [Value] {
      unsafe [Value](unsafeUninitializedCapacity: neighbors.count) { buffer, filled in
        nonisolated(unsafe) let values = unsafe buffer
        parallelChunks(nodeCount, threads: threads) { _, range in
          for place in range {
            var next = Int(newStarts[place])
            for index in row(of: Int(order[place])) {
              unsafe values.initializeElement(at: next, to: value(index))
              next += 1
            }
          }
        }
        filled = neighbors.count
      }
    }
    let newWeights: EdgeWeights =
      switch weights {
      case .ones: .ones
      case .counts(let counts): .counts(gathered { counts[$0] })
      case .numbers(let numbers): .numbers(gathered { numbers[$0] })
      }
    return LevelGraph(
      offsets: starts,
      neighbors: gathered { newPlaces[Int(neighbors[$0])] },
      weights: newWeights,
      selfWeights: selfWeights.isEmpty ? [] : order.map { selfWeights[Int($0)] }
    )
  }
}

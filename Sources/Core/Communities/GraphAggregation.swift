package import GraphCore

extension LevelGraph {
  /// The graph whose nodes are the communities, weights added up.
  ///
  /// Edges inside a community become its self-loop, so that quality is the same on both levels.
  ///
  /// > V. A. Traag, L. Waltman, N. J. van Eck. *Sci. Rep.* 9:5233, 2019.
  /// > doi:10.1038/s41598-019-41695-z (AggregateGraph in Algorithm A.2)
  ///
  /// Conventions: labels are 0 ..< `count`. Every row is summed on its own, neighbors in the order in
  /// which its members meet them, so the result does not depend on the number of threads.
  /// - Complexity: O(*n* + *m*).
  func aggregated(by labels: [Int32], count: Int, threads: Int) -> LevelGraph {
    switch weights {
    case .ones, .counts:
      aggregated(by: labels, count: count, threads: threads, weights: EdgeWeights.counts) {
        Int32($0)
      }
    case .numbers:
      aggregated(by: labels, count: count, threads: threads, weights: EdgeWeights.numbers) { $0 }
    }
  }

  @inline(__always)
  private func aggregated<Weight: BitwiseCopyable & Sendable>(
    by labels: [Int32],
    count: Int,
    threads: Int,
    weights pack: ([Weight]) -> EdgeWeights,
    of sum: @Sendable (Double) -> Weight
  ) -> LevelGraph {
    let groups = NodeGroups(labels, count: count)
    let chunks = groups.chunks(threads: threads)
    // A row has at most as many neighbors as its members together: a chunk starts after all that
    // the chunks before it could need, and is moved up when all are done.
    let firsts = chunks.map { chunk in
      groups.order.prefix(Int(groups.starts[chunk.lowerBound])).reduce(0) {
        $0 + row(of: Int($1)).count
      }
    }
    var offsets = [Int32](repeating: 0, count: count + 1)
    var loops = [Double](repeating: 0, count: count)
    var sums: [Weight] = []
    let neighbors = unsafe [NodeID](unsafeUninitializedCapacity: self.neighbors.count) {
      nodes,
      filled in
      unsafe sums = [Weight](unsafeUninitializedCapacity: self.neighbors.count) {
        sums,
        summed in
        unsafe offsets.withUnsafeMutableBufferPointer { rowSizes in
          unsafe loops.withUnsafeMutableBufferPointer { loops in
            nonisolated(unsafe) let (nodes, sums) = unsafe (nodes, sums)
            nonisolated(unsafe) let (rowSizes, loops) = unsafe (rowSizes, loops)
            let ends = parallelMap(chunks.count, pieces: threads) { chunk in
              var end = firsts[chunk]
              var weightTo = [Double](repeating: 0, count: count)
              for community in chunks[chunk] {
                let first = end
                for place in groups.range(of: community) {
                  let node = Int(groups.order[place])
                  unsafe loops[community] += selfWeight(of: node)
                  for index in row(of: node) {
                    let other = labels[Int(self.neighbors[index])]
                    let known = weightTo[Int(other)]
                    unsafe nodes[end] = other
                    end += known == 0 ? 1 : 0
                    weightTo[Int(other)] = known + weights[index]
                  }
                }
                var own = first
                for index in first..<end {
                  let other = unsafe nodes[index]
                  let weight = weightTo[Int(other)]
                  weightTo[Int(other)] = 0
                  if Int(other) == community {
                    unsafe loops[community] += weight / 2
                  } else {
                    unsafe nodes[own] = other
                    unsafe sums.initializeElement(at: own, to: sum(weight))
                    own += 1
                  }
                }
                end = own
                unsafe rowSizes[community + 1] = Int32(end - first)
              }
              return end
            }
            var total = 0
            for (first, end) in zip(firsts, ends) {
              let shift = first - total
              for index in first..<end where shift > 0 {
                unsafe nodes[index - shift] = nodes[index]
                unsafe sums[index - shift] = sums[index]
              }
              total += end - first
            }
            (filled, summed) = (total, total)
          }
        }
      }
    }
    for community in 0..<count { offsets[community + 1] += offsets[community] }
    return LevelGraph(
      offsets: offsets,
      neighbors: neighbors,
      weights: pack(sums),
      selfWeights: loops
    )
  }
}

extension WeightedGraph {
  /// The graph whose nodes are the communities of `labels`, 0 ..< `count`, weights added up.
  ///
  /// Edges inside a community become its self-loop. Both copies of an edge have the same weight, to
  /// the last bit.
  /// - Complexity: O(*n* + *m* + *m*′ log *m*′), *m*′ edges of the result.
  package func aggregated(by labels: [Int32], count: Int) -> WeightedGraph {
    let level = LevelGraph(self).aggregated(by: labels, count: count, threads: 1)
    var edges: [(NodeID, NodeID, Double)] = []
    for node in 0..<count {
      edges.append((NodeID(node), NodeID(node), level.selfWeights[node]))
      for index in level.row(of: node) where level.neighbors[index] < NodeID(node) {
        edges.append((NodeID(node), level.neighbors[index], level.weights[index]))
      }
    }
    return WeightedGraph(nodeCount: count, edges: edges)
  }
}

package import GraphCore
import Synchronization

extension WeightedGraph {
  /// The graph whose nodes are the communities of `labels`, weights added up.
  ///
  /// Edges inside a community become its self-loop, so that quality is the same on both levels.
  ///
  /// > V. A. Traag, L. Waltman, N. J. van Eck. *Sci. Rep.* 9:5233, 2019.
  /// > doi:10.1038/s41598-019-41695-z (AggregateGraph in Algorithm A.2)
  ///
  /// Conventions: labels are 0 ..< `count`. Each edge is summed once, in the row of its smaller
  /// community, and written to both rows, which come out sorted without a comparison.
  /// The result does not depend on the number of threads.
  /// - Complexity: O(*n* + *m*).
  package func aggregated(by labels: [Int32], count: Int, threads: Int = 1) -> WeightedGraph {
    var starts = [Int32](repeating: 0, count: count + 1)
    for label in labels { starts[Int(label) + 1] += 1 }
    for community in 0..<count { starts[community + 1] += starts[community] }
    var members = [NodeID](repeating: 0, count: nodeCount)
    var next = starts
    for node in 0..<nodeCount {
      let community = Int(labels[node])
      members[Int(next[community])] = NodeID(node)
      next[community] += 1
    }

    let chunks = max(1, min(threads, nodeCount / 4096))
    let cuts = (0...chunks).map { chunk in
      starts.firstIndex { Int($0) >= nodeCount * chunk / chunks } ?? count
    }
    let (memberStarts, groups) = (starts, members)
    let upper = Mutex([UpperEdges](repeating: UpperEdges(), count: chunks))
    parallelChunks(chunks, threads: chunks) { _, range in
      for chunk in range {
        let edges = upperEdges(
          of: cuts[chunk]..<(chunk + 1 == chunks ? count : cuts[chunk + 1]),
          labels: labels,
          count: count,
          members: groups,
          starts: memberStarts
        )
        upper.withLock { $0[chunk] = edges }
      }
    }
    let parts = upper.withLock { $0 }
    let loops = parts.flatMap(\.loops)
    var degrees = [Int32](repeating: 0, count: count)
    var community = 0
    for part in parts {
      for size in part.sizes {
        degrees[community] += size
        community += 1
      }
      for target in part.targets { degrees[Int(target)] += 1 }
    }
    var rowStarts = [Int32](repeating: 0, count: count + 1)
    for community in 0..<count {
      rowStarts[community + 1] = rowStarts[community] + degrees[community]
    }
    var rows = [NodeID](repeating: 0, count: Int(rowStarts[count]))
    var rowWeights = [Double](repeating: 0, count: rows.count)
    var ends = rowStarts
    // Smaller neighbors of every row first, in ascending order ...
    community = 0
    for part in parts {
      var index = 0
      for size in part.sizes {
        for _ in 0..<size {
          let row = Int(part.targets[index])
          rows[Int(ends[row])] = NodeID(community)
          rowWeights[Int(ends[row])] = part.weights[index]
          ends[row] += 1
          index += 1
        }
        community += 1
      }
    }
    // ... then larger ones, by reading the smaller ones of every row in ascending order.
    let lowerEnds = ends
    for community in 0..<count {
      for index in Int(rowStarts[community])..<Int(lowerEnds[community]) {
        let row = Int(rows[index])
        rows[Int(ends[row])] = NodeID(community)
        rowWeights[Int(ends[row])] = rowWeights[index]
        ends[row] += 1
      }
    }
    return WeightedGraph(
      offsets: rowStarts,
      neighbors: rows,
      weights: rowWeights,
      selfWeights: loops
    )
  }

  /// The edges of a range of communities to larger ones.
  private struct UpperEdges: Sendable {
    /// The number of such edges of each community.
    var sizes: [Int32] = []
    var targets: [Int32] = []
    var weights: [Double] = []
    /// The weight inside each community.
    var loops: [Double] = []
  }

  private func upperEdges(
    of communities: Range<Int>,
    labels: [Int32],
    count: Int,
    members: [NodeID],
    starts: [Int32]
  ) -> UpperEdges {
    var edges = UpperEdges()
    var (targets, targetWeights) = ([Int32](), [Double]())
    var weightTo = [Double](repeating: 0, count: count)
    for community in communities {
      let first = targets.count
      var loop = 0.0
      for position in Int(starts[community])..<Int(starts[community + 1]) {
        let node = Int(members[position])
        loop += selfWeights[node]
        for index in Int(offsets[node])..<Int(offsets[node + 1]) {
          let other = Int(labels[Int(neighbors[index])])
          if other > community {
            if weightTo[other] == 0 { targets.append(Int32(other)) }
            weightTo[other] += weights[index]
          } else if other == community {
            loop += weights[index] / 2
          }
        }
      }
      edges.loops.append(loop)
      edges.sizes.append(Int32(targets.count - first))
      for index in first..<targets.count {
        let other = Int(targets[index])
        targetWeights.append(weightTo[other])
        weightTo[other] = 0
      }
    }
    edges.targets = targets
    edges.weights = targetWeights
    return edges
  }
}

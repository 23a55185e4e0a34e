package import GraphCore

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
  /// - Complexity: O(*n* + *m*).
  package func aggregated(by labels: [Int32], count: Int) -> WeightedGraph {
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

    var loops = [Double](repeating: 0, count: count)
    var upperStarts = [Int32](repeating: 0, count: count + 1)
    var upperTargets: [Int32] = []
    var upperWeights: [Double] = []
    var degrees = [Int32](repeating: 0, count: count)
    var weightTo = [Double](repeating: 0, count: count)
    for community in 0..<count {
      let first = upperTargets.count
      var loop = 0.0
      for position in Int(starts[community])..<Int(starts[community + 1]) {
        let node = Int(members[position])
        loop += selfWeights[node]
        for index in Int(offsets[node])..<Int(offsets[node + 1]) {
          let other = Int(labels[Int(neighbors[index])])
          if other > community {
            if weightTo[other] == 0 { upperTargets.append(Int32(other)) }
            weightTo[other] += weights[index]
          } else if other == community {
            loop += weights[index] / 2
          }
        }
      }
      loops[community] = loop
      for index in first..<upperTargets.count {
        let other = Int(upperTargets[index])
        upperWeights.append(weightTo[other])
        weightTo[other] = 0
        degrees[other] += 1
      }
      degrees[community] += Int32(upperTargets.count - first)
      upperStarts[community + 1] = Int32(upperTargets.count)
    }

    var rowStarts = [Int32](repeating: 0, count: count + 1)
    for community in 0..<count {
      rowStarts[community + 1] = rowStarts[community] + degrees[community]
    }
    var rows = [NodeID](repeating: 0, count: Int(rowStarts[count]))
    var rowWeights = [Double](repeating: 0, count: rows.count)
    var ends = rowStarts
    // Smaller neighbors of every row first, in ascending order ...
    for community in 0..<count {
      for index in Int(upperStarts[community])..<Int(upperStarts[community + 1]) {
        let row = Int(upperTargets[index])
        rows[Int(ends[row])] = NodeID(community)
        rowWeights[Int(ends[row])] = upperWeights[index]
        ends[row] += 1
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
}

import GraphCore

/// Adds up tables of ties, each scaled to a mean total of its weight per paper.
struct RelatednessMixture {
  let nodeCount: Int
  private var sources: [NodeID] = []
  private var targets: [NodeID] = []
  private var strengths: [Double] = []

  init(nodeCount: Int) { self.nodeCount = nodeCount }

  /// Adds a kind of evidence; a tie that stands in the rows of both papers counts once.
  mutating func add(_ table: PartnerTable, weight: Double) {
    let start = strengths.count
    var isTied = [Bool](repeating: false, count: nodeCount)
    var total = 0.0
    for node in 0..<NodeID(nodeCount) {
      for index in table.row(of: node) {
        let other = table.partners[index]
        let strength = Double(table.strengths[index])
        guard strength > 0 else { continue }
        if other < node, table.row(of: other).contains(where: { table.partners[$0] == node }) {
          continue
        }
        sources.append(node)
        targets.append(other)
        strengths.append(strength)
        total += strength
        isTied[Int(node)] = true
        isTied[Int(other)] = true
      }
    }
    guard total > 0 else { return }
    let tied = isTied.count { $0 }
    let scale = weight * Double(tied) / (2 * total)
    for index in start..<strengths.count { strengths[index] *= scale }
  }

  /// The sum of all ties added so far.
  ///
  /// Every tie has two entries, 2·tie in the row of its source and 2·tie + 1 in that of its target.
  /// Two stable counting sorts bring the entries of an edge together in the order in which the kinds
  /// were added, so that both copies of the edge get the same sum, to the last bit.
  /// - Complexity: O(*n* + *m*) time.
  func graph() -> WeightedGraph {
    let all = 0..<Int32(2 * strengths.count)
    let (_, byNeighbor) = group(all, by: neighbor(of:))
    let (starts, entries) = group(byNeighbor) { neighbor(of: $0 ^ 1) }
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(nodeCount + 1)
    var neighbors: [NodeID] = []
    var weights: [Double] = []
    neighbors.reserveCapacity(entries.count)
    weights.reserveCapacity(entries.count)
    for node in 0..<nodeCount {
      let rowStart = neighbors.count
      for entry in entries[Int(starts[node])..<Int(starts[node + 1])] {
        let (neighbor, strength) = (neighbor(of: entry), strengths[Int(entry >> 1)])
        if neighbors.count > rowStart, neighbors[neighbors.count - 1] == neighbor {
          weights[weights.count - 1] += strength
        } else {
          neighbors.append(neighbor)
          weights.append(strength)
        }
      }
      offsets.append(Int32(neighbors.count))
    }
    return WeightedGraph(
      offsets: offsets,
      neighbors: neighbors,
      weights: weights,
      selfWeights: [Double](repeating: 0, count: nodeCount)
    )
  }

  private func neighbor(of entry: Int32) -> NodeID {
    entry & 1 == 0 ? targets[Int(entry >> 1)] : sources[Int(entry >> 1)]
  }

  private func group(
    _ entries: some Sequence<Int32>,
    by key: (Int32) -> NodeID
  ) -> (starts: [Int32], entries: [Int32]) {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for entry in entries { starts[Int(key(entry)) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    var grouped = [Int32](repeating: 0, count: 2 * strengths.count)
    for entry in entries {
      let row = Int(key(entry))
      grouped[Int(next[row])] = entry
      next[row] += 1
    }
    return (starts, grouped)
  }
}

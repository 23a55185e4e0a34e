/// The smallest and the largest few ranks of each paper; the same in whatever order they come.
struct RankExtremes {
  private let kept: Int
  private var smallest: [Float]
  private var largest: [Float]

  /// How many of `resamples` ranks an interval that holds `level` of them leaves out at each end.
  static func cut(_ resamples: Int, _ level: Double) -> Int {
    // 100 · (1 − 0.9) / 2 is a little less than 5 in binary.
    Int((Double(resamples) * (1 - level) / 2 + 1e-9).rounded(.down))
  }

  init(nodeCount: Int, kept: Int) {
    self.kept = kept
    smallest = Array(repeating: .infinity, count: nodeCount * kept)
    largest = Array(repeating: -.infinity, count: nodeCount * kept)
  }

  mutating func add(_ ranks: [Float]) {
    for node in ranks.indices { add(ranks[node], to: node) }
  }

  mutating func merge(_ other: RankExtremes) {
    for slot in other.smallest.indices {
      if other.smallest[slot].isFinite { addLow(other.smallest[slot], to: slot / kept) }
      if other.largest[slot].isFinite { addHigh(other.largest[slot], to: slot / kept) }
    }
  }

  /// The largest of the smallest ranks, downwards.
  func low(of node: Int) -> Int32 { Int32(smallest[(node + 1) * kept - 1].rounded(.down)) }

  /// The smallest of the largest ranks, upwards.
  func high(of node: Int) -> Int32 { Int32(largest[(node + 1) * kept - 1].rounded(.up)) }

  private mutating func add(_ rank: Float, to node: Int) {
    addLow(rank, to: node)
    addHigh(rank, to: node)
  }

  private mutating func addLow(_ rank: Float, to node: Int) {
    var slot = (node + 1) * kept - 1
    guard rank < smallest[slot] else { return }
    while slot > node * kept, rank < smallest[slot - 1] {
      smallest[slot] = smallest[slot - 1]
      slot -= 1
    }
    smallest[slot] = rank
  }

  private mutating func addHigh(_ rank: Float, to node: Int) {
    var slot = (node + 1) * kept - 1
    guard rank > largest[slot] else { return }
    while slot > node * kept, rank > largest[slot - 1] {
      largest[slot] = largest[slot - 1]
      slot -= 1
    }
    largest[slot] = rank
  }
}

/// The smallest and the largest few ranks of each paper; the same in whatever order they come.
struct RankExtremes: Sendable {
  private let nodeCount: Int
  private let kept: Int
  /// The smallest rank of every paper, then the second smallest of every paper, and so on.
  private var smallest: [Float]
  private var largest: [Float]

  /// How many of `resamples` ranks an interval that holds `level` of them leaves out at each end.
  static func cut(_ resamples: Int, _ level: Double) -> Int {
    // 100 · (1 − 0.9) / 2 is a little less than 5 in binary.
    Int((Double(resamples) * (1 - level) / 2 + 1e-9).rounded(.down))
  }

  init(nodeCount: Int, kept: Int) {
    self.nodeCount = nodeCount
    self.kept = kept
    smallest = Array(repeating: .infinity, count: nodeCount * kept)
    largest = Array(repeating: -.infinity, count: nodeCount * kept)
  }

  /// Takes one more rank of every paper; what is in `ranks` afterwards is of no use.
  mutating func add(_ ranks: inout [Float]) {
    precondition(ranks.count == nodeCount, "one rank per paper")
    var others = ranks
    let count = nodeCount
    // Pointers, since a loop over checked indices is not put into vectors: 4 times faster.
    unsafe smallest.withUnsafeMutableBufferPointer { smallest in
      unsafe ranks.withUnsafeMutableBufferPointer { carried in
        for slot in 0..<kept {
          for node in 0..<count {
            let (old, new) = unsafe (smallest[slot * count + node], carried[node])
            unsafe smallest[slot * count + node] = old < new ? old : new
            unsafe carried[node] = old < new ? new : old
          }
        }
      }
    }
    unsafe largest.withUnsafeMutableBufferPointer { largest in
      unsafe others.withUnsafeMutableBufferPointer { carried in
        for slot in 0..<kept {
          for node in 0..<count {
            let (old, new) = unsafe (largest[slot * count + node], carried[node])
            unsafe largest[slot * count + node] = old > new ? old : new
            unsafe carried[node] = old > new ? new : old
          }
        }
      }
    }
  }

  /// The largest of the smallest ranks of each paper, downwards.
  var low: [Int32] { smallest[(nodeCount * (kept - 1))...].map { Int32($0.rounded(.down)) } }

  /// The smallest of the largest ranks of each paper, upwards.
  var high: [Int32] { largest[(nodeCount * (kept - 1))...].map { Int32($0.rounded(.up)) } }
}

/// The nodes of a graph sorted by community.
struct NodeGroups: Sendable {
  /// Where each community starts in ``order``; one value more than communities.
  let starts: [Int32]
  /// The nodes, grouped by community, ascending within each.
  let order: [Int32]

  /// Sorts by labels 0 ..< `count`.
  ///
  /// - Complexity: O(*n* + *k*) for *k* communities.
  init(_ labels: [Int32], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for label in labels { starts[Int(label) + 1] += 1 }
    for community in 0..<count { starts[community + 1] += starts[community] }
    var order = [Int32](repeating: 0, count: labels.count)
    var next = starts
    for (node, label) in labels.enumerated() {
      order[Int(next[Int(label)])] = Int32(node)
      next[Int(label)] += 1
    }
    self.starts = starts
    self.order = order
  }

  /// The places of a community in ``order``.
  func range(of community: Int) -> Range<Int> {
    Int(starts[community])..<Int(starts[community + 1])
  }

  /// Cuts the communities into ranges that hold about the same number of nodes, one per thread.
  func chunks(threads: Int) -> [Range<Int>] {
    let count = max(1, min(threads, order.count / 4096))
    var cuts = (0..<count).map { chunk in
      starts.firstIndex { Int($0) >= order.count * chunk / count } ?? starts.count - 1
    }
    cuts.append(starts.count - 1)
    return (0..<count).map { cuts[$0]..<cuts[$0 + 1] }
  }
}

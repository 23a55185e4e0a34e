extension CSRGraph {
  /// How many citations run from a lower to a higher node: from an earlier to a later paper.
  ///
  /// - Complexity: O(*n*) where there are none.
  public var citationsIntoTheFuture: Int {
    var count = 0
    for node in 0..<nodeCount {
      var index = Int(outOffsets[node + 1]) - 1
      while index >= Int(outOffsets[node]) && outTargets[index] > NodeID(node) {
        count += 1
        index -= 1
      }
    }
    return count
  }

  /// All nodes, citing papers before the papers they cite; on a cycle, later papers first.
  ///
  /// - Complexity: O(*n*) where nodes are numbered by time, O(*n* + *m*) otherwise.
  public func citingFirstOrder() -> [NodeID] {
    let future = citationsIntoTheFuture
    if future == 0 { return (0..<NodeID(nodeCount)).reversed() }
    if future == edgeCount { return Array(0..<NodeID(nodeCount)) }
    let components = StrongComponents(of: self)
    return components.members.reversed()
  }

  /// An order for kernels that sweep until nothing is left: citing papers first, with few exceptions.
  ///
  /// Where only a few citations run into the future, the order of time is nearly as good as
  /// ``citingFirstOrder()`` and costs nothing.
  package func sweepOrder() -> [NodeID] {
    citationsIntoTheFuture * 50 < edgeCount
      ? (0..<NodeID(nodeCount)).reversed() : citingFirstOrder()
  }
}

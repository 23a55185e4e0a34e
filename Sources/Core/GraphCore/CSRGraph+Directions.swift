extension CSRGraph {
  /// The same citations, read backwards: from the cited to the citing paper.
  ///
  /// - Complexity: O(1): the arrays are shared.
  public var reversed: CSRGraph {
    CSRGraph(
      outOffsets: inOffsets,
      outTargets: inSources,
      inOffsets: outOffsets,
      inSources: outTargets
    )
  }

  /// The graph with every citation running both ways; two papers that cite each other are tied once.
  ///
  /// Both directions of the result share their arrays.
  /// - Complexity: O(*n* + *m*): rows are merged, not sorted.
  public func symmetrized() -> CSRGraph {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    let neighbors = [NodeID](capacity: 2 * edgeCount) { merged in
      for node in 0..<nodeCount {
        var out = Int(outOffsets[node])
        var into = Int(inOffsets[node])
        let outEnd = Int(outOffsets[node + 1])
        let inEnd = Int(inOffsets[node + 1])
        while out < outEnd && into < inEnd {
          let cited = outTargets[out]
          let citing = inSources[into]
          merged.append(min(cited, citing))
          if cited <= citing { out += 1 }
          if citing <= cited { into += 1 }
        }
        for index in out..<outEnd { merged.append(outTargets[index]) }
        for index in into..<inEnd { merged.append(inSources[index]) }
        offsets[node + 1] = Int32(merged.count)
      }
    }
    return CSRGraph(
      outOffsets: offsets,
      outTargets: neighbors,
      inOffsets: offsets,
      inSources: neighbors
    )
  }

  /// The graph in which papers that cite each other are tied by the later one's citation alone.
  ///
  /// Its rows of both directions together hold every tie once, so no graph of ties has to be built.
  /// - Complexity: O(*n*) where nodes are numbered by time, O(*n* + *m*) otherwise, and a binary
  ///   search for each citation into the future.
  package func tiedOnce() -> CSRGraph {
    let future = citationsIntoTheFuture
    if future == 0 || future == edgeCount { return self }
    var mutual: [Int] = []
    for node in 0..<NodeID(nodeCount) {
      var index = Int(outOffsets[Int(node) + 1]) - 1
      while index >= Int(outOffsets[Int(node)]) && outTargets[index] > node {
        if cites(outTargets[index], node) { mutual.append(index) }
        index -= 1
      }
    }
    if mutual.isEmpty { return self }
    mutual.sort()
    var builder = GraphBuilder(nodeCount: nodeCount)
    var next = 0
    for node in 0..<NodeID(nodeCount) {
      for index in Int(outOffsets[Int(node)])..<Int(outOffsets[Int(node) + 1]) {
        if next < mutual.count && mutual[next] == index {
          next += 1
        } else {
          builder.add(citing: node, cited: outTargets[index])
        }
      }
    }
    return builder.build().graph
  }

  private func cites(_ citing: NodeID, _ cited: NodeID) -> Bool {
    var low = Int(outOffsets[Int(citing)])
    let end = Int(outOffsets[Int(citing) + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if outTargets[middle] < cited { low = middle + 1 } else { high = middle }
    }
    return low < end && outTargets[low] == cited
  }
}

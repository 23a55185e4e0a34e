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
}

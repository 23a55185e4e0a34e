public import GraphCore

extension Partition {
  /// Splits every community that falls apart in `graph` into its connected parts.
  ///
  /// Neither modularity nor CPM can fall by this: no edge is cut.
  /// - Complexity: O(*n* + *m*).
  public func connected(in graph: WeightedGraph) -> Partition {
    Partition(labels: LevelGraph(graph).connectedParts(of: labels))
  }
}

extension LevelGraph {
  /// The connected part of each node within its community, named by the first node of the part.
  func connectedParts(of labels: [Int32]) -> [Int32] {
    var parts = [Int32](repeating: -1, count: nodeCount)
    var stack: [NodeID] = []
    for start in 0..<nodeCount where parts[start] < 0 {
      parts[start] = Int32(start)
      stack.append(NodeID(start))
      while let node = stack.popLast() {
        for index in row(of: Int(node)) {
          let neighbor = Int(neighbors[index])
          if parts[neighbor] < 0, labels[neighbor] == labels[start] {
            parts[neighbor] = Int32(start)
            stack.append(NodeID(neighbor))
          }
        }
      }
    }
    return parts
  }
}

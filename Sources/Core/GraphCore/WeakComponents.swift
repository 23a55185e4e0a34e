/// The weakly connected components of a graph: sets of papers tied by citations in any direction.
///
/// > R. E. Tarjan, J. van Leeuwen. "Worst-case analysis of set union algorithms." *J. ACM*
/// > 31(2):245–281, 1984. doi:10.1145/62.2160 (path halving; the smaller root wins)
public struct WeakComponents: Sendable, Equatable {
  /// The component of each node, numbered from the largest to the smallest; ties by lowest node.
  public let component: [Int32]
  /// The number of nodes of each component, descending.
  public let sizes: [Int]

  /// The number of components.
  public var count: Int { sizes.count }

  /// Finds the components of `graph`.
  ///
  /// - Complexity: O(*n* + *m*) but for a factor that is below 5 for any graph that fits in memory.
  public init(of graph: CSRGraph) {
    var parent = Array(0..<NodeID(graph.nodeCount))
    func root(_ start: NodeID) -> NodeID {
      var node = start
      while parent[Int(node)] != node {
        parent[Int(node)] = parent[Int(parent[Int(node)])]
        node = parent[Int(node)]
      }
      return node
    }
    for node in 0..<NodeID(graph.nodeCount) {
      var mine = root(node)
      for target in graph.references(of: node) {
        let other = root(target)
        parent[Int(max(mine, other))] = min(mine, other)
        mine = min(mine, other)
      }
    }
    let roots = (0..<NodeID(graph.nodeCount)).map(root)
    var size = [Int](repeating: 0, count: graph.nodeCount)
    for root in roots { size[Int(root)] += 1 }
    let ranked = size.indices.filter { size[$0] > 0 }
      .sorted { (size[$1], $0) < (size[$0], $1) }
    var number = [Int32](repeating: 0, count: graph.nodeCount)
    for (rank, root) in ranked.enumerated() { number[root] = Int32(rank) }
    component = roots.map { number[Int($0)] }
    sizes = ranked.map { size[$0] }
  }
}

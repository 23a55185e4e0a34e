import GraphCore

/// An order of the papers in which each stands after all it cites, once cycles are broken.
///
/// A depth-first search along references starts at the papers in falling number (newest first) and
/// takes references in falling number too; a citation that leads back to a paper on the current path
/// closes a cycle and is dropped. No other citation is, so a graph without cycles keeps all.
///
/// > R. Tarjan. "Depth-first search and linear graph algorithms." *SIAM J. Comput.* 1(2):146–160,
/// > 1972. doi:10.1137/0201010
///
/// - Complexity: O(*n* + *m*) time, O(*n*) space.
struct AcyclicOrder: Sendable {
  /// The papers, cited before citing.
  let nodes: [NodeID]
  /// The place of each paper in ``nodes``.
  let position: [Int32]

  init(of graph: CSRGraph) {
    let count = graph.nodeCount
    var order: [NodeID] = []
    order.reserveCapacity(count)
    var position = [Int32](repeating: -1, count: count)
    // The references of a node that are still to be taken end here; −1: not yet met.
    var cursor = [Int32](repeating: -1, count: count)
    var path: [NodeID] = []
    for root in (0..<NodeID(count)).reversed() where cursor[Int(root)] < 0 {
      cursor[Int(root)] = graph.outOffsets[Int(root) + 1]
      path.append(root)
      while let node = path.last {
        if cursor[Int(node)] > graph.outOffsets[Int(node)] {
          cursor[Int(node)] -= 1
          let cited = graph.outTargets[Int(cursor[Int(node)])]
          if cursor[Int(cited)] < 0 {
            cursor[Int(cited)] = graph.outOffsets[Int(cited) + 1]
            path.append(cited)
          }
        } else {
          position[Int(node)] = Int32(order.count)
          order.append(node)
          path.removeLast()
        }
      }
    }
    nodes = order
    self.position = position
  }

  /// Whether the citation is part of the acyclic graph.
  func keeps(citing: NodeID, cited: NodeID) -> Bool {
    position[Int(cited)] < position[Int(citing)]
  }
}

/// The strongly connected components of a graph: sets of papers that all lead to one another.
///
/// In a citation graph almost every paper is a component of its own; larger ones are cycles of
/// citations, which stem from preprints, from joint issues and from errors.
///
/// > R. Tarjan. "Depth-first search and linear graph algorithms." *SIAM J. Comput.* 1(2):146–160,
/// > 1972. doi:10.1137/0201010 (with an explicit stack, so that depth is bounded by memory only)
///
/// | paper | here |
/// |---|---|
/// | NUMBER, LOWLINK | `number`, `low` |
/// | stack of points | `open` |
public struct StrongComponents: Sendable, Equatable {
  /// The component of each node; a component is numbered after all components it cites.
  public let component: [Int32]
  /// All nodes, grouped by component, ascending within a component.
  public let members: [NodeID]
  /// Where the nodes of each component start in ``members``; `count + 1` values.
  public let offsets: [Int32]

  /// The number of components.
  public var count: Int { offsets.count - 1 }

  /// The nodes of one component, ascending.
  public func nodes(of component: Int) -> ArraySlice<NodeID> {
    members[Int(offsets[component])..<Int(offsets[component + 1])]
  }

  /// Finds the components of `graph`.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public init(of graph: CSRGraph) {
    let count = graph.nodeCount
    var component = [Int32](repeating: -1, count: count)
    var number = [Int32](repeating: -1, count: count)
    var low = number
    var nextEdge = graph.outOffsets
    var open: [NodeID] = []
    var path: [NodeID] = []
    var visited: Int32 = 0
    var found: Int32 = 0
    for root in 0..<NodeID(count) where number[Int(root)] < 0 {
      path.append(root)
      while let last = path.last {
        let node = Int(last)
        if number[node] < 0 {
          number[node] = visited
          low[node] = visited
          visited += 1
          open.append(last)
        }
        var isDescending = false
        while nextEdge[node] < graph.outOffsets[node + 1] {
          let target = graph.outTargets[Int(nextEdge[node])]
          nextEdge[node] += 1
          if number[Int(target)] < 0 {
            path.append(target)
            isDescending = true
            break
          }
          if component[Int(target)] < 0 { low[node] = min(low[node], number[Int(target)]) }
        }
        if isDescending { continue }
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[node]) }
        if low[node] == number[node] {
          while let member = open.popLast() {
            component[Int(member)] = found
            if member == last { break }
          }
          found += 1
        }
      }
    }
    self.component = component
    (offsets, members) = groupNodes(by: component, count: Int(found))
  }
}

/// The nodes grouped by a label below `count`, ascending within a group.
func groupNodes(by label: [Int32], count: Int) -> (offsets: [Int32], members: [NodeID]) {
  var offsets = [Int32](repeating: 0, count: count + 1)
  for group in label { offsets[Int(group) + 1] += 1 }
  for group in 0..<count { offsets[group + 1] += offsets[group] }
  var next = offsets
  var members = [NodeID](repeating: 0, count: label.count)
  for node in label.indices {
    let group = Int(label[node])
    members[Int(next[group])] = NodeID(node)
    next[group] += 1
  }
  return (offsets, members)
}

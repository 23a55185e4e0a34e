import GraphCore

/// The connected parts of a graph, largest first; parts of one size by their first node.
///
/// - Complexity: O(*n* + *m*) time.
func connectedComponents(of graph: WeightedGraph) -> [[NodeID]] {
  var seen = [Bool](repeating: false, count: graph.nodeCount)
  var components: [[NodeID]] = []
  for start in 0..<NodeID(graph.nodeCount) where !seen[Int(start)] {
    seen[Int(start)] = true
    var members = [start]
    var head = 0
    while head < members.count {
      let node = members[head]
      head += 1
      for index in graph.row(of: node) {
        let other = graph.neighbors[index]
        if !seen[Int(other)] {
          seen[Int(other)] = true
          members.append(other)
        }
      }
    }
    components.append(members.sorted())
  }
  return components.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
}

/// The graph among `members` alone, numbered by their place in the list.
func subgraph(of graph: WeightedGraph, members: [NodeID]) -> WeightedGraph {
  if members.count == graph.nodeCount { return graph }
  var places = [Int32](repeating: -1, count: graph.nodeCount)
  for (place, node) in members.enumerated() { places[Int(node)] = Int32(place) }
  var edges: [(NodeID, NodeID, Double)] = []
  for node in members {
    for index in graph.row(of: node) where graph.neighbors[index] > node {
      let other = places[Int(graph.neighbors[index])]
      if other >= 0 { edges.append((places[Int(node)], other, graph.weights[index])) }
    }
  }
  return WeightedGraph(nodeCount: members.count, edges: edges)
}

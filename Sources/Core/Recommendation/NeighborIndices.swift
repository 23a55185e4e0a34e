import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Two classic guesses at missing links, on the graph without directions.
///
/// With Γ(x) the papers that x cites or is cited by and k_x their number:
///
/// - Adamic/Adar: Σ_{s in list} Σ_{z ∈ Γ(x) ∩ Γ(s)} 1 / ln k_z,
/// - Salton: Σ_{s in list} |Γ(x) ∩ Γ(s)| / √(k_x k_s).
///
/// > L. A. Adamic, E. Adar. "Friends and neighbors on the Web." *Soc. Networks* 25(3):211–230, 2003.
/// > doi:10.1016/S0378-8733(03)00009-1
/// > G. Salton, M. J. McGill. *Introduction to Modern Information Retrieval.* McGraw-Hill, 1983.
///
/// Conventions: a pair that cites each other is one neighbor; neighbors with k_z = 1 add nothing to
/// Adamic/Adar.
/// - Complexity: O(*n* + *m*) time for each.
struct NeighborIndices: Sendable {
  private let neighbors: WeightedGraph
  private let degrees: [Double]

  init(_ graph: CSRGraph) {
    var edges: [(NodeID, NodeID, Double)] = []
    for node in 0..<NodeID(graph.nodeCount) {
      for target in graph.references(of: node) { edges.append((node, target, 1)) }
    }
    let neighbors = WeightedGraph(nodeCount: graph.nodeCount, edges: edges)
    self.neighbors = neighbors
    degrees = (0..<NodeID(graph.nodeCount)).map { Double(neighbors.row(of: $0).count) }
  }

  func adamicAdar(to list: [NodeID]) -> [Double] {
    var start = [Double](repeating: 0, count: degrees.count)
    for node in list { start[Int(node)] = 1 }
    let middle = zip(spread(start), degrees).map { $1 > 1 ? $0 / log($1) : 0 }
    return spread(middle)
  }

  func salton(to list: [NodeID]) -> [Double] {
    var start = [Double](repeating: 0, count: degrees.count)
    for node in list where degrees[Int(node)] > 0 {
      start[Int(node)] = 1 / degrees[Int(node)].squareRoot()
    }
    return zip(spread(spread(start)), degrees).map { $1 > 0 ? $0 / $1.squareRoot() : 0 }
  }

  /// A walk without directions that returns to the list with probability `restart` at every step.
  func walk(from list: [NodeID], restart: Double) -> [Double] {
    guard !list.isEmpty else { return degrees.map { _ in 0 } }
    var home = [Double](repeating: 0, count: degrees.count)
    for node in list { home[Int(node)] = 1 / Double(list.count) }
    var walker = home
    // After so many steps less than 1e-4 of the walkers have never returned.
    for _ in 0..<60 {
      let moving = spread(zip(walker, degrees).map { $1 > 0 ? (1 - restart) * $0 / $1 : 0 })
      let lost = 1 - moving.reduce(0, +)
      walker = zip(moving, home).map { $0 + lost * $1 }
    }
    return walker
  }

  private func spread(_ weights: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: weights.count)
    for node in weights.indices where weights[node] != 0 {
      for index in neighbors.row(of: NodeID(node)) {
        result[Int(neighbors.neighbors[index])] += weights[node]
      }
    }
    return result
  }
}

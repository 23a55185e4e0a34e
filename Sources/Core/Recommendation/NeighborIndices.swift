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
  private let neighbors: CSRGraph
  private let degrees: [Double]

  /// Takes the graph with every citation running both ways.
  init(symmetrized neighbors: CSRGraph) {
    self.neighbors = neighbors
    degrees = (0..<NodeID(neighbors.nodeCount)).map { Double(neighbors.outDegree(of: $0)) }
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

  private func spread(_ weights: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: weights.count)
    for node in weights.indices where weights[node] != 0 {
      for neighbor in neighbors.references(of: NodeID(node)) {
        result[Int(neighbor)] += weights[node]
      }
    }
    return result
  }
}

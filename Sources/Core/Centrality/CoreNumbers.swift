public import GraphCore

/// The core number of every paper: the largest k such that it lies in a k-core.
///
/// The k-core is what remains when papers tied to fewer than k remaining papers are removed, again
/// and again. Papers of the inner cores are those that a field keeps citing together.
///
/// > S. B. Seidman. "Network structure and minimum degree." *Social Networks* 5(3):269–287, 1983.
/// > doi:10.1016/0378-8733(83)90028-X
/// > V. Batagelj, M. Zaveršnik. "An O(m) algorithm for cores decomposition of networks." 2003.
/// > arXiv:cs/0310049
/// > H. Kabir, K. Madduri. "Parallel k-core decomposition on multicore platforms." *IPDPSW* 2017.
/// > doi:10.1109/IPDPSW.2017.151 (levels kept as a shrinking list instead of buckets)
///
/// Conventions: citations count in both directions, and two papers that cite each other are tied
/// once (as in NetworkX; igraph counts them twice).
/// - Parameter graph: Any directed graph.
/// - Returns: The core number of every node; 0 for isolated ones.
/// - Complexity: O(*m* + Σ_k *n*_k), where *n*_k is the size of the k-core; O(*n* + *m*) space.
public func coreNumbers(of graph: CSRGraph) -> [Int32] {
  let ties = graph.symmetrized()
  let offsets = ties.outOffsets
  let neighbors = ties.outTargets
  // A removed paper keeps the degree at which it was removed: its core number.
  var degree = (0..<ties.nodeCount).map { offsets[$0 + 1] - offsets[$0] }
  var remaining = (0..<NodeID(ties.nodeCount)).map { $0 }
  var removable: [NodeID] = []
  var level: Int32 = 0
  while !remaining.isEmpty {
    level = Int32.max
    for node in remaining { level = min(level, degree[Int(node)]) }
    for node in remaining where degree[Int(node)] == level { removable.append(node) }
    while let node = removable.popLast() {
      for index in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = Int(neighbors[index])
        let ties = degree[neighbor]
        if ties <= level { continue }
        degree[neighbor] = ties - 1
        if ties - 1 == level { removable.append(NodeID(neighbor)) }
      }
    }
    remaining.removeAll { degree[Int($0)] == level }
  }
  return degree
}

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
/// A removed paper frees above all papers that it cites. So a level is one sweep from the last paper
/// to the first, which removes what it meets without looking for it in memory; only papers that are
/// freed behind the sweep wait on a stack. Both rows of a paper are walked as they stand: no graph of
/// ties is built. A paper that is removed at level k has at most k ties left; if they are all found
/// among its references, those who cite it are not looked at. Whether a tie still counts cannot be
/// predicted, so it is settled without a branch: the next place of the stack is always written, and
/// kept if it is needed.
///
/// Conventions: citations count in both directions, and two papers that cite each other are tied
/// once (as in NetworkX; igraph counts them twice).
/// - Parameter graph: Any directed graph.
/// - Returns: The core number of every node; 0 for isolated ones.
/// - Complexity: O(*m* + Σ_k *n*_k), where *n*_k is the size of the k-core; O(*n*) space.
public func coreNumbers(of graph: CSRGraph) -> [Int32] {
  let ties = graph.tiedOnce()
  // A removed paper keeps the degree at which it was removed: its core number.
  var degree = [Int32](repeating: 0, count: graph.nodeCount)
  for node in degree.indices {
    degree[node] = ties.outOffsets[node + 1] - ties.outOffsets[node]
    degree[node] += ties.inOffsets[node + 1] - ties.inOffsets[node]
  }
  var remaining: [NodeID] = (0..<NodeID(graph.nodeCount)).reversed()
  var freed = [NodeID](repeating: 0, count: graph.nodeCount + 1)
  while let level = remaining.lazy.map({ degree[Int($0)] }).min() {
    peel(remaining, from: ties, level, &degree, &freed)
    remaining.removeAll { degree[Int($0)] == level }
  }
  return degree
}

/// Removes all papers with no more than `level` ties, until every paper that is left has more.
private func peel(
  _ remaining: [NodeID],
  from graph: CSRGraph,
  _ level: Int32,
  _ degrees: inout [Int32],
  _ stack: inout [NodeID]
) {
  let (outs, targets) = (graph.outOffsets.span, graph.outTargets.span)
  let (ins, sources) = (graph.inOffsets.span, graph.inSources.span)
  var degree = degrees.mutableSpan
  var freed = stack.mutableSpan
  for met in remaining where degree[Int(met)] == level {
    freed[0] = met
    var waiting = 1
    while waiting > 0 {
      waiting -= 1
      let node = Int(freed[waiting])
      var found: Int32 = 0
      for index in Int(outs[node])..<Int(outs[node + 1]) {
        found &+= untie(targets[index], level, behind: met, &degree, &freed, &waiting)
      }
      if found == level { continue }
      for index in Int(ins[node])..<Int(ins[node + 1]) {
        _ = untie(sources[index], level, behind: met, &degree, &freed, &waiting)
      }
    }
  }
}

/// Takes a tie from a neighbor that has more than `level`; 1 if the neighbor is surely still there.
@inline(__always)
private func untie(
  _ neighbor: NodeID,
  _ level: Int32,
  behind met: NodeID,
  _ degree: inout MutableSpan<Int32>,
  _ freed: inout MutableSpan<NodeID>,
  _ waiting: inout Int
) -> Int32 {
  let excess = degree[Int(neighbor)] &- level
  let isAhead: Int32 = neighbor < met ? 1 : 0
  let hasMore: Int32 = excess > 0 ? 1 : 0
  degree[Int(neighbor)] = excess &+ level &- hasMore
  freed[waiting] = neighbor
  waiting &+= (excess == 1 ? 1 : 0) & (isAhead == 0 ? 1 : 0)
  // Of papers with just as many ties as the level, those ahead of the sweep were not yet removed.
  return hasMore | (excess == 0 ? 1 : 0) & isAhead
}

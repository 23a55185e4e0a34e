public import GraphCore

/// Betweenness of every paper: how many shortest paths between other papers run through it.
///
/// C(v) = Σ_{s≠v≠t} σ_st(v) / σ_st, not normalized: over ordered pairs along citations, over
/// unordered pairs along ties.
///
/// > U. Brandes. "A faster algorithm for betweenness centrality." *J. Math. Sociol.* 25(2):163–177,
/// > 2001. doi:10.1080/0022250X.2001.9990249
///
/// Conventions: every step counts one; unreachable pairs add nothing. As `betweenness_centrality`
/// of NetworkX with `normalized=False` and `betweenness` of igraph.
///
/// - Parameters:
///   - graph: Any directed graph.
///   - direction: Which way paths run.
///   - threads: How many threads work; the result does not depend on it.
/// - Returns: The betweenness of every node.
/// - Complexity: O(*nm*) time, O(*n* + *m*) space.
public func betweenness(
  of graph: CSRGraph,
  along direction: PathDirection = .citations,
  threads: Int = 2
) -> [Double] {
  let pivots = Array(0..<NodeID(graph.nodeCount))
  return dependencySums(of: graph, along: direction, from: pivots, threads: threads)
}

/// Betweenness estimated from the shortest paths that start at randomly drawn papers.
///
/// C(v) ≈ n/k · Σ_{k pivots s} δ_s(v), whose terms lie between 0 and n − 2.
///
/// > U. Brandes, C. Pich. "Centrality estimation in large networks." *Int. J. Bifurcation Chaos*
/// > 17(7):2303–2318, 2007. doi:10.1142/S0218127407018403
///
/// - Parameters:
///   - graph: Any directed graph.
///   - direction: Which way paths run.
///   - pivots: How many papers are drawn; all of them give the exact values.
///   - seed: Decides which are drawn.
///   - threads: How many threads work; the result does not depend on it.
/// - Returns: The estimates with an error bound that holds for all papers at once.
/// - Complexity: O(`pivots` · *m*) time.
public func sampledBetweenness(
  of graph: CSRGraph,
  along direction: PathDirection = .citations,
  pivots: Int,
  seed: UInt64,
  threads: Int = 2
) -> SampledScores {
  let drawn = drawPivots(pivots, of: graph.nodeCount, seed: seed)
  let range = Double(max(0, graph.nodeCount - 2)) / (direction == .ties ? 2 : 1)
  return SampledScores(
    sums: dependencySums(of: graph, along: direction, from: drawn, threads: threads),
    pivots: drawn.count,
    range: range
  )
}

/// Σ_s δ_s(v) over the given s, where along ties each pair of ends counts once for both its orders.
private func dependencySums(
  of graph: CSRGraph,
  along direction: PathDirection,
  from pivots: [NodeID],
  threads: Int
) -> [Double] {
  let steps = direction.steps(in: graph)
  let partCount = min(8, pivots.count)
  let parts = parallelChunks(partCount, threads: threads) { _, range in
    range.map { part in
      let bounds = [part, part + 1].map { pivots.count * $0 / partCount }
      let share = pivots[bounds[0]..<bounds[1]]
      // Citation graphs are shallow; a chain longer than a byte can count is searched again.
      return dependencySums(of: steps, from: share, level: UInt8.self)
        ?? dependencySums(of: steps, from: share, level: UInt32.self) ?? []
    }
  }
  var sums = [Double](repeating: 0, count: graph.nodeCount)
  let weight = direction == .ties ? 0.5 : 1
  for part in parts.joined() { for node in sums.indices { sums[node] += weight * part[node] } }
  return sums
}

private func dependencySums<Level: FixedWidthInteger & UnsignedInteger & Sendable>(
  of steps: CSRGraph,
  from pivots: ArraySlice<NodeID>,
  level: Level.Type
) -> [Double]? {
  var search = ShortestPathSearch<Level>(nodeCount: steps.nodeCount, edgeCount: steps.edgeCount)
  for pivot in pivots where !search.accumulate(from: pivot, in: steps) { return nil }
  return search.sums
}

public import GraphCore

/// Harmonic closeness of every paper: how near the papers are from which it can be reached.
///
/// H(v) = Σ_{u≠v} 1/d(u, v), where papers from which v cannot be reached add nothing.
///
/// > P. Boldi, S. Vigna. "Axioms for centrality." *Internet Math.* 10(3–4):222–262, 2014.
/// > doi:10.1080/15427951.2013.865686, arXiv:1308.2140
/// > M. Then et al. "The more the merrier: efficient multi-source graph traversal." *PVLDB*
/// > 8(4):449–460, 2014. doi:10.14778/2735496.2735507 (64 searches at once, one bit each)
///
/// Conventions: along citations, d(u, v) is the length of the shortest chain of references from u
/// to v, so early, central papers score high. As `harmonic_centrality` of NetworkX.
///
/// - Parameters:
///   - graph: Any directed graph.
///   - direction: Which way paths run.
///   - threads: How many threads work; the result does not depend on it.
/// - Returns: The closeness of every node, not normalized.
/// - Complexity: O(*nm*) time in words of 64 searches, O(*n* + *m*) space.
public func harmonicCloseness(
  of graph: CSRGraph,
  along direction: PathDirection = .citations,
  threads: Int = 2
) -> [Double] {
  let pivots = Array(0..<NodeID(graph.nodeCount))
  return reciprocalDistances(to: direction.steps(in: graph), from: pivots, threads: threads)
}

/// Harmonic closeness estimated from the distances of randomly drawn papers.
///
/// H(v) ≈ n/k · Σ_{k pivots u≠v} 1/d(u, v), whose terms lie between 0 and 1.
///
/// > D. Eppstein, J. Wang. "Fast approximation of centrality." *J. Graph Algorithms Appl.*
/// > 8(1):39–45, 2004. doi:10.7155/jgaa.00081
///
/// - Parameters:
///   - graph: Any directed graph.
///   - direction: Which way paths run.
///   - pivots: How many papers are drawn; all of them give the exact values.
///   - seed: Decides which are drawn.
///   - threads: How many threads work; the result does not depend on it.
/// - Returns: The estimates with an error bound that holds for all papers at once.
/// - Complexity: O(`pivots` · *m*) time in words of 64 searches.
public func sampledHarmonicCloseness(
  of graph: CSRGraph,
  along direction: PathDirection = .citations,
  pivots: Int,
  seed: UInt64,
  threads: Int = 2
) -> SampledScores {
  let drawn = drawPivots(pivots, of: graph.nodeCount, seed: seed)
  let sums = reciprocalDistances(to: direction.steps(in: graph), from: drawn, threads: threads)
  return SampledScores(sums: sums, pivots: drawn.count, range: 1)
}

private func reciprocalDistances(
  to graph: CSRGraph,
  from pivots: [NodeID],
  threads: Int
) -> [Double] {
  let batches = (pivots.count + 63) / 64
  let partCount = min(8, batches)
  let parts = parallelChunks(partCount, threads: threads) { _, range in
    range.map { part in
      var search = ManySourceSearch(nodeCount: graph.nodeCount)
      for batch in (batches * part / partCount)..<(batches * (part + 1) / partCount) {
        let sources = pivots[(batch * 64)..<min(pivots.count, batch * 64 + 64)]
        search.accumulate(from: sources, in: graph)
      }
      return search.sums
    }
  }
  var sums = [Double](repeating: 0, count: graph.nodeCount)
  for part in parts.joined() { for node in sums.indices { sums[node] += part[node] } }
  return sums
}

/// Up to 64 breadth-first searches at once: bit i of a word belongs to the i-th source.
private struct ManySourceSearch {
  private(set) var sums: [Double]
  private var seen: [UInt64]
  private var arriving: [UInt64]

  init(nodeCount: Int) {
    sums = [Double](repeating: 0, count: nodeCount)
    seen = [UInt64](repeating: 0, count: nodeCount)
    arriving = seen
  }

  mutating func accumulate(from sources: ArraySlice<NodeID>, in graph: CSRGraph) {
    let offsets = graph.outOffsets
    let targets = graph.outTargets
    for node in seen.indices { seen[node] = 0 }
    var frontier: [(node: NodeID, searches: UInt64)] = []
    for (bit, source) in sources.enumerated() {
      seen[Int(source)] |= 1 << UInt64(bit)
      frontier.append((source, 1 << UInt64(bit)))
    }
    var reached: [NodeID] = []
    var distance = 0.0
    while !frontier.isEmpty {
      distance += 1
      for (node, searches) in frontier {
        for index in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
          let target = Int(targets[index])
          let new = searches & ~seen[target]
          if new == 0 { continue }
          if arriving[target] == 0 { reached.append(NodeID(target)) }
          arriving[target] |= new
        }
      }
      frontier.removeAll(keepingCapacity: true)
      for node in reached {
        let searches = arriving[Int(node)]
        arriving[Int(node)] = 0
        seen[Int(node)] |= searches
        sums[Int(node)] += Double(searches.nonzeroBitCount) / distance
        frontier.append((node, searches))
      }
      reached.removeAll(keepingCapacity: true)
    }
  }
}

public import GraphCore
import Synchronization

/// An interval for the rank of every paper, given what is known to be missing from the graph.
///
/// **Model.** The citations at hand are what is left of the true ones after two kinds of loss. Some
/// reference lists are missing altogether: a share φ = lists known to be missing / lists asked for.
/// A list that is there holds a fraction q_u of its entries, and even a complete list loses and
/// misplaces some (`error`). Losses do not depend on what is cited. To see what such losses do to a
/// rank, the graph is thinned *again* at the same rates: a list stays with probability 1 − φ, a
/// citation in it with probability (1 − error)·q_u. The scores are computed anew on each of *R*
/// thinned graphs, and the interval holds the middle `level` of the *R* ranks and the rank on the
/// graph as it stands.
///
/// For a count *N* of which *k* ~ Bin(*N*, *q*) remain, the relative variance of the estimate *k*/*q*
/// is (1 − *q*)/*k* to first order; thinning once more gives (1 − *q*)/(*q*·*k*). The intervals are
/// thus too wide rather than too narrow, by √(1/*q*).
///
/// > D. N. Politis, J. P. Romano. "Large sample confidence regions based on subsamples under minimal
/// > assumptions." *Ann. Stat.* 22(4):2031–2050, 1994. doi:10.1214/aos/1176325770
/// > S. Bhattacharyya, P. J. Bickel. "Subsampling bootstrap of count features of networks." *Ann.
/// > Stat.* 43(6):2384–2411, 2015. doi:10.1214/15-AOS1338
/// > S. P. Borgatti, K. M. Carley, D. Krackhardt. "On the robustness of centrality measures under
/// > conditions of imperfect data." *Soc. Netw.* 28(2):124–136, 2006.
/// > doi:10.1016/j.socnet.2005.05.001
///
/// Conventions: a rank is 1 + the number of papers with a larger score, so ties have one rank; on a
/// thinned graph, where ties are more frequent, tied papers have the mean of their places. A
/// completeness of nil means that the list was not asked for: it says nothing about φ, and its known
/// citations are only subject to `error`. Of *R* sorted ranks, ⌊*R*(1 − level)/2⌋ are cut at each end.
/// - Complexity: *R* times (one thinning + one scoring + O(*n* log *n*)) on `threads` threads;
///   O(*n*·*R*(1 − level)) space.
public struct RankIntervals: Sendable, Equatable {
  /// The rank of each paper on the graph as it stands.
  public let ranks: [Int32]
  /// The smallest rank of the interval of each paper.
  public let low: [Int32]
  /// The largest rank of the interval of each paper.
  public let high: [Int32]

  /// Ranks the papers of `graph` by `score`, on the graph itself and on thinned copies of it.
  ///
  /// The result does not depend on `threads`.
  public init(
    of graph: CSRGraph,
    completeness: [Double?],
    error: Double = 0.05,
    resamples: Int = 100,
    level: Double = 0.9,
    seed: UInt64 = 1,
    threads: Int = 2,
    score: @Sendable (CSRGraph) -> [Double]
  ) {
    precondition(resamples > 0, "at least one resample")
    precondition((0..<1).contains(level), "a level below 1")
    let sampler = CitationSampler(
      of: graph,
      completeness: completeness,
      error: error,
      seed: seed
    )
    let cut = RankExtremes.cut(resamples, level)
    let extremes = Mutex(RankExtremes(nodeCount: graph.nodeCount, kept: cut + 1))
    parallelChunks(resamples, threads: threads) { _, range in
      for number in range {
        var ranks = averageRanks(of: score(sampler.draw(number))).map(Float.init)
        extremes.withLock { $0.add(&ranks) }
      }
    }
    let ranks = competitionRanks(of: score(graph))
    self = extremes.withLock { RankIntervals(ranks: ranks, extremes: [$0]) }
  }

  /// Widens the intervals, which stand in blocks of papers, to hold the ranks of the graph itself.
  init(ranks: [Int32], extremes: [RankExtremes]) {
    self.ranks = ranks
    low = zip(ranks, extremes.flatMap(\.low)).map(min)
    high = zip(ranks, extremes.flatMap(\.high)).map(max)
  }
}

/// 1 + the number of larger values, for every value.
///
/// - Complexity: O(*n* log *n*) time.
func competitionRanks(of values: [Double]) -> [Int32] {
  let order = values.indices.sorted { values[$0] > values[$1] }
  var ranks = [Int32](repeating: 0, count: values.count)
  for (position, node) in order.enumerated() {
    let tied = position > 0 && values[order[position - 1]] == values[node]
    ranks[node] = tied ? ranks[order[position - 1]] : Int32(position + 1)
  }
  return ranks
}

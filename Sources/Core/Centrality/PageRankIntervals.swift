public import GraphCore

extension RankIntervals {
  /// The intervals of PageRank: the same model, with sixteen thinned graphs settled in one sweep.
  ///
  /// No thinned graph is ever built, see ``ThinnedPageRanks``; and no ranks are sorted. Ranks of all
  /// papers become classes of a logarithmic scale, papers are counted by class, and papers of one
  /// class share the mean of their places. A class is at most 2⁻¹¹ of a rank wide for a million papers
  /// and finer for fewer: papers whose ranks agree so far are tied.
  ///
  /// Threads first settle a batch each, then divide the papers; what falls to which thread changes
  /// nothing, since a batch depends on its number alone and the extremes of a set on no order.
  ///
  /// - Complexity: O((*n* + *m*)·*R*) time without sorting, O(*n*·(100·`threads` + 8·*R*(1 − level)))
  ///   bytes. Papers on cycles are settled again until less than a millionth of a reader is left.
  public static func ofPageRank(
    of graph: CSRGraph,
    completeness: [Double?],
    error: Double = 0.05,
    damping: Double = 0.5,
    resamples: Int = 100,
    level: Double = 0.9,
    seed: UInt64 = 1,
    threads: Int = 2
  ) -> RankIntervals {
    precondition(resamples > 0, "at least one resample")
    precondition((0..<1).contains(level), "a level below 1")
    let count = graph.nodeCount
    let ranks = competitionRanks(of: pageRank(of: graph, damping: damping))
    let thinned = ThinnedPageRanks(
      of: graph,
      rates: LossRates(completeness: completeness, error: error),
      damping: damping,
      seed: seed
    )
    let lanes = ThinnedPageRanks.lanes
    let kept = RankExtremes.cut(resamples, level) + 1
    // A block of papers is small enough for its extremes to stay in the cache of a core.
    let blocks = (0..<(count + 4095) / 4096).map { $0 * 4096..<min(count, $0 * 4096 + 4096) }
    var extremes = blocks.map { RankExtremes(nodeCount: $0.count, kept: kept) }
    var batch = 0
    while batch * lanes < resamples {
      let together = min(max(1, threads), (resamples - batch * lanes + lanes - 1) / lanes)
      let first = batch
      let classes = parallelChunks(together, threads: together) { chunk, _ in
        thinned.classes(batch: first + chunk)
      }
      let used = min(together * lanes, resamples - batch * lanes)
      let placesOfLanes = parallelChunks(used, threads: threads) { _, range in
        range.map { lane in
          places(of: classes[lane / lanes], from: count * (lane % lanes), count)
        }
      }
      .flatMap(\.self)
      let before = extremes
      extremes = parallelChunks(blocks.count, threads: threads) { _, range in
        range.map { block in
          var mine = before[block]
          var ranks = [Float](repeating: 0, count: blocks[block].count)
          for lane in 0..<used {
            let start = count * (lane % lanes) + blocks[block].lowerBound
            let (members, place) = (classes[lane / lanes], placesOfLanes[lane])
            for node in ranks.indices { ranks[node] = place[Int(members[start + node])] }
            mine.add(&ranks)
          }
          return mine
        }
      }
      .flatMap(\.self)
      batch += together
    }
    return RankIntervals(ranks: ranks, extremes: extremes)
  }
}

/// The place that the papers of each class share: that of the middle one, the highest class first.
private func places(of members: [UInt16], from start: Int, _ count: Int) -> [Float] {
  var sizes = [Int32](repeating: 0, count: 1 << 16)
  for index in start..<start + count { sizes[Int(members[index])] += 1 }
  var place = [Float](repeating: 0, count: 1 << 16)
  var above: Int32 = 0
  for member in sizes.indices.reversed() where sizes[member] > 0 {
    place[member] = Float(above) + Float(sizes[member] + 1) / 2
    above += sizes[member]
  }
  return place
}

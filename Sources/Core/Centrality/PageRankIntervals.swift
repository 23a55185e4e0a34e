public import GraphCore
import Synchronization

extension RankIntervals {
  /// The intervals of PageRank: the same model, with eight thinned graphs settled in one sweep.
  ///
  /// A thinned graph is never built. One hash of a citation decides for eight resamples, a byte each,
  /// so that probabilities are rounded to multiples of 1/256; the eight ranks of a paper lie side by
  /// side and are passed on together, which costs little more than one, since waiting for memory is
  /// what a sweep does. Ranks are summed in single precision, and papers whose ranks agree to 12 bits
  /// share the mean of their places.
  ///
  /// - Complexity: O((*n* + *m*)·*R*) time without sorting, O(*n*·(64 + *R*(1 − level))) bytes a thread;
  ///   graphs with cycles take a few sweeps instead of one.
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
    let rates = LossRates(completeness: completeness, error: error)
    let kept = RankExtremes.cut(resamples, level) + 1
    let batches = (resamples + 7) / 8
    let extremes = Mutex(RankExtremes(nodeCount: graph.nodeCount, kept: kept))
    let order = graph.citingFirstOrder()
    parallelChunks(batches, threads: threads) { _, range in
      var sweep = EightfoldSweep(graph: graph, order: order, rates: rates, damping: damping)
      var mine = RankExtremes(nodeCount: graph.nodeCount, kept: kept)
      for batch in range {
        var generator = SeededGenerator(seed: seed, stream: UInt64(batch))
        sweep.settle(key: generator.next())
        for lane in 0..<min(8, resamples - batch * 8) { mine.add(sweep.places(lane)) }
      }
      extremes.withLock { $0.merge(mine) }
    }
    let ranks = competitionRanks(of: pageRank(of: graph, damping: damping))
    return extremes.withLock { RankIntervals(ranks: ranks, extremes: $0) }
  }
}

/// PageRank on eight thinned graphs at a time.
private struct EightfoldSweep {
  let graph: CSRGraph
  let order: [NodeID]
  let rates: LossRates
  let damping: Double
  private var waiting: [SIMD8<Float>]
  private var visits: [SIMD8<Float>]
  private var hashes: [UInt64] = []

  init(graph: CSRGraph, order: [NodeID], rates: LossRates, damping: Double) {
    self.graph = graph
    self.order = order
    self.rates = rates
    self.damping = damping
    waiting = []
    visits = []
    let widest = (0..<graph.nodeCount).map { graph.outDegree(of: NodeID($0)) }.max() ?? 0
    hashes = Array(repeating: 0, count: widest)
  }

  /// Fills ``visits`` for the eight graphs of `key`.
  mutating func settle(key: UInt64) {
    let count = graph.nodeCount
    let (offsets, targets) = (graph.outOffsets, graph.outTargets)
    waiting = Array(repeating: SIMD8(repeating: 1), count: count)
    visits = Array(repeating: .zero, count: count)
    let list = SIMD8<UInt32>(repeating: Self.limit(rates.list))
    var rest: Float = 0
    repeat {
      for node in order {
        let mass = waiting[Int(node)]
        waiting[Int(node)] = .zero
        visits[Int(node)] += mass
        let row = Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
        if row.isEmpty { continue }
        let limit = SIMD8<UInt32>(repeating: Self.limit(rates.citation[Int(node)]))
        var kept = SIMD8<Float>.zero
        for (slot, index) in row.enumerated() {
          let hash = Self.hash(key, node, targets[index])
          hashes[slot] = hash
          kept.replace(with: kept + 1, where: Self.bytes(hash) .< limit)
        }
        var share = mass * Float(damping) / pointwiseMax(kept, SIMD8(repeating: 1))
        share.replace(with: 0, where: Self.bytes(Self.hash(key, node, -1)) .>= list)
        for (slot, index) in row.enumerated() {
          let part = share.replacing(with: 0, where: Self.bytes(hashes[slot]) .>= limit)
          waiting[Int(targets[index])] += part
        }
      }
      rest = 0
      for mass in waiting { rest = max(rest, mass.max()) }
    } while rest > 1e-6
  }

  /// The place of every paper in one of the eight graphs; equal ranks have the mean of their places.
  func places(_ lane: Int) -> [Float] {
    var members: [Int32] = []
    members.reserveCapacity(visits.count)
    // Every paper starts with 1, and the bits of larger numbers grow with them.
    for visit in visits {
      members.append(Int32((visit[lane].bitPattern &- Float(1).bitPattern) >> 11))
    }
    var classes = [Int32](repeating: 0, count: Int(members.max() ?? 0) + 1)
    for member in members { classes[Int(member)] += 1 }
    var above: Int32 = 0
    var place = [Float](repeating: 0, count: classes.count)
    for member in classes.indices.reversed() {
      place[member] = Float(above) + Float(classes[member] + 1) / 2
      above += classes[member]
    }
    return members.map { place[Int($0)] }
  }

  private static func limit(_ probability: Double) -> UInt32 {
    UInt32((probability * 256).rounded())
  }

  private static func bytes(_ hash: UInt64) -> SIMD8<UInt32> {
    SIMD8(truncatingIfNeeded: unsafe unsafeBitCast(hash, to: SIMD8<UInt8>.self))
  }

  private static func hash(_ key: UInt64, _ citing: NodeID, _ cited: NodeID) -> UInt64 {
    let citation = UInt64(UInt32(citing)) << 32 | UInt64(UInt32(bitPattern: cited))
    var mixer = SeededGenerator(seed: key ^ (citation &* 0xD6E8_FEB8_6659_FD93))
    return mixer.next()
  }
}

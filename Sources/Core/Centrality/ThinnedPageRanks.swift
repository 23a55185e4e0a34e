import GraphCore

/// PageRank on sixteen thinned graphs at a time; see ``RankIntervals`` for the model.
///
/// A thinned graph is never built. One hash of a citation decides for sixteen graphs, a byte each; the
/// sixteen ranks of a paper lie side by side, in one line of the cache, and are passed on together,
/// which costs little more than one, since waiting for memory is what a sweep does.
///
/// A byte would round probabilities to multiples of 1/256. So the bound with which the bytes of a
/// citation are compared is itself drawn, between the two nearest: each citation of each graph stays
/// with its exact probability (to 2⁻¹⁶).
///
/// The sweep meets papers before what they cite, as ``pageRank(of:damping:tolerance:)`` does. The
/// papers of a cycle are met together, until less than 10⁻⁶ of a reader waits at any of them.
struct ThinnedPageRanks: Sendable {
  /// How many graphs are settled together.
  static let lanes = 16

  private let graph: CSRGraph
  private let citationBounds: [UInt32]
  private let listBound: UInt32
  private let damping: Float
  private let seed: UInt64
  private let order: [NodeID]
  /// The places in ``order`` of papers that lie on cycles together.
  private let cycles: [Range<Int>]
  private let shift: UInt32

  init(of graph: CSRGraph, rates: LossRates, damping: Double, seed: UInt64) {
    self.graph = graph
    citationBounds = rates.citation.map(ThinningHash.bound)
    listBound = ThinningHash.bound(rates.list)
    self.damping = Float(damping)
    self.seed = seed
    if graph.citationsIntoTheFuture == 0 {
      (order, cycles) = ((0..<NodeID(graph.nodeCount)).reversed(), [])
    } else {
      let strong = StrongComponents(of: graph)
      order = strong.members.reversed()
      cycles = (0..<strong.count).reversed().lazy
        .map {
          graph.nodeCount - Int(strong.offsets[$0 + 1])..<graph.nodeCount - Int(strong.offsets[$0])
        }
        .filter { $0.count > 1 }
    }
    let most = Float(Double(max(1, graph.nodeCount)) / (1 - damping))
    var shift: UInt32 = 0
    while (most.bitPattern - Float(1).bitPattern) >> shift > UInt32(UInt16.max) { shift += 1 }
    self.shift = shift
  }

  /// The class of a rank: every rank is at least 1, and the bits of larger numbers grow with them.
  func rankClass(_ rank: Float) -> UInt16 {
    UInt16(min((rank.bitPattern &- Float(1).bitPattern) >> shift, UInt32(UInt16.max)))
  }

  /// The classes of the ranks of all papers: those of the first graph of the batch, then the next.
  func classes(batch: Int) -> [UInt16] {
    let count = graph.nodeCount
    var stream = SeededGenerator(seed: seed, stream: UInt64(batch))
    let key = stream.next()
    return unsafe [UInt16](unsafeUninitializedCapacity: count * Self.lanes) { classes, filled in
      // 64 bytes a paper, on lines of the cache; an array would lie across them.
      unsafe withUnsafeTemporaryAllocation(byteCount: 64 * max(1, count), alignment: 64) { memory in
        let ranks = unsafe memory.bindMemory(to: SixteenFloats.self)
        for node in 0..<count { unsafe ranks[node] = SixteenFloats(repeating: 1) }
        unsafe settle(ranks, key: key)
        for node in 0..<count {
          let rank = unsafe ranks[node]
          for lane in 0..<4 {
            unsafe classes[lane * count + node] = rankClass(rank.a[lane])
            unsafe classes[(lane + 4) * count + node] = rankClass(rank.b[lane])
            unsafe classes[(lane + 8) * count + node] = rankClass(rank.c[lane])
            unsafe classes[(lane + 12) * count + node] = rankClass(rank.d[lane])
          }
        }
      }
      filled = count * Self.lanes
    }
  }

  private func settle(_ ranks: UnsafeMutableBufferPointer<SixteenFloats>, key: UInt64) {
    let widest = (0..<graph.nodeCount).reduce(1) { max($0, graph.outDegree(of: NodeID($1))) }
    unsafe withUnsafeTemporaryAllocation(of: SIMD16<UInt8>.self, capacity: widest) { masks in
      var position = 0
      for cycle in cycles + [order.count..<order.count] {
        while position < cycle.lowerBound {
          let node = order[position]
          unsafe pass(ranks[Int(node)], from: node, key, ranks, masks)
          position += 1
        }
        unsafe settle(order[cycle], ranks, key, masks)
        position = cycle.upperBound
      }
    }
  }

  /// Settles papers that lie on cycles together.
  private func settle(
    _ members: ArraySlice<NodeID>,
    _ ranks: UnsafeMutableBufferPointer<SixteenFloats>,
    _ key: UInt64,
    _ masks: UnsafeMutableBufferPointer<SIMD16<UInt8>>
  ) {
    var settled = [SixteenFloats](repeating: SixteenFloats(repeating: 0), count: members.count)
    var rest: Float = 0
    repeat {
      for (place, node) in members.enumerated() {
        let mass = unsafe ranks[Int(node)]
        unsafe ranks[Int(node)] = SixteenFloats(repeating: 0)
        settled[place].add(mass)
        unsafe pass(mass, from: node, key, ranks, masks)
      }
      rest = members.reduce(0) { unsafe max($0, ranks[Int($1)].largest) }
    } while rest > 1e-6
    for (place, node) in members.enumerated() { unsafe ranks[Int(node)] = settled[place] }
  }

  /// Divides what has arrived at a paper among its references, in each graph among those it has.
  @inline(__always)
  private func pass(
    _ mass: SixteenFloats,
    from node: NodeID,
    _ key: UInt64,
    _ ranks: UnsafeMutableBufferPointer<SixteenFloats>,
    _ masks: UnsafeMutableBufferPointer<SIMD16<UInt8>>
  ) {
    let start = Int(graph.outOffsets[Int(node)])
    let count = Int(graph.outOffsets[Int(node) + 1]) - start
    let bound = citationBounds[Int(node)]
    if count == 0 || bound == 0 { return }
    var kept = SixteenFloats(repeating: 0)
    var counted = SIMD16<UInt8>.zero
    for slot in 0..<count {
      let mask = ThinningHash(key: key, node, graph.outTargets[start + slot]).keeps(bound)
      unsafe masks[slot] = mask
      counted &-= mask
      // A byte counts to 255.
      if slot % 255 == 254 || slot == count - 1 {
        kept.add(SixteenFloats(counted))
        counted = .zero
      }
    }
    // Where nothing was kept this is not a number, which the masks leave out.
    let share = SixteenFloats(mass, times: damping, over: kept)
      .only(where: ThinningHash(key: key, node, -1).keeps(listBound))
    for slot in 0..<count {
      let target = Int(graph.outTargets[start + slot])
      unsafe ranks[target].add(share.only(where: masks[slot]))
    }
  }
}

import GraphCore

/// Papers and the items they share (references, citing papers or terms), in both directions.
struct SharedItems: Sendable {
  /// Where the items of each paper start in `items`.
  var rowOffsets: [Int32]
  /// The items of each paper, ascending within a paper.
  var items: [Int32]
  /// Where the papers of each item start in `rows`.
  var itemOffsets: [Int32]
  /// The papers that hold each item.
  var rows: [Int32]
  /// What one shared item adds to the count of a pair of papers.
  var itemWeights: [Float]

  var rowCount: Int { rowOffsets.count - 1 }

  /// The strongest partners of every paper by the items they share.
  ///
  /// Row by row, by ``PartnerSearch``: exact, but for items that are ignored. An item held by more
  /// than `hubLimit` papers is: it ties everything to everything.
  ///
  /// Conventions: s_i and q_i (see ``LinkNormalization``) are taken over all partners, not over the
  /// kept ones. The result does not depend on the number of threads.
  /// - Complexity: O(Σ_items min(rows of the item, hubLimit)²) time at worst; O(*threads* · *n*) space
  ///   beside the result.
  func strongestPartners(
    _ count: Int,
    normalization: LinkNormalization,
    hubLimit: Int,
    threads: Int
  ) -> PartnerTable {
    let n = rowCount
    var weights = itemWeights
    var hubs = 0
    for item in weights.indices where holders(of: item).count > hubLimit {
      weights[item] = 0
      hubs += 1
    }
    var scales = [Float](repeating: 0, count: n)
    var largest = [Float](repeating: 0, count: weights.count)
    for row in 0..<n {
      var total: Float = 0
      let held = Int(rowOffsets[row])..<Int(rowOffsets[row + 1])
      for index in held {
        let item = Int(items[index])
        guard weights[item] > 0 else { continue }
        let others = Float(holders(of: item).count - 1)
        total += normalization == .cosine ? weights[item] : weights[item] * others
      }
      if total > 0 { scales[row] = normalization == .cosine ? 1 / total.squareRoot() : 1 / total }
      for index in held {
        let item = Int(items[index])
        if largest[item] < scales[row] { largest[item] = scales[row] }
      }
    }
    let (itemWeights, rowScales, largestScales) = (weights, scales, largest)
    let cuts = cuts(into: max(1, min(threads, n)), weights)
    let found = parallelChunks(cuts.count - 1, threads: cuts.count - 1) { part, _ in
      var search = PartnerSearch(
        of: self,
        itemWeights: itemWeights,
        rowScales: rowScales,
        largestScales: largestScales,
        adding: normalization == .fractional,
        keeping: count
      )
      for row in cuts[part]..<cuts[part + 1] { search.run(row) }
      return search.found
    }
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(n + 1)
    var partners: [NodeID] = []
    var strengths: [Float] = []
    for part in found {
      for size in part.sizes { offsets.append(offsets[offsets.count - 1] + size) }
      partners += part.partners
      strengths += part.strengths
    }
    return PartnerTable(
      offsets: offsets,
      partners: partners,
      strengths: strengths,
      boundedHubs: hubs
    )
  }

  /// Where to cut the rows so that all parts have about as much to do.
  private func cuts(into parts: Int, _ weights: [Float]) -> [Int] {
    var work = [Int](repeating: 0, count: rowCount + 1)
    for row in 0..<rowCount {
      var steps = 32
      for index in Int(rowOffsets[row])..<Int(rowOffsets[row + 1]) {
        let item = Int(items[index])
        if weights[item] > 0 { steps += holders(of: item).count }
      }
      work[row + 1] = work[row] + steps
    }
    let inner = (1..<parts).map { part in
      work.partitioningIndex { $0 >= work[rowCount] * part / parts }
    }
    return [0] + inner + [rowCount]
  }

  /// Where the papers that hold an item stand in ``rows``.
  func holders(of item: Int) -> Range<Int> {
    Int(itemOffsets[item])..<Int(itemOffsets[item + 1])
  }
}

extension [Int] {
  /// The first index whose value satisfies `predicate`, in an array where all such come last.
  fileprivate func partitioningIndex(_ predicate: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

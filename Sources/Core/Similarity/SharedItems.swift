import GraphCore
import Synchronization

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
  /// Row by row: the counts c_ij of one paper with all others are gathered in a dense array over the
  /// papers of its items, normalized, and the `count` largest kept. An item held by more than
  /// `hubLimit` papers is ignored: it ties everything to everything and would cost the square of
  /// its size.
  ///
  /// Conventions: s_i and q_i (see ``LinkNormalization``) are taken over all partners, not over the
  /// kept ones. The result does not depend on the number of threads.
  /// - Complexity: O(Σ_items min(rows of the item, hubLimit)²) time, O(*threads* · *n*) space beside
  ///   the result.
  func strongestPartners(
    _ count: Int,
    normalization: LinkNormalization,
    hubLimit: Int,
    threads: Int
  ) -> PartnerTable {
    let n = rowCount
    var weights = itemWeights
    var hubs = 0
    for item in weights.indices where sharers(of: item) > hubLimit {
      weights[item] = 0
      hubs += 1
    }
    var scales = [Float](repeating: 0, count: n)
    var work = [Int](repeating: 0, count: n + 1)
    for row in 0..<n {
      var total: Float = 0
      var steps = 1
      for index in Int(rowOffsets[row])..<Int(rowOffsets[row + 1]) {
        let item = Int(items[index])
        guard weights[item] > 0 else { continue }
        let others = sharers(of: item) - 1
        steps += others
        total += normalization == .cosine ? weights[item] : weights[item] * Float(others)
      }
      work[row + 1] = work[row] + steps
      if total > 0 { scales[row] = normalization == .cosine ? 1 / total.squareRoot() : 1 / total }
    }

    let chunks = max(1, min(threads, n))
    let cuts = (0...chunks).map { chunk in
      work.partitioningIndex { $0 >= work[n] * chunk / chunks }
    }
    let parts = Mutex([Part](repeating: Part(), count: chunks))
    let (itemWeights, rowScales) = (weights, scales)
    parallelChunks(chunks, threads: chunks) { _, range in
      for chunk in range {
        let part = partners(
          of: cuts[chunk]..<(chunk + 1 == chunks ? n : cuts[chunk + 1]),
          keeping: count,
          itemWeights: itemWeights,
          rowScales: rowScales,
          adding: normalization == .fractional
        )
        parts.withLock { $0[chunk] = part }
      }
    }
    return parts.withLock { parts in
      var offsets: [Int32] = [0]
      offsets.reserveCapacity(n + 1)
      var partners: [NodeID] = []
      var strengths: [Float] = []
      for part in parts {
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
  }

  private struct Part: Sendable {
    var sizes: [Int32] = []
    var partners: [NodeID] = []
    var strengths: [Float] = []
  }

  private func sharers(of item: Int) -> Int {
    Int(itemOffsets[item + 1] - itemOffsets[item])
  }

  private func partners(
    of range: Range<Int>,
    keeping limit: Int,
    itemWeights: [Float],
    rowScales: [Float],
    adding: Bool
  ) -> Part {
    var part = Part()
    part.sizes.reserveCapacity(range.count)
    var counts = [Float](repeating: 0, count: rowCount)
    var touched: [Int32] = []
    var bestStrengths = [Float](repeating: 0, count: limit + 1)
    var bestPartners = [Int32](repeating: 0, count: limit + 1)
    for row in range {
      touched.removeAll(keepingCapacity: true)
      for index in Int(rowOffsets[row])..<Int(rowOffsets[row + 1]) {
        let item = Int(items[index])
        let weight = itemWeights[item]
        guard weight > 0 else { continue }
        for position in Int(itemOffsets[item])..<Int(itemOffsets[item + 1]) {
          let other = Int(rows[position])
          if counts[other] == 0 { touched.append(Int32(other)) }
          counts[other] += weight
        }
      }
      var kept = 0
      let scale = rowScales[row]
      for other in touched {
        let shared = counts[Int(other)]
        counts[Int(other)] = 0
        if Int(other) == row { continue }
        let otherScale = rowScales[Int(other)]
        let strength = adding ? shared * 0.5 * (scale + otherScale) : shared * (scale * otherScale)
        if kept == limit {
          let weakest = bestStrengths[limit - 1]
          if strength < weakest || strength == weakest && other > bestPartners[limit - 1] {
            continue
          }
          kept -= 1
        }
        var place = kept
        while place > 0,
          bestStrengths[place - 1] < strength
            || bestStrengths[place - 1] == strength && bestPartners[place - 1] > other
        {
          bestStrengths[place] = bestStrengths[place - 1]
          bestPartners[place] = bestPartners[place - 1]
          place -= 1
        }
        bestStrengths[place] = strength
        bestPartners[place] = other
        kept += 1
      }
      part.sizes.append(Int32(kept))
      part.partners += bestPartners[0..<kept]
      part.strengths += bestStrengths[0..<kept]
    }
    return part
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

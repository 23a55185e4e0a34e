public import GraphCore

/// Draws graphs in which citations are missing at the rate at which they are known to be missing.
///
/// Every reference list is lost whole with the probability that a list of this graph is; every
/// citation of a list that stays is lost with probability 1 − completeness of that list. What
/// happens to a citation is a hash of (seed, draw, citing, cited): draws can be made in any order.
public struct CitationSampler: Sendable {
  private let graph: CSRGraph
  private let seed: UInt64
  private let listBound: UInt64
  private let bounds: [UInt64]

  /// Prepares draws from `graph`; see ``RankIntervals`` for the meaning of the parameters.
  public init(of graph: CSRGraph, completeness: [Double?], error: Double, seed: UInt64) {
    precondition(completeness.count == graph.nodeCount, "one completeness or nil per paper")
    self.graph = graph
    self.seed = seed
    let rates = LossRates(completeness: completeness, error: error)
    listBound = Self.bound(rates.list)
    bounds = rates.citation.map(Self.bound)
  }

  /// The graph of one draw.
  ///
  /// - Complexity: O(*n* + *m*) time.
  public func draw(_ number: Int) -> CSRGraph {
    var generator = SeededGenerator(seed: seed, stream: UInt64(number))
    let key = generator.next()
    let listKept = graph.outOffsets.indices.dropLast().map { node in
      hash(key, UInt64(node) << 32 | 0xFFFF_FFFF) <= listBound
    }
    var outTargets: [NodeID] = []
    var inSources: [NodeID] = []
    var outOffsets: [Int32] = [0]
    var inOffsets: [Int32] = [0]
    outTargets.reserveCapacity(graph.edgeCount)
    inSources.reserveCapacity(graph.edgeCount)
    outOffsets.reserveCapacity(graph.nodeCount + 1)
    inOffsets.reserveCapacity(graph.nodeCount + 1)
    for citing in 0..<NodeID(graph.nodeCount) {
      if listKept[Int(citing)] {
        for cited in graph.references(of: citing) where keeps(citing, cited, key) {
          outTargets.append(cited)
        }
      }
      outOffsets.append(Int32(outTargets.count))
    }
    for cited in 0..<NodeID(graph.nodeCount) {
      for citing in graph.citations(of: cited)
      where listKept[Int(citing)] && keeps(citing, cited, key) {
        inSources.append(citing)
      }
      inOffsets.append(Int32(inSources.count))
    }
    return CSRGraph(
      outOffsets: outOffsets,
      outTargets: outTargets,
      inOffsets: inOffsets,
      inSources: inSources
    )
  }

  private func keeps(_ citing: NodeID, _ cited: NodeID, _ key: UInt64) -> Bool {
    hash(key, UInt64(UInt32(citing)) << 32 | UInt64(UInt32(cited))) <= bounds[Int(citing)]
  }

  private func hash(_ key: UInt64, _ item: UInt64) -> UInt64 {
    var mixer = SeededGenerator(seed: key ^ (item &* 0xD6E8_FEB8_6659_FD93))
    return mixer.next()
  }

  /// The largest hash that means "kept"; 1 keeps everything.
  private static func bound(_ probability: Double) -> UInt64 {
    probability >= 1 ? .max : UInt64(max(0, probability) * 0x1p64)
  }
}

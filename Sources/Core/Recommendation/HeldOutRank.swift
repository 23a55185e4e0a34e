public import GraphCore

/// Where a hidden entry of a list was found again.
public struct HeldOutRank: Sendable, Equatable {
  /// The entry.
  public var entry: NodeID
  /// Its rank among all papers outside the shown list, the mean over ties.
  public var rank: Double
  /// Its rank among the 100 papers whose citation counts are nearest to its own, and itself.
  public var matchedRank: Double
  /// Whether anything ties it to the shown list.
  public var isReached: Bool

  /// States where an entry was found.
  public init(entry: NodeID, rank: Double, matchedRank: Double, isReached: Bool) {
    self.entry = entry
    self.rank = rank
    self.matchedRank = matchedRank
    self.isReached = isReached
  }

  /// Ranks the hidden entries of a trial by the scores of all papers.
  ///
  /// Papers of the shown list and `excluded` ones hold no ranks, nor do the other hidden entries: an
  /// entry is not pushed down by its fellows.
  static func ranks(
    of trial: HoldOut,
    scores: [Double],
    graph: CSRGraph,
    excluded: [Bool],
    byCitations: [NodeID]
  ) -> [HeldOutRank] {
    var isRival = excluded.map { !$0 }
    for node in trial.shown { isRival[Int(node)] = false }
    for node in trial.hidden { isRival[Int(node)] = false }
    let rivals = byCitations.filter { isRival[Int($0)] }
    return trial.hidden.map { entry in
      let score = scores[Int(entry)]
      let near = nearest(to: graph.inDegree(of: entry), in: rivals, graph: graph)
      return HeldOutRank(
        entry: entry,
        rank: rank(of: score, among: rivals[...], scores: scores),
        matchedRank: rank(of: score, among: near, scores: scores),
        isReached: score > 0
      )
    }
  }

  /// All nodes by citation count, then number.
  static func byCitations(_ graph: CSRGraph) -> [NodeID] {
    Array(0..<NodeID(graph.nodeCount)).sorted { left, right in
      let (a, b) = (graph.inDegree(of: left), graph.inDegree(of: right))
      return a != b ? a < b : left < right
    }
  }

  private static func rank(
    of score: Double,
    among rivals: ArraySlice<NodeID>,
    scores: [Double]
  ) -> Double {
    var better = 0
    var equal = 0
    for node in rivals {
      if scores[Int(node)] > score {
        better += 1
      } else if scores[Int(node)] == score {
        equal += 1
      }
    }
    return Double(better) + Double(equal) / 2 + 1
  }

  private static func nearest(
    to count: Int,
    in rivals: [NodeID],
    graph: CSRGraph
  ) -> ArraySlice<NodeID> {
    var low = 0
    var high = rivals.count
    while low < high {
      let middle = (low + high) / 2
      if graph.inDegree(of: rivals[middle]) < count { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < rivals.count && graph.inDegree(of: rivals[end]) == count { end += 1 }
    // Start in the middle of those with the same count, then grow towards the nearer side.
    var start = (low + end) / 2
    end = start
    while end - start < 100 && (start > 0 || end < rivals.count) {
      let below = start > 0 ? count - graph.inDegree(of: rivals[start - 1]) : Int.max
      let above = end < rivals.count ? graph.inDegree(of: rivals[end]) - count : Int.max
      if below <= above && start > 0 { start -= 1 } else { end += 1 }
    }
    return rivals[start..<end]
  }
}

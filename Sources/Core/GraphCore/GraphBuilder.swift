/// Turns a list of citations into a ``CSRGraph``.
///
/// Parallel citations are merged and self-citations are dropped; both are counted, because a report
/// that hides them cannot be checked against another tool.
public struct GraphBuilder: Sendable {
  /// What was left out while building.
  public struct Losses: Sendable, Equatable {
    /// Citations from a paper to itself.
    public var selfCitations = 0
    /// Repetitions of a citation that is already there.
    public var duplicates = 0
  }

  /// The number of nodes of the graph to build.
  public let nodeCount: Int
  private var sources: [NodeID] = []
  private var targets: [NodeID] = []

  /// Starts a graph of `nodeCount` papers without citations.
  public init(nodeCount: Int) {
    precondition(nodeCount < Int(Int32.max), "a graph holds at most 2³¹ − 2 papers")
    self.nodeCount = nodeCount
  }

  /// Adds the citation of `cited` by `citing`.
  public mutating func add(citing: NodeID, cited: NodeID) {
    sources.append(citing)
    targets.append(cited)
  }

  /// Builds the graph and says what was left out.
  ///
  /// - Complexity: O(*n* + *m*) time: two counting sorts, no comparison sort.
  public func build() -> (graph: CSRGraph, losses: Losses) {
    var losses = Losses()
    // Sorting by target first makes the second, stable pass leave each row sorted.
    let (byTargetOffsets, byTarget) = Self.group(keys: targets, values: sources, count: nodeCount)
    var rows = [Int32](repeating: 0, count: nodeCount + 1)
    for source in sources { rows[Int(source) + 1] += 1 }
    for node in 0..<nodeCount { rows[node + 1] += rows[node] }
    var next = rows
    var sorted = [NodeID](repeating: 0, count: targets.count)
    for target in 0..<nodeCount {
      for index in Int(byTargetOffsets[target])..<Int(byTargetOffsets[target + 1]) {
        let source = Int(byTarget[index])
        sorted[Int(next[source])] = NodeID(target)
        next[source] += 1
      }
    }
    var outOffsets = [Int32](repeating: 0, count: nodeCount + 1)
    var outTargets: [NodeID] = []
    outTargets.reserveCapacity(sorted.count)
    for node in 0..<nodeCount {
      var previous: NodeID = -1
      for index in Int(rows[node])..<Int(rows[node + 1]) {
        let target = sorted[index]
        if target == NodeID(node) {
          losses.selfCitations += 1
        } else if target == previous {
          losses.duplicates += 1
        } else {
          outTargets.append(target)
          previous = target
        }
      }
      outOffsets[node + 1] = Int32(outTargets.count)
    }
    let (inOffsets, inSources) = Self.transpose(offsets: outOffsets, targets: outTargets)
    return (
      CSRGraph(
        outOffsets: outOffsets,
        outTargets: outTargets,
        inOffsets: inOffsets,
        inSources: inSources
      ),
      losses
    )
  }

  private static func group(
    keys: [NodeID],
    values: [NodeID],
    count: Int
  ) -> (offsets: [Int32], values: [NodeID]) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for node in 0..<count { offsets[node + 1] += offsets[node] }
    var next = offsets
    var grouped = [NodeID](repeating: 0, count: keys.count)
    for index in keys.indices {
      let key = Int(keys[index])
      grouped[Int(next[key])] = values[index]
      next[key] += 1
    }
    return (offsets, grouped)
  }

  static func transpose(
    offsets: [Int32],
    targets: [NodeID]
  ) -> (offsets: [Int32], sources: [NodeID]) {
    let count = offsets.count - 1
    var inOffsets = [Int32](repeating: 0, count: count + 1)
    for target in targets { inOffsets[Int(target) + 1] += 1 }
    for node in 0..<count { inOffsets[node + 1] += inOffsets[node] }
    var next = inOffsets
    var sources = [NodeID](repeating: 0, count: targets.count)
    for node in 0..<count {
      for index in Int(offsets[node])..<Int(offsets[node + 1]) {
        let target = Int(targets[index])
        sources[Int(next[target])] = NodeID(node)
        next[target] += 1
      }
    }
    return (inOffsets, sources)
  }
}

extension CSRGraph {
  /// Builds a graph from pairs of citing and cited node, dropping self-citations and repetitions.
  public init(nodeCount: Int, citations: some Sequence<(NodeID, NodeID)>) {
    var builder = GraphBuilder(nodeCount: nodeCount)
    for (citing, cited) in citations { builder.add(citing: citing, cited: cited) }
    self = builder.build().graph
  }
}

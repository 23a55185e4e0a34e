import GraphCore

/// Counts shortest paths from one paper at a time and adds up what depends on each paper in between.
///
/// | Brandes 2001 | here | | Brandes 2001 | here |
/// |---|---|---|---|---|
/// | d[v] | `level[v]` + 1, 0 if not reached | | S | `order`, by non-decreasing distance |
/// | σ[v] | `value[v]`, going out | | P[v] | `steps`: the edges on shortest paths, grouped by start |
/// | (1 + δ[v]) / σ[v] | `value[v]`, coming back | | C_B[v] | `sums[v]` |
///
/// Nearly all time goes into looking at ends of edges that lie on no shortest path. So levels are
/// kept in as few bytes as they need, the edges that count are written down on the way out, and the
/// way back looks at these alone.
struct ShortestPathSearch<Level: FixedWidthInteger & UnsignedInteger & Sendable> {
  private(set) var sums: [Double]
  private var level: [Level]
  private var value: [Double]
  private var order: [NodeID]
  private var stepOffsets: [Int32]
  private var steps: [NodeID]

  init(nodeCount: Int, edgeCount: Int) {
    sums = [Double](repeating: 0, count: nodeCount)
    level = [Level](repeating: 0, count: nodeCount)
    value = sums
    order = [NodeID](repeating: 0, count: nodeCount + 1)
    stepOffsets = [Int32](repeating: 0, count: nodeCount + 1)
    steps = [NodeID](repeating: 0, count: edgeCount + 1)
  }

  /// Adds the dependencies of one start; false, with nothing added, if `Level` is too small.
  mutating func accumulate(from start: NodeID, in graph: CSRGraph) -> Bool {
    let found = Self.countPaths(
      from: start,
      in: graph,
      &level,
      &value,
      &order,
      &stepOffsets,
      &steps
    )
    if found > 0 { Self.addDependencies(found, &sums, &value, order, stepOffsets, steps) }
    forget(found == 0 ? level.count : found)
    return found > 0
  }

  /// Reaches all papers, and returns how many; 0 if there are too many levels.
  private static func countPaths(
    from start: NodeID,
    in graph: CSRGraph,
    _ levels: inout [Level],
    _ values: inout [Double],
    _ orders: inout [NodeID],
    _ offsetsOfSteps: inout [Int32],
    _ allSteps: inout [NodeID]
  ) -> Int {
    let offsets = graph.outOffsets.span
    let targets = graph.outTargets.span
    var level = levels.mutableSpan
    var value = values.mutableSpan
    var order = orders.mutableSpan
    var stepOffsets = offsetsOfSteps.mutableSpan
    var steps = allSteps.mutableSpan
    level[Int(start)] = 1
    value[Int(start)] = 1
    order[0] = start
    var found = 1
    var stepCount = 0
    var next = 0
    while next < found {
      let node = Int(order[next])
      stepOffsets[next] = Int32(truncatingIfNeeded: stepCount)
      next += 1
      if level[node] == Level.max { return 0 }
      let beyond = level[node] + 1
      let firstStep = stepCount
      for index in Int(offsets[node])..<Int(offsets[node + 1]) {
        let target = targets[index]
        let known = level[Int(target)]
        if known == 0 {
          level[Int(target)] = beyond
          order[found] = target
          found += 1
        }
        // Without a branch: whether a known end counts cannot be predicted.
        steps[stepCount] = target
        stepCount += known == 0 || known == beyond ? 1 : 0
      }
      let paths = value[node]
      for step in firstStep..<stepCount { value[Int(steps[step])] += paths }
    }
    stepOffsets[found] = Int32(truncatingIfNeeded: stepCount)
    return found
  }

  private static func addDependencies(
    _ found: Int,
    _ sums: inout [Double],
    _ values: inout [Double],
    _ order: [NodeID],
    _ stepOffsets: [Int32],
    _ steps: [NodeID]
  ) {
    var value = values.mutableSpan
    for position in stride(from: found - 1, through: 1, by: -1) {
      let node = Int(order[position])
      var received = 0.0
      for step in Int(stepOffsets[position])..<Int(stepOffsets[position + 1]) {
        received += value[Int(steps[step])]
      }
      let paths = value[node]
      sums[node] += paths * received
      value[node] = 1 / paths + received
    }
  }

  /// Clears what a search has touched: one by one if it is little, else all.
  private mutating func forget(_ found: Int) {
    if found * 8 < level.count {
      for position in 0..<found {
        level[Int(order[position])] = 0
        value[Int(order[position])] = 0
      }
    } else {
      for node in level.indices { level[node] = 0 }
      for node in value.indices { value[node] = 0 }
    }
  }
}

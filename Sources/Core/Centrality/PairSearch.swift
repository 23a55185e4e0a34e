import GraphCore

/// Finds all shortest paths between two papers along ties, from both ends at once.
///
/// Papers are reached level by level, always from the end whose outermost papers have fewer ties, until
/// ties join the two sides. The path counts of both ends of these ties tell how many shortest paths
/// run over each; from there the shares go back to either end. Two balls of half the distance hold far
/// fewer papers than one of the whole.
///
/// | Borassi & Natale 2019 | here |
/// |---|---|
/// | balanced bidirectional breadth-first search | `add(_:_:in:)` |
/// | σ_s, σ_t | `paths` |
/// | the sampled path | `share`: the shares of all papers on shortest paths |
///
/// Conventions: ties run both ways, so a neighbor of a paper is one level nearer, as near, or one
/// level farther: three marks for each side tell these apart.
struct PairSearch: Sendable {
  /// Σ of the shares of each paper over the pairs that were added, and Σ of their squares.
  private(set) var sums: [Double]
  private(set) var squares: [Double]
  /// 0 for a paper that was not reached, else 1 + 3 · side + distance mod 3.
  private var mark: [UInt8]
  private var paths: [Double]
  private var share: [Double]
  private var sides: [Side] = [Side(), Side()]
  private var joints: [(NodeID, NodeID)] = []

  /// What one end has reached, nearest first.
  private struct Side: Sendable {
    var reached: [NodeID] = []
    /// Where the outermost level begins.
    var outermost = 0
    /// How many levels were reached beyond the end itself.
    var levels = 0
    var ties = 0
  }

  init(nodeCount: Int) {
    sums = [Double](repeating: 0, count: nodeCount)
    squares = sums
    mark = [UInt8](repeating: 0, count: nodeCount)
    paths = sums
    share = sums
  }

  /// Adds the shares of all papers between two others.
  mutating func add(_ start: NodeID, _ end: NodeID, in ties: CSRGraph) {
    begin(0, at: start, in: ties)
    begin(1, at: end, in: ties)
    joints.removeAll(keepingCapacity: true)
    var isOpen = true
    while joints.isEmpty && isOpen {
      let side = sides[0].ties <= sides[1].ties ? 0 : 1
      isOpen = sides[side].outermost < sides[side].reached.count
      Self.widen(&sides[side], side, in: ties, &mark, &paths, &joints)
      // The level in which the sides met is not whole: the joints hang on the one before it.
      if !joints.isEmpty { sides[side].levels -= 1 }
    }
    if !joints.isEmpty { divide(in: ties) }
    for side in 0...1 {
      for node in sides[side].reached { mark[Int(node)] = 0 }
    }
  }

  private mutating func begin(_ side: Int, at node: NodeID, in ties: CSRGraph) {
    sides[side].reached.removeAll(keepingCapacity: true)
    sides[side].reached.append(node)
    sides[side].outermost = 0
    sides[side].levels = 0
    sides[side].ties = ties.outDegree(of: node)
    mark[Int(node)] = UInt8(1 + 3 * side)
    paths[Int(node)] = 1
  }

  /// Reaches one level further, or finds the ties that join the sides.
  private static func widen(
    _ side: inout Side,
    _ number: Int,
    in ties: CSRGraph,
    _ marks: inout [UInt8],
    _ pathCounts: inout [Double],
    _ joints: inout [(NodeID, NodeID)]
  ) {
    let offsets = ties.outOffsets.span
    let targets = ties.outTargets.span
    var mark = marks.mutableSpan
    var paths = pathCounts.mutableSpan
    side.levels += 1
    let beyond = UInt8(1 + 3 * number + side.levels % 3)
    let others: ClosedRange<UInt8> = number == 0 ? 4...6 : 1...3
    let frontier = side.outermost..<side.reached.count
    side.outermost = frontier.upperBound
    side.ties = 0
    for position in frontier {
      let node = side.reached[position]
      let count = paths[Int(node)]
      for index in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = Int(targets[index])
        let known = mark[neighbor]
        if known == 0 {
          if !joints.isEmpty { continue }
          mark[neighbor] = beyond
          paths[neighbor] = count
          side.reached.append(NodeID(neighbor))
          side.ties += Int(offsets[neighbor + 1] - offsets[neighbor])
        } else if known == beyond {
          paths[neighbor] += count
        } else if others.contains(known) {
          joints.append(number == 0 ? (node, NodeID(neighbor)) : (NodeID(neighbor), node))
        }
      }
    }
  }

  /// Divides one path among the papers in between, as the shortest paths do.
  private mutating func divide(in ties: CSRGraph) {
    var total = 0.0
    for (left, right) in joints { total += paths[Int(left)] * paths[Int(right)] }
    var level: [[NodeID]] = [[], []]
    for (left, right) in joints {
      let part = paths[Int(left)] * paths[Int(right)] / total
      for (side, node) in [left, right].enumerated() {
        if share[Int(node)] == 0 { level[side].append(node) }
        share[Int(node)] += part
      }
    }
    for side in 0...1 { bring(back: level[side], side, in: ties) }
  }

  /// Hands the shares of a level on to the level before it, down to the neighbors of the end.
  private mutating func bring(back outermost: [NodeID], _ side: Int, in ties: CSRGraph) {
    var level = outermost
    for distance in stride(from: sides[side].levels, to: 0, by: -1) {
      let nearer = UInt8(1 + 3 * side + (distance - 1) % 3)
      var next: [NodeID] = []
      for node in level {
        let mine = share[Int(node)]
        share[Int(node)] = 0
        sums[Int(node)] += mine
        squares[Int(node)] += mine * mine
        // Nearer than a neighbor of the end is only the end, which gets nothing.
        if distance == 1 { continue }
        let perPath = mine / paths[Int(node)]
        for neighbor in ties.references(of: node) where mark[Int(neighbor)] == nearer {
          if share[Int(neighbor)] == 0 { next.append(neighbor) }
          share[Int(neighbor)] += perPath * paths[Int(neighbor)]
        }
      }
      level = next
    }
    share[Int(sides[side].reached[0])] = 0
  }
}

public import GraphCore

/// Places papers in the plane so that related ones are near: the layout of a topic map.
///
/// Every connected part is laid out by ``MultilevelLayout``, with ties between topics weakened so
/// that topics stand apart; parts are packed around the largest, which is turned to be wider than
/// high. One unit is the distance of neighbors if papers were spread evenly.
///
/// - Parameters:
///   - graph: Relatedness of papers.
///   - topics: The topic of each paper, or nothing to leave every tie as it is.
///   - options: Seed, threads and effort; threads do not change the result.
/// - Returns: One place a node, the middle of the map at the origin.
/// - Complexity: O(*n* log *n* + *m* log *m*) time, O(*n* + *m*) space.
public func mapLayout(
  of graph: WeightedGraph,
  topics: [Int32]? = nil,
  options: LayoutOptions = .init()
) -> [SIMD2<Float>] {
  let graph = topics.map { weakenBridges(graph, $0, options.bridgeWeight) } ?? graph
  let components = connectedComponents(of: graph)
  var parts = components.map { members in
    guard members.count > 1 else { return [SIMD2<Float>.zero] }
    let part = subgraph(of: graph, members: members)
    let layout = MultilevelLayout(graph: part, options: options)
    let unit = roomOfOne(layout.positions)
    var places = layout.positions.map { $0 / unit }
    if options.minimumGap > 0 {
      DensityEqualization.spread(&places, limit: crowding)
      enforceGap(options.minimumGap, between: &places, threads: options.threads)
      settle(&places, of: part, unit: unit, gap: options.minimumGap, threads: options.threads)
    }
    return places
  }
  if let main = parts.first { parts[0] = turnedWide(main) }
  let packing = ComponentPacking(parts: parts, spacing: 1)
  var positions = [SIMD2<Float>](repeating: .zero, count: graph.nodeCount)
  for (part, members) in components.enumerated() {
    for (place, node) in members.enumerated() {
      positions[Int(node)] = parts[part][place] + packing.shifts[part]
    }
  }
  return positions
}

/// How many papers may share the room of one before they are spread.
private let crowding: Float = 2

private func weakenBridges(
  _ graph: WeightedGraph,
  _ topics: [Int32],
  _ factor: Double
) -> WeightedGraph {
  precondition(topics.count == graph.nodeCount, "one topic a node")
  var weights = graph.weights
  for node in 0..<NodeID(graph.nodeCount) {
    for index in graph.row(of: node)
    where topics[Int(node)] != topics[Int(graph.neighbors[index])] {
      weights[index] *= factor
    }
  }
  return WeightedGraph(
    offsets: graph.offsets,
    neighbors: graph.neighbors,
    weights: weights,
    selfWeights: graph.selfWeights
  )
}

/// The side of a square that is each paper's share of the ellipse that a part fills.
private func roomOfOne(_ positions: [SIMD2<Float>]) -> Float {
  let count = Float(positions.count)
  let middle = positions.reduce(.zero, +) / count
  let variance = positions.reduce(SIMD2<Float>.zero) { sum, position in
    let offset = position - middle
    return sum + offset * offset
  }
  // A filled ellipse with half-axes a and b has variances a²/4 and b²/4; papers in a row count as
  // an ellipse a quarter as wide as long.
  let thick = pointwiseMax(variance, SIMD2(repeating: variance.max() / 16))
  let area = 4 * Float.pi * (thick.x * thick.y).squareRoot() / count
  return area > 0 ? (area / count).squareRoot() : 1
}

/// Turns a part so that its longest axis is horizontal.
private func turnedWide(_ positions: [SIMD2<Float>]) -> [SIMD2<Float>] {
  let middle = positions.reduce(.zero, +) / Float(positions.count)
  var (xx, xy, yy): (Float, Float, Float) = (0, 0, 0)
  for position in positions {
    let offset = position - middle
    xx += offset.x * offset.x
    xy += offset.x * offset.y
    yy += offset.y * offset.y
  }
  // The eigenvector of the larger eigenvalue of the covariance matrix.
  let half = (xx - yy) / 2
  let root = (half * half + xy * xy).squareRoot()
  var axis = half >= 0 ? SIMD2(half + root, xy) : SIMD2(xy, root - half)
  let length = (axis * axis).sum().squareRoot()
  guard length > 0 else { return positions }
  axis /= length
  return positions.map { position in
    let offset = position - middle
    return SIMD2((offset * axis).sum(), offset.y * axis.x - offset.x * axis.y)
  }
}

import GraphCore

/// Lets a spread map settle: papers go on descending while they are kept apart.
///
/// Spreading crowds shifts papers off the places that the descent found for them. Each round here is
/// a step of ``NeighborEmbedding`` and one of pushing apart, so that papers find the best places that
/// a gap allows; about half of the neighbors that spreading lost come back.
///
/// - Parameters:
///   - places: The place of each paper, spread already.
///   - graph: Relatedness of papers.
///   - unit: The length of one unit of `places` in units of the kernel.
///   - gap: How far papers are kept apart.
///   - threads: How many threads work; the result does not depend on it.
/// - Complexity: O(*n* log *n* + *m*) expected time a round.
func settle(
  _ places: inout [SIMD2<Float>],
  of graph: WeightedGraph,
  unit: Float,
  gap: Float,
  threads: Int
) {
  let rounds = 50
  var embedding = NeighborEmbedding(
    graph: graph,
    affinities: NeighborEmbedding.affinities(of: graph),
    masses: [Float](repeating: 1, count: places.count),
    positions: places.map { $0 * unit }
  )
  for round in 0..<rounds {
    embedding.settle(effort: Float(rounds - round) / Float(rounds), threads: threads)
    places = embedding.positions.map { $0 / unit }
    enforceGap(gap, between: &places, rounds: 1, threads: threads)
    embedding.positions = places.map { $0 * unit }
  }
  enforceGap(gap, between: &places, threads: threads)
}

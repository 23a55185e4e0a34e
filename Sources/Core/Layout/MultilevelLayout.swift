import GraphCore

/// A map of a connected graph: laid out coarse first, refined level by level.
///
/// The coarsest graph starts at random places; every finer node starts near its coarse one, so the
/// fine levels need few steps and keep the order that the coarse ones found. Small graphs are laid
/// out several times, and the map that preserves most neighborhoods is taken.
///
/// - Complexity: O(*n* log *n* + *m* log *m*) time, O(*n* + *m*) space.
struct MultilevelLayout {
  /// The place of each node; the scale is that of the kernel.
  let positions: [SIMD2<Float>]

  private static let coarsestSize = 100
  /// A graph above this size is laid out once, one of half the size twice, up to four times.
  private static let singleStartSize = 4000

  init(graph: WeightedGraph, options: LayoutOptions) {
    let affinities = NeighborEmbedding.affinities(of: graph)
    let starts = min(4, max(1, Self.singleStartSize / graph.nodeCount))
    var best: [SIMD2<Float>] = []
    var bestShare = -1.0
    for start in 0..<starts {
      let places = Self.place(
        graph: graph,
        affinities: affinities,
        masses: [Float](repeating: 1, count: graph.nodeCount),
        level: 0,
        start: start,
        options: options
      )
      let share =
        starts == 1
        ? 0 : neighborhoodPreservation(of: places, in: graph, threads: options.threads)
      if share > bestShare {
        bestShare = share
        best = places
      }
    }
    positions = best
  }

  private static func place(
    graph: WeightedGraph,
    affinities: [Float],
    masses: [Float],
    level: Int,
    start run: Int,
    options: LayoutOptions
  ) -> [SIMD2<Float>] {
    var generator = SeededGenerator(seed: options.seed, stream: UInt64(run * 64 + level))
    var start: [SIMD2<Float>]?
    if graph.nodeCount > coarsestSize {
      let coarse = Coarsening(graph: graph, affinities: affinities, masses: masses)
      if coarse.graph.nodeCount < graph.nodeCount * 9 / 10 {
        let places = place(
          graph: coarse.graph,
          affinities: coarse.affinities,
          masses: coarse.masses,
          level: level + 1,
          start: run,
          options: options
        )
        start = coarse.parents.map { places[Int($0)] + jitter(&generator) }
      }
    }
    let spread = masses.reduce(0, +).squareRoot()
    var embedding = NeighborEmbedding(
      graph: graph,
      affinities: affinities,
      masses: masses,
      positions: start ?? masses.map { _ in jitter(&generator) * spread }
    )
    embedding.descend(
      level == 0 ? options.steps(for: graph.nodeCount) : options.coarseSteps,
      threads: options.threads
    )
    return embedding.positions
  }

  private static func jitter(_ generator: inout SeededGenerator) -> SIMD2<Float> {
    SIMD2(Float(generator.unit()) - 0.5, Float(generator.unit()) - 0.5)
  }
}

import GraphCore

/// Places the nodes of a weighted graph in the plane so that strong neighbors come to lie close.
///
/// Minimizes KL(P‖Q) with p_ij = a_ij / n, a_ij ∝ w_ij (s_i^(−1/2) + s_j^(−1/2)), s_i = Σ_j w_ij, and
/// q_ij = 1 / ((1 + |y_i − y_j|²) Z), by gradient descent with momentum and a gain for each
/// coordinate. A node of mass *m* stands for *m* papers in one place, which is how coarse graphs are
/// laid out.
///
/// Dividing by s_i, as t-SNE on graphs does, gives every paper the same say; not dividing gives every
/// tie the same say, and the map to the hubs. The root stands between and keeps more neighbors than
/// either (`Tests/Benchmarks/layout_peers.py` counts them).
///
/// > L. van der Maaten, G. Hinton. "Visualizing data using t-SNE." *JMLR* 9:2579–2605, 2008.
/// > https://jmlr.org/papers/v9/vandermaaten08a.html
///
/// > J. F. Kruiger et al. "Graph layouts by t-SNE." *Comput. Graph. Forum* 36(3):283–294, 2017.
/// > doi:10.1111/cgf.13187
///
/// | paper | here | | paper | here |
/// |---|---|---|---|---|
/// | p_ij n | `affinities` / mass | | y_i | `positions` |
/// | α(t) | `momentum` | | gain | `gains` |
///
/// Conventions: forces are scaled by n, so one step size serves every size of graph. Each node reads
/// only the positions of the previous step, so threads do not change the result.
/// - Complexity: O(*n* log *n* + *m*) time a step.
struct NeighborEmbedding {
  let graph: WeightedGraph
  /// The attraction of each edge of the graph, in units of papers.
  let affinities: [Float]
  let masses: [Float]
  var positions: [SIMD2<Float>]
  private var velocities: [SIMD2<Float>]
  private var gains: [SIMD2<Float>]
  private let totalMass: Float

  init(graph: WeightedGraph, affinities: [Float], masses: [Float], positions: [SIMD2<Float>]) {
    self.graph = graph
    self.affinities = affinities
    self.masses = masses
    self.positions = positions
    velocities = [SIMD2<Float>](repeating: .zero, count: positions.count)
    gains = [SIMD2<Float>](repeating: .one, count: positions.count)
    totalMass = masses.reduce(0, +)
  }

  /// The attractions of single papers; over both directions of all ties they add up to their number.
  static func affinities(of graph: WeightedGraph) -> [Float] {
    let roots = (0..<NodeID(graph.nodeCount)).map { node in
      1 / graph.row(of: node).reduce(0) { $0 + graph.weights[$1] }.squareRoot()
    }
    var affinities = [Double](repeating: 0, count: graph.weights.count)
    for node in 0..<NodeID(graph.nodeCount) {
      for index in graph.row(of: node) {
        let other = Int(graph.neighbors[index])
        affinities[index] = graph.weights[index] * (roots[Int(node)] + roots[other])
      }
    }
    let scale = Double(graph.nodeCount) / affinities.reduce(0, +)
    return affinities.map { Float($0 * scale) }
  }

  private static let fullRate: Float = 0.02
  /// How much of its speed a node keeps, and its highest speed.
  private static let momentum: Float = 0.8
  private static let topSpeed: Float = 20
  /// The share of the last steps in which the rate falls to nothing.
  private static let cooling: Float = 0.4
  /// Relative side of a square that counts as one body; above 1 because bodies look in groups.
  private static let openness: Float = 1.4

  /// Descends `steps` steps; in the first fifth, attraction counts twice, to untangle.
  ///
  /// Large maps have longer ways to go, so the rate grows with the root of their size.
  mutating func descend(_ steps: Int, threads: Int) {
    let rate = Self.fullRate * totalMass.squareRoot()
    for step in 0..<steps {
      let remaining = Float(steps - step) / Float(steps)
      self.step(
        exaggeration: step * 5 < steps ? 2 : 1,
        rate: rate * min(1, remaining / Self.cooling),
        threads: threads
      )
    }
  }

  /// Takes one short step from rest; `effort` is the share of the full rate, between 0 and 1.
  mutating func settle(effort: Float, threads: Int) {
    velocities = [SIMD2<Float>](repeating: .zero, count: positions.count)
    gains = [SIMD2<Float>](repeating: .one, count: positions.count)
    step(exaggeration: 1, rate: Self.fullRate * totalMass.squareRoot() * effort, threads: threads)
  }

  private mutating func step(exaggeration: Float, rate: Float, threads: Int) {
    let tree = QuadTree(positions: positions, masses: masses)
    let repulsion = Repulsion(tree: tree, openness: Self.openness, threads: threads)
    let scale = totalMass / Float(repulsion.normalizer)
    let old = positions
    let (forces, graph, affinities, masses) = (repulsion.forces, graph, affinities, masses)
    unsafe positions.withUnsafeMutableBufferPointer { positions in
      unsafe velocities.withUnsafeMutableBufferPointer { velocities in
        unsafe gains.withUnsafeMutableBufferPointer { gains in
          nonisolated(unsafe) let (positions, velocities, gains) =
            unsafe (positions, velocities, gains)
          parallelChunks(old.count, threads: threads > 1 ? threads * 16 : 1) { _, range in
            for node in range {
              let place = old[node]
              var pull = SIMD2<Float>.zero
              for index in graph.row(of: NodeID(node)) {
                let difference = old[Int(graph.neighbors[index])] - place
                pull += difference * (affinities[index] / (1 + (difference * difference).sum()))
              }
              let force = pull * (exaggeration / masses[node]) + forces[node] * scale
              let velocity = unsafe velocities[node]
              var gain = unsafe gains[node] * 0.8
              unsafe gain.replace(with: gains[node] + 0.2, where: (force * velocity) .> 0)
              gain.clamp(lowerBound: .init(repeating: 0.05), upperBound: .init(repeating: 8))
              var next = velocity * Self.momentum + force * gain * rate
              let speed = (next * next).sum().squareRoot()
              if speed > Self.topSpeed { next *= Self.topSpeed / speed }
              unsafe gains[node] = gain
              unsafe velocities[node] = next
              unsafe positions[node] = place + next
            }
          }
        }
      }
    }
  }
}

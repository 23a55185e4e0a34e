public import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The papers with the largest betweenness along ties, sampled until it is settled which they are.
///
/// b(v) is the mean of σ_st(v)/σ_st over all ordered pairs s ≠ t. Pairs are drawn at random, and each
/// adds the shares of all papers on its shortest paths, found by ``PairSearch``. After N₀, 2N₀, 4N₀, …
/// pairs every mean gets an interval that holds for all papers and all rounds at once with the stated
/// confidence. Drawing ends as soon as no paper left out can be more than `tolerance` above one that
/// is named, and each named one is known to within `tolerance`.
///
///     |mean − b(v)| ≤ √(2 V ln(4/δ) / N) + 7 ln(4/δ) / (3 (N − 1)),   V the sample variance
///
/// where round r has the share 2⁻ʳ of 1 − confidence, divided among the papers.
///
/// > A. Maurer, M. Pontil. "Empirical Bernstein bounds and sample-variance penalization." *COLT* 2009.
/// > arXiv:0907.3740 (Theorem 4, for both sides)
/// > M. Borassi, E. Natale. "KADABRA is an adaptive algorithm for betweenness via random
/// > approximation." *ACM J. Exp. Algorithmics* 24, 2019. doi:10.1145/3284359, arXiv:1604.08553
/// > M. Riondato, E. Upfal. "ABRA: approximating betweenness centrality in static and dynamic graphs
/// > with Rademacher averages." *ACM TKDD* 12(5), 2018. doi:10.1145/3208351, arXiv:1602.05866
/// > (all shortest paths of a pair instead of one)
///
/// Where four times as many pairs as there are would be drawn, the exact values take less.
///
/// Conventions: as ``betweenness(of:along:threads:)`` along ties; papers without a path between them
/// add nothing.
public struct TopBetweenness: Sendable, Equatable {
  /// The papers, by estimate, largest first; equal ones by number.
  public let nodes: [NodeID]
  /// The estimate for every node, in unordered pairs of papers.
  public let scores: [Double]
  /// How many pairs were drawn.
  public let samples: Int
  /// With probability ``confidence``, no paper that is not among ``nodes`` has a betweenness that is
  /// larger by more than this than one that is.
  public let errorBound: Double
  /// The probability to which ``errorBound`` refers.
  public let confidence: Double

  /// Finds the `count` papers of the largest betweenness.
  ///
  /// - Parameters:
  ///   - graph: Any directed graph; citations are taken as ties.
  ///   - count: How many papers to name.
  ///   - tolerance: The largest allowed error, as a share of all pairs.
  ///   - confidence: The probability with which it is kept.
  ///   - seed: Decides which pairs are drawn.
  ///   - threads: How many threads work; the result does not depend on it.
  /// - Complexity: O(ln(*n*)/`tolerance`²) pairs at worst; O(*n* + *m*) space.
  public init(
    of graph: CSRGraph,
    count: Int = 100,
    tolerance: Double = 0.001,
    confidence: Double = 0.9,
    seed: UInt64 = 1,
    threads: Int = 2
  ) {
    precondition(tolerance > 0, "an error of 0 takes all pairs: see betweenness(of:along:threads:)")
    precondition((0..<1).contains(confidence), "a confidence below 1")
    let ties = graph.symmetrized()
    let papers = graph.nodeCount
    let pairs = Double(papers) * Double(papers - 1) / 2
    self.confidence = confidence
    errorBound = tolerance * pairs
    guard papers > 2 else {
      (nodes, samples) = (Array((0..<NodeID(papers)).prefix(count)), 0)
      scores = [Double](repeating: 0, count: papers)
      return
    }
    // A fixed number of parts, so that sums do not depend on the number of threads.
    let parts = 4
    var searches = [PairSearch](repeating: PairSearch(nodeCount: papers), count: parts)
    var drawn = 0
    var round = 0
    while true {
      let target = 1024 << round
      if target > 4 * papers * papers {
        scores = betweenness(of: graph, along: .ties, threads: threads)
        let exact = scores
        nodes = Array(
          (0..<NodeID(papers)).sorted { (exact[Int($1)], $0) < (exact[Int($0)], $1) }.prefix(count)
        )
        samples = drawn
        return
      }
      let blocks = drawn / 256..<target / 256
      unsafe searches.withUnsafeMutableBufferPointer { buffer in
        nonisolated(unsafe) let searches = unsafe buffer
        parallelChunks(parts, threads: threads) { _, range in
          for part in range {
            for block in blocks where block % parts == part {
              var generator = SeededGenerator(seed: seed, stream: UInt64(block))
              for _ in 0..<256 {
                let from = generator.below(papers)
                let to = generator.below(papers - 1)
                unsafe searches[part].add(NodeID(from), NodeID(to < from ? to : to + 1), in: ties)
              }
            }
          }
        }
      }
      (drawn, round) = (target, round + 1)
      let estimates = PairEstimates(
        searches,
        samples: drawn,
        failure: (1 - confidence) * exp2(-Double(round)) / Double(papers)
      )
      let best = estimates.largest(count)
      if estimates.areSettled(best, tolerance: tolerance) {
        nodes = best
        samples = drawn
        scores = estimates.means.map { $0 * pairs }
        return
      }
    }
  }
}

/// Means of samples between 0 and 1, and how far they can be off.
private struct PairEstimates {
  let means: [Double]
  private let radii: [Double]

  /// Estimates with intervals each of which may fail with probability `failure`.
  init(_ searches: [PairSearch], samples: Int, failure: Double) {
    let count = Double(samples)
    let doubt = log(4 / failure)
    var means = [Double](repeating: 0, count: searches[0].sums.count)
    var radii = means
    for node in means.indices {
      let sum = searches.reduce(0) { $0 + $1.sums[node] }
      let squares = searches.reduce(0) { $0 + $1.squares[node] }
      means[node] = sum / count
      let variance = max(0, (squares - sum * means[node]) / (count - 1))
      radii[node] = (2 * variance * doubt / count).squareRoot() + 7 * doubt / (3 * (count - 1))
    }
    (self.means, self.radii) = (means, radii)
  }

  func largest(_ count: Int) -> [NodeID] {
    let order = means.indices.sorted { (means[$1], $0) < (means[$0], $1) }
    return order.prefix(count).map(NodeID.init)
  }

  func areSettled(_ best: [NodeID], tolerance: Double) -> Bool {
    var isNamed = [Bool](repeating: false, count: means.count)
    var lowest = Double.infinity
    for node in best.lazy.map(Int.init) {
      isNamed[node] = true
      if radii[node] > tolerance { return false }
      lowest = min(lowest, means[node] - radii[node])
    }
    return means.indices.allSatisfy { isNamed[$0] || means[$0] + radii[$0] - lowest <= tolerance }
  }
}

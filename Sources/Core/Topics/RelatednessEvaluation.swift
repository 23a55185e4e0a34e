import Communities
public import GraphCore
public import Similarity

/// How well topics found by different kinds of evidence foresee citations they have not seen.
///
/// A fold of the citations is held out, the rest (and the titles) divided into topics of about the
/// same number for every candidate. What counts is how much more often than by chance a held-out
/// citation stays inside a topic, and how much more of the title similarity does:
///
///   gain = share of the links inside topics − Σ_t p_t q_t
///
/// with p_t and q_t the shares of the links that start and end in topic t. A candidate that sees only
/// titles is favored by the second figure, one that sees only citations by the first.
///
/// > L. Waltman, K. W. Boyack, G. Colavizza, N. J. van Eck. "A principled methodology for comparing
/// > relatedness measures for clustering publications." *Quant. Sci. Stud.* 1(2):691–713, 2020.
/// > doi:10.1162/qss_a_00035 (evidence that no candidate uses as the referee)
///
/// Conventions: papers in communities below the minimum size have no topic, and are inside none. The
/// result does not depend on the number of threads.
public struct RelatednessEvaluation: Sendable, Equatable {
  /// What one candidate reaches, on average over the folds.
  public struct Row: Sendable, Equatable {
    /// The candidate.
    public let weights: RelatednessWeights
    /// How its link counts were normalized.
    public let normalization: LinkNormalization
    /// The gain of held-out citations.
    public let heldOutCitations: Double
    /// The gain of title similarity.
    public let titles: Double
    /// The number of topics.
    public let topics: Double
  }

  /// The candidates in the order given.
  public let rows: [Row]

  /// Evaluates candidates.
  ///
  /// - Parameters:
  ///   - candidates: Weights of the kinds of evidence, and how links are normalized.
  ///   - graph: The citations.
  ///   - titles: The title of each paper.
  ///   - folds: How many parts of the citations are held out, one after the other.
  ///   - share: What part of the citations a fold is: one in so many.
  ///   - seed: The seed of the draw.
  ///   - threads: How many threads to use.
  public init(
    _ candidates: [(RelatednessWeights, LinkNormalization)],
    graph: CSRGraph,
    titles: [String],
    folds: Int = 5,
    of share: Int = 10,
    seed: UInt64 = 1,
    threads: Int = 2
  ) {
    let n = graph.nodeCount
    let minimumSize = max(5, n / 125)
    let wanted = min(25, max(2, n / 40))
    let likeness = titlePartners(of: titles, count: 10, threads: threads)
    let similar = (0..<NodeID(n)).flatMap { paper in
      likeness.row(of: paper).map {
        Link(from: paper, to: likeness.partners[$0], weight: Double(likeness.strengths[$0]))
      }
    }
    rows = candidates.map { weights, normalization in
      var (citations, words, topics) = (0.0, 0.0, 0.0)
      for fold in 0..<folds {
        let (kept, held) = Self.split(graph, fold: fold, of: share, seed: seed)
        let related = relatedness(
          of: kept,
          titles: titles,
          weights: weights,
          normalization: normalization,
          threads: threads
        )
        let best = ResolutionSweep(
          of: related,
          resolutions: [0.4, 0.55, 0.7, 0.85, 1, 1.2, 1.4, 1.7, 2, 2.5],
          useful: wanted...wanted,
          minimumSize: minimumSize,
          seeds: 1,
          seed: seed,
          threads: threads
        ) { .modularity(resolution: $0) }.best
        let found = best.partition
        let topicOf = found.labels.map { found.sizes[Int($0)] >= minimumSize ? Int($0) : nil }
        citations += Self.gain(of: held, topicOf: topicOf, count: best.communityCount)
        words += Self.gain(of: similar, topicOf: topicOf, count: best.communityCount)
        topics += Double(best.communityCount)
      }
      let count = Double(max(1, folds))
      return Row(
        weights: weights,
        normalization: normalization,
        heldOutCitations: citations / count,
        titles: words / count,
        topics: topics / count
      )
    }
  }

  struct Link {
    let from: NodeID
    let to: NodeID
    let weight: Double
  }

  /// The share of the weight inside topics, less what chance would put there.
  static func gain(of links: [Link], topicOf: [Int?], count: Int) -> Double {
    var (inside, total) = (0.0, 0.0)
    var (starts, ends) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
    )
    for link in links {
      let (first, second) = (topicOf[Int(link.from)], topicOf[Int(link.to)])
      total += link.weight
      if let first { starts[first] += link.weight }
      if let second { ends[second] += link.weight }
      if first != nil, first == second { inside += link.weight }
    }
    guard total > 0 else { return 0 }
    let chance = zip(starts, ends).reduce(0) { $0 + $1.0 * $1.1 } / total / total
    return inside / total - chance
  }

  private static func split(
    _ graph: CSRGraph,
    fold: Int,
    of share: Int,
    seed: UInt64
  ) -> (kept: CSRGraph, held: [Link]) {
    var generator = SeededGenerator(seed: seed)
    var kept: [(NodeID, NodeID)] = []
    var held: [Link] = []
    for citing in 0..<NodeID(graph.nodeCount) {
      for cited in graph.references(of: citing) {
        if generator.below(share) == fold {
          held.append(Link(from: citing, to: cited, weight: 1))
        } else {
          kept.append((citing, cited))
        }
      }
    }
    return (CSRGraph(nodeCount: graph.nodeCount, citations: kept), held)
  }
}

public import GraphCore
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Intermediacy: the probability that a paper lies on a surviving path between two sets of papers.
///
/// Every citation is active with probability *p*, independently. φ_u is the probability that active
/// citations lead from a source paper to *u* and from *u* to a target paper:
/// φ_u = Pr(X_su · X_ut = 1).
///
/// > L. Šubelj, L. Waltman, V. Traag, N. J. van Eck. "Intermediacy of publications." *R. Soc. Open
/// > Sci.* 7:190207, 2020. doi:10.1098/rsos.190207 (definition 2; Monte Carlo as in its section 5)
///
/// Sources are the citing end (newer papers), targets the cited end. The value is estimated from
/// independent samples. Sample *i* decides about a citation by a hash of (seed, *i*, citing, cited),
/// so both searches of a sample see the same citations and threads change nothing.
///
/// Conventions: a source that reaches a target is itself between them, and so is that target;
/// several sources or targets act as one, as if joined to a super node by citations that are always
/// active. Papers on no path at all are 0 without sampling error. Cycles are allowed.
/// - Complexity: O(*N*·m′) time for *N* samples, m′ the citations that lie between the sets;
///   O(*n*) space a thread.
public struct Intermediacy: Sendable, Equatable {
  /// The estimate of φ for every paper.
  public let values: [Double]
  /// The number of samples taken.
  public let samples: Int

  /// A bound that, with probability 1 − `risk`, no estimate misses its value by more than.
  ///
  /// √(ln(2*n*/risk) / 2*N*), from Hoeffding's inequality (1963, doi:10.1080/01621459.1963.10500830)
  /// and the union over all *n* papers; a single estimate has standard error √(φ(1 − φ)/*N*).
  public func errorBound(risk: Double = 0.05) -> Double {
    guard !values.isEmpty else { return 0 }
    return (log(2 * Double(values.count) / risk) / (2 * Double(samples))).squareRoot()
  }

  /// Estimates φ of every paper between `sources` and `targets`.
  public init(
    of graph: CSRGraph,
    from sources: [NodeID],
    to targets: [NodeID],
    probability: Double,
    samples: Int = 10_000,
    seed: UInt64 = 1,
    threads: Int = 1
  ) {
    precondition(samples > 0, "at least one sample")
    precondition((0...1).contains(probability), "a probability")
    self.samples = samples
    var certain = Sample(nodeCount: graph.nodeCount)
    certain.search(graph, from: sources, to: targets) { _, _ in true }
    let between = certain.onPath
    // 2⁶⁴·p, saturated: p = 1 must keep every citation.
    let bound = probability < 1 ? UInt64(probability * 0x1p64) : .max
    let hits = Mutex([Int](repeating: 0, count: graph.nodeCount))
    parallelChunks(samples, threads: threads) { _, range in
      var sample = Sample(nodeCount: graph.nodeCount)
      var found = [Int](repeating: 0, count: graph.nodeCount)
      for index in range {
        var generator = SeededGenerator(seed: seed, stream: UInt64(index))
        let key = generator.next()
        sample.search(graph, from: sources, to: targets) { citing, cited in
          guard between[Int(citing)], between[Int(cited)] else { return false }
          let citation = UInt64(UInt32(citing)) << 32 | UInt64(UInt32(cited))
          var mixer = SeededGenerator(seed: key ^ (citation &* 0xD6E8_FEB8_6659_FD93))
          return probability >= 1 || mixer.next() < bound
        }
        for node in sample.found { found[Int(node)] += 1 }
      }
      // Whole numbers add up to the same in any order.
      hits.withLock { hits in
        for node in hits.indices { hits[node] += found[node] }
      }
    }
    values = hits.withLock { $0.map { Double($0) / Double(samples) } }
  }

  /// The working memory of one sample, used again by the next.
  private struct Sample {
    /// Whether the node was found to be on a path.
    private(set) var onPath: [Bool]
    /// The nodes on a path.
    private(set) var found: [NodeID] = []
    private var reached: [Bool]
    private var reachedNodes: [NodeID] = []

    init(nodeCount: Int) {
      onPath = Array(repeating: false, count: nodeCount)
      reached = onPath
    }

    /// Marks every node that lies on an active path from `sources` to `targets`.
    mutating func search(
      _ graph: CSRGraph,
      from sources: [NodeID],
      to targets: [NodeID],
      active: (_ citing: NodeID, _ cited: NodeID) -> Bool
    ) {
      for node in reachedNodes { reached[Int(node)] = false }
      for node in found { onPath[Int(node)] = false }
      reachedNodes.removeAll(keepingCapacity: true)
      found.removeAll(keepingCapacity: true)
      for node in sources where !reached[Int(node)] {
        reached[Int(node)] = true
        reachedNodes.append(node)
      }
      var next = 0
      while next < reachedNodes.count {
        let citing = reachedNodes[next]
        next += 1
        for cited in graph.references(of: citing)
        where !reached[Int(cited)] && active(citing, cited) {
          reached[Int(cited)] = true
          reachedNodes.append(cited)
        }
      }
      for node in targets where reached[Int(node)] && !onPath[Int(node)] {
        onPath[Int(node)] = true
        found.append(node)
      }
      next = 0
      while next < found.count {
        let cited = found[next]
        next += 1
        for citing in graph.citations(of: cited)
        where reached[Int(citing)] && !onPath[Int(citing)] && active(citing, cited) {
          onPath[Int(citing)] = true
          found.append(citing)
        }
      }
    }
  }
}

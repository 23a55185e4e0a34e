public import GraphCore

/// Hubs and authorities: papers that cite good papers, and papers cited by good lists of references.
///
///     a = Aᵀh,  h = Aa,   so a is the leading eigenvector of AᵀA
///
/// > J. M. Kleinberg. "Authoritative sources in a hyperlinked environment." *J. ACM* 46(5):604–632,
/// > 1999. doi:10.1145/324133.324140
/// > A. V. Knyazev. "Toward the optimal preconditioned eigensolver: locally optimal block
/// > preconditioned conjugate gradient method." *SIAM J. Sci. Comput.* 23(2):517–541, 2001.
/// > doi:10.1137/S1064827500366124
///
/// Kleinberg's iteration needs thousands of rounds where the two largest eigenvalues are close.
/// Instead each round takes the best vector of the plane spanned by the present one, its residual
/// and the last step, which converges like conjugate gradients. All of it stays in the space that
/// the iteration spans, so with several leading eigenvectors the result is the same.
///
/// Conventions: both scores add up to 1 and are not negative; the start is uniform. As `hits` of
/// NetworkX; igraph scales the largest to 1. Without citations all scores are 0.
public struct HITS: Sendable, Equatable {
  /// How good each paper's references are.
  public let hubs: [Double]
  /// How good the papers are that cite each paper.
  public let authorities: [Double]
  /// How many rounds were needed.
  public let rounds: Int

  /// Computes the scores of `graph`.
  ///
  /// - Parameters:
  ///   - graph: Any directed graph.
  ///   - tolerance: Stops when the residual of the eigenvector, relative to the eigenvalue and to
  ///     the distance of the next one as far as it is known, is below this.
  ///   - threads: How many threads work; the result does not depend on it.
  /// - Complexity: O(*n* + *m*) time a round, O(*n*) space.
  public init(of graph: CSRGraph, tolerance: Double = 1e-10, threads: Int = 2) {
    guard graph.edgeCount > 0 else {
      hubs = [Double](repeating: 0, count: graph.nodeCount)
      authorities = hubs
      rounds = 0
      return
    }
    let gram = CitationGram(graph: graph, threads: max(1, threads))
    let uniform = [Double](repeating: 1, count: graph.nodeCount)
    let (leading, rounds) = leadingEigenvector(from: gram.product(uniform), tolerance) {
      gram.product($0)
    }
    authorities = Self.scaled(leading)
    hubs = Self.scaled(gram.gather(leading, graph.outOffsets, graph.outTargets))
    self.rounds = rounds
  }

  private static func scaled(_ scores: [Double]) -> [Double] {
    let total = scores.reduce(0, +)
    return scores.map { max(0, $0 / total) }
  }
}

/// The matrix AᵀA, as a product with vectors: entry (v, w) counts the papers that cite both.
private struct CitationGram {
  let graph: CSRGraph
  let threads: Int

  func product(_ vector: [Double]) -> [Double] {
    let hubs = gather(vector, graph.outOffsets, graph.outTargets)
    return gather(hubs, graph.inOffsets, graph.inSources)
  }

  /// For each row, the sum of the values that its entries name.
  func gather(_ values: [Double], _ offsets: [Int32], _ entries: [NodeID]) -> [Double] {
    unsafe [Double](unsafeUninitializedCapacity: values.count) { buffer, count in
      nonisolated(unsafe) let sums = unsafe buffer
      parallelChunks(threads, threads: threads) { part, _ in
        for row in firstRow(offsets, part)..<firstRow(offsets, part + 1) {
          var sum = 0.0
          for index in Int(offsets[row])..<Int(offsets[row + 1]) {
            sum += values[Int(entries[index])]
          }
          unsafe sums.initializeElement(at: row, to: sum)
        }
      }
      count = values.count
    }
  }

  /// Where a part of the rows begins, so that all parts have as many entries: early papers have most.
  private func firstRow(_ offsets: [Int32], _ part: Int) -> Int {
    let rows = offsets.count - 1
    if part == threads { return rows }
    let entry = Int(offsets[rows]) * part / threads
    var (low, high) = (0, rows)
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < entry { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

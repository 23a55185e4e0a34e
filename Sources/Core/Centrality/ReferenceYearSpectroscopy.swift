public import GraphCore

/// Reference publication year spectroscopy: which years a field's roots lie in, and in which papers.
///
/// For every publication year, the citations that the papers of that year receive are counted. The
/// deviation of a year is its count minus the median of the five years around it,
/// dev(*y*) = N(*y*) − median{N(*y* − 2), …, N(*y* + 2)}; a positive local maximum of it is a peak.
///
/// > W. Marx, L. Bornmann, A. Barth, L. Leydesdorff. "Detecting the historical roots of research
/// > fields by reference publication year spectroscopy (RPYS)." *J. Assoc. Inf. Sci. Technol.*
/// > 65(4):751–764, 2014. doi:10.1002/asi.23089
///
/// Conventions: years between the first and the last cited year appear even when nothing of them is
/// cited; the median at either end takes only the years that exist (of an even number, the mean of
/// the middle two); papers without a year are counted in ``undatedCitations`` and nowhere else. Of a
/// plateau of equal deviations the earliest year is the peak.
/// - Complexity: O(*n* + *m*) time, O(*n* + *y*) space, *y* the span of years.
public struct ReferenceYearSpectroscopy: Sendable, Equatable {
  /// One publication year.
  public struct Year: Sendable, Equatable {
    /// The publication year of the cited papers.
    public let year: Int32
    /// Citations received by the papers of this year.
    public let citations: Int
    /// ``citations`` minus the five-year median.
    public let deviation: Double
    /// Whether the deviation is positive and above that of both neighbors.
    public let isPeak: Bool
    /// The most cited papers of a peak, most cited first; empty when the year is no peak.
    public let papers: [CitedPaper]
  }

  /// A paper behind a peak.
  public struct CitedPaper: Sendable, Equatable {
    /// The cited paper.
    public let node: NodeID
    /// Its citations.
    public let citations: Int
  }

  /// Every year from the first to the last cited one.
  public let years: [Year]
  /// Citations of papers whose year is not known.
  public let undatedCitations: Int

  /// Counts the citations made by `citing` (by all papers when nil) by the year of the cited paper.
  ///
  /// At most `papersPerPeak` papers are named for a peak; ties go to the lower node.
  public init(
    of graph: CSRGraph,
    years: [Int32?],
    citing: [NodeID]? = nil,
    papersPerPeak: Int = 5
  ) {
    precondition(years.count == graph.nodeCount, "one year or nil per paper")
    var received = [Int](repeating: 0, count: graph.nodeCount)
    if let citing {
      for source in Set(citing) {
        for target in graph.references(of: source) { received[Int(target)] += 1 }
      }
    } else {
      for node in received.indices { received[node] = graph.inDegree(of: NodeID(node)) }
    }
    let cited = received.indices.filter { received[$0] > 0 }
    undatedCitations = cited.reduce(0) { years[$1] == nil ? $0 + received[$1] : $0 }
    let dated = cited.compactMap { node in years[node].map { (node: node, year: $0) } }
    guard let first = dated.map(\.year).min(), let last = dated.map(\.year).max() else {
      self.years = []
      return
    }
    var counts = [Int](repeating: 0, count: Int(last - first) + 1)
    for paper in dated { counts[Int(paper.year - first)] += received[paper.node] }
    let deviations = Self.deviations(of: counts)
    let peaks = counts.indices.map { Self.isPeak($0, in: deviations) }
    var behind = [[CitedPaper]](repeating: [], count: counts.count)
    for paper in dated where peaks[Int(paper.year - first)] {
      behind[Int(paper.year - first)].append(
        CitedPaper(node: NodeID(paper.node), citations: received[paper.node])
      )
    }
    self.years = counts.indices.map { index in
      Year(
        year: first + Int32(index),
        citations: counts[index],
        deviation: deviations[index],
        isPeak: peaks[index],
        papers: Array(
          behind[index].sorted { ($1.citations, $0.node) < ($0.citations, $1.node) }
            .prefix(papersPerPeak)
        )
      )
    }
  }

  private static func deviations(of counts: [Int]) -> [Double] {
    counts.indices.map { index in
      let window = counts[max(0, index - 2)...min(counts.count - 1, index + 2)].sorted()
      let upper = window[window.count / 2]
      let lower = window[(window.count - 1) / 2]
      return Double(counts[index]) - Double(lower + upper) / 2
    }
  }

  private static func isPeak(_ index: Int, in deviations: [Double]) -> Bool {
    let here = deviations[index]
    guard here > 0 else { return false }
    if index > 0, deviations[index - 1] >= here { return false }
    let next = deviations[index...].first { $0 != here }
    return next.map { $0 < here } ?? true
  }
}

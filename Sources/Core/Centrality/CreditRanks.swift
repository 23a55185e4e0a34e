/// Authors or venues ranked by the scores of their papers, shared among those who made them.
///
/// A paper with *k* names gives each of them 1/*k* of a paper and 1/*k* of its score (fractional
/// counting); the local *h*-index is the largest *h* such that *h* of the papers have at least *h*
/// citations inside the graph (whole counting).
///
/// > L. Waltman, N. J. van Eck. "Field-normalized citation impact indicators and the choice of an
/// > appropriate counting method." *J. Informetrics* 9(4):872–894, 2015.
/// > doi:10.1016/j.joi.2015.08.001
/// > J. E. Hirsch. "An index to quantify an individual's scientific research output." *PNAS*
/// > 102(46):16569–16572, 2005. doi:10.1073/pnas.0507655102
///
/// Conventions: names count as they are given, so that two spellings are two rows; a name that is
/// given twice for one paper is one name; empty names are left out before sharing.
/// - Complexity: O(*a* log *a*) time, *a* the number of names over all papers.
public struct CreditRanks: Sendable, Equatable {
  /// One author or venue.
  public struct Row: Sendable, Equatable {
    /// The name as given.
    public let name: String
    /// The number of papers that carry the name.
    public let papers: Int
    /// The sum of shares in papers.
    public let credit: Double
    /// The sum of shares in the papers' scores.
    public let score: Double
    /// The *h*-index by citations inside the graph.
    public let hIndex: Int
  }

  /// All names: by score, then credit, both falling, then by the name's scalars.
  public let rows: [Row]

  /// Shares the score of paper *i* among `names[i]`.
  public init(names: [[String]], scores: [Double], citations: [Int]) {
    precondition(names.count == scores.count && names.count == citations.count)
    var number: [[UInt8]: Int] = [:]
    var entries: [(name: String, credit: Double, score: Double, citations: [Int])] = []
    for paper in names.indices {
      var seen: Set<[UInt8]> = []
      // Bytes, because String equality would unite spellings that Unicode calls equivalent.
      let sharing = names[paper].filter { !$0.isEmpty && seen.insert(Array($0.utf8)).inserted }
      for name in sharing {
        let index = number[Array(name.utf8)] ?? entries.count
        if index == entries.count {
          number[Array(name.utf8)] = index
          entries.append((name, 0, 0, []))
        }
        entries[index].credit += 1 / Double(sharing.count)
        entries[index].score += scores[paper] / Double(sharing.count)
        entries[index].citations.append(citations[paper])
      }
    }
    rows = entries.map {
      Row(
        name: $0.name,
        papers: $0.citations.count,
        credit: $0.credit,
        score: $0.score,
        hIndex: Self.hIndex(of: $0.citations)
      )
    }
    .sorted {
      if $0.score != $1.score { return $0.score > $1.score }
      if $0.credit != $1.credit { return $0.credit > $1.credit }
      return $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars)
    }
  }

  private static func hIndex(of citations: [Int]) -> Int {
    let falling = citations.sorted(by: >)
    return falling.indices.first { falling[$0] < $0 + 1 } ?? falling.count
  }
}

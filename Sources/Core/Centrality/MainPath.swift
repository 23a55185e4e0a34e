public import GraphCore

/// The main path: the chain of papers through which most of a field's knowledge has flowed.
///
/// Every citation is weighted by its ``TraversalCounts``. Paths run with time, from a paper without
/// references to a paper without citations.
///
/// - *global*: the path with the largest sum of counts;
/// - *local*: from the heaviest citation of a source on, always the heaviest citation next;
/// - *key-route*: through each of the *k* heaviest citations, the path with the largest sum; all
///   *k* paths together. The heaviest citation need not lie on the global or the local path.
///
/// > V. Batagelj. "Efficient algorithms for citation network analysis." 2003. arXiv:cs/0309023
/// > J. S. Liu, L. Y. Y. Lu. "An integrated approach for main path analysis: development of the
/// > Hirsch index as an example." *J. Am. Soc. Inf. Sci. Technol.* 63(3):528–542, 2012.
/// > doi:10.1002/asi.21692
///
/// Conventions: among equal sums a path takes the paper with the lower number; the local path takes
/// all equally heavy citations and may branch; key routes of equal count are taken by lower citing,
/// then lower cited paper. Dropped citations (see ``TraversalCounts``) are on no path.
/// - Complexity: O(*n* + *m*) time, for key-routes O(*m* log *k* + *k*·*l*), *l* the longest path.
public struct MainPath: Sendable, Equatable {
  /// How the path is searched.
  public enum Search: Sendable, Equatable {
    /// The path with the largest sum.
    case global
    /// The heaviest citation at each step.
    case local
    /// The paths through the heaviest citations, this many.
    case keyRoute(Int)
  }

  /// A citation on the path.
  public struct Citation: Sendable, Hashable, Comparable {
    /// The newer paper.
    public let citing: NodeID
    /// The older paper.
    public let cited: NodeID

    /// Orders by citing, then cited paper.
    public static func < (left: Self, right: Self) -> Bool {
      (left.citing, left.cited) < (right.citing, right.cited)
    }
  }

  /// The papers on the path, each after those it builds on.
  public let nodes: [NodeID]
  /// The citations on the path, by citing, then cited paper.
  public let citations: [Citation]

  /// Finds the main path of the graph whose paths `counts` has counted.
  public init(_ search: Search, in counts: TraversalCounts) {
    let route = Route(counts)
    var found: Set<Citation> = []
    switch search {
    case .global: found.formUnion(route.heaviestPath())
    case .local: found.formUnion(route.localPath())
    case .keyRoute(let number):
      for key in route.heaviestCitations(number) { found.formUnion(route.path(through: key)) }
    }
    citations = found.sorted()
    let onPath = Set(found.flatMap { [$0.citing, $0.cited] })
    nodes = counts.order.filter(onPath.contains)
  }
}

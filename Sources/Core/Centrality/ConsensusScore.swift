public import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The headline order of a run: how important a paper is, times how relevant to the list.
///
/// importance(v) = mean over measures *k* of 1 − ln r_k(v) / ln(*n* + 1), with r_k(v) the rank of *v*
/// by measure *k*: 1 for a paper that leads every measure, near 0 for the last. A mean of logarithms
/// of ranks is a geometric mean of ranks: it ignores the scale of a measure, lets no single measure
/// carry a paper to the top, and tells rank 1 from rank 10 as clearly as rank 100 from rank 1,000.
/// relevance(v) is the share of papers with a smaller ``ListRelevance`` (ties half).
/// score(v) = relevance(v) · importance(v).
///
/// The measures and why they were chosen:
/// - *age-rescaled PageRank*, the measure that recalls expert-chosen papers best without favoring
///   any age (Mariani et al. 2016, arXiv:1608.08414; Xu et al. 2020, arXiv:2001.05414);
/// - *age-rescaled citations*, the same correction for the count everybody can check, and not
///   inherited: a paper is not raised for being cited by one famous paper;
/// - *citations* as they stand, so that a handful of citations in a sparse year is not mistaken for
///   fame;
/// - *core number*, high only for papers whose neighbors are well connected too: isolated stars and
///   wrongly matched records fall (Seidman 1983, doi:10.1016/0378-8733(83)90028-X).
///
/// Left out on purpose: betweenness is zero for every paper whose reference list is withheld, and
/// CiteRank measures present attention; both keep their own columns.
///
/// > C. Dwork, R. Kumar, M. Naor, D. Sivakumar. "Rank aggregation methods for the web." *WWW*
/// > 2001:613–622. doi:10.1145/371920.372165 (why ranks, not scores, are combined)
///
/// Conventions: ties share the mean of their ranks. Without a list relevance is 1 for all.
/// - Complexity: O(*k*·*n* log *n*) time on top of the measures.
public struct ConsensusScore: Sendable, Equatable {
  /// How many papers are less relevant to the list, from 0 to 1.
  public let relevance: [Double]
  /// Importance regardless of the list, from 0 to 1.
  public let importance: [Double]

  /// ``relevance`` times ``importance``: the order of the papers.
  public var scores: [Double] { zip(relevance, importance).map(*) }

  /// Combines measures, each with one value per paper; nil for `chances` when there is no list.
  public init(measures: [[Double]], chances: [Double]?) {
    let count = measures.first?.count ?? chances?.count ?? 0
    precondition(measures.allSatisfy { $0.count == count }, "one value per paper and measure")
    let scale = log(Double(count) + 1)
    var importance = [Double](repeating: 0, count: count)
    for measure in measures {
      let ranks = averageRanks(of: measure)
      for node in 0..<count {
        importance[node] += (1 - log(ranks[node]) / scale) / Double(measures.count)
      }
    }
    self.importance = importance
    relevance =
      chances.map { chances in
        averageRanks(of: chances).map { (Double(count) - $0 + 0.5) / Double(count) }
      } ?? Array(repeating: 1, count: count)
  }
  /// The score of every paper of `graph` by the measures named above, relevant to `list`.
  ///
  /// An empty list means that there is none. This is the whole computation, as ``RankIntervals``
  /// repeats it on thinned graphs.
  public init(of graph: CSRGraph, in order: PublicationOrder, list: [NodeID]) {
    let citations = localCitations(in: graph).map(Double.init)
    self.init(
      measures: [
        order.inOrder(pageRank(of: graph)) { ageRescaled($0) },
        order.inOrder(citations) { ageRescaled($0) },
        citations,
        coreNumbers(of: graph).map(Double.init),
      ],
      chances: list.isEmpty ? nil : ListRelevance(of: graph, list: list).chances
    )
  }
}

import Bibliography
import Centrality
import Corpus
import GraphCore
import Pipeline

/// Every measure of every paper, in node order.
struct PaperMeasures {
  let marks: [SurveyMark?]
  let localCitations: [Int32]
  let pageRank: [Double]
  let ageRescaledPageRank: [Double]
  let citeRank: [Double]
  let betweenness: [Double]

  let core: [Int32]
  let intermediacy: [Double]
  let traversal: TraversalCounts
  let mainPath: MainPath
  let disruption: [Double?]
  /// Citations and PageRank weighted by why papers are cited; nil where no reason is stated.
  let weightedCitations: [Double]?
  let weightedPageRank: [Double]?
  let consensus: ConsensusScore
  let intervals: RankIntervals

  init(
    of graph: CSRGraph,
    _ snapshot: Snapshot,
    reasons: [CitationWeights.Reason]?,
    settings: AnalyzeSettings
  ) {
    let papers = snapshot.papers
    let years = papers.map { $0.year.map(Int32.init) }
    let list = snapshot.listNodes
    marks = papers.indices.map { node in
      SurveyMark(
        title: papers[node].title,
        references: papers[node].referenceCount ?? graph.outDegree(of: NodeID(node))
      )
    }
    let excluded = marks.map { $0?.isNoPaper == true }
    localCitations = Centrality.localCitations(in: graph)
    pageRank = Centrality.pageRank(of: graph)
    let order = PublicationOrder(of: graph, years: years)
    ageRescaledPageRank = order.inOrder(pageRank) { ageRescaled($0) }
    citeRank = Centrality.citeRank(of: graph, ages: Self.ages(order.years))

    betweenness = Centrality.betweenness(of: graph)
    core = coreNumbers(of: graph)
    intermediacy = Self.intermediacy(of: graph, list: list, seed: settings.seed)
    disruption = Disruption.of(papers.indices.map(NodeID.init), in: graph, years: years)
      .map { $0?.cd }
    let weights = reasons.map { CitationWeights($0) }
    weightedCitations = weights?.citations(in: graph)
    weightedPageRank = weights?.pageRank(of: graph)
    consensus = ConsensusScore(of: graph, in: order, list: list)
    // The roots of other fields lie deeper than those of the list: the path is sought among papers
    // that are more relevant to the list than most.
    traversal = TraversalCounts(of: graph, among: consensus.relevance.map { $0 > 0.5 })
    mainPath = MainPath(.keyRoute(10), in: traversal)
    intervals = RankIntervals(
      of: graph,
      completeness: snapshot.completeness.map(Self.share),
      resamples: max(1, settings.resamples),
      seed: settings.seed
    ) { graph in
      Self.scores(of: ConsensusScore(of: graph, in: order, list: list), excluded: excluded)
    }
  }

  /// The nodes by score, then importance, then citations, best first; ties in node order.
  var order: [Int] {
    let scores = scores
    return scores.indices.sorted { left, right in
      if scores[left] != scores[right] { return scores[left] > scores[right] }
      let importance = (consensus.importance[left], consensus.importance[right])
      return importance.0 != importance.1 ? importance.0 > importance.1 : left < right
    }
  }

  /// The headline score of every paper; records that are no papers have none.
  var scores: [Double] {
    Self.scores(of: consensus, excluded: marks.map { $0?.isNoPaper == true })
  }

  private static func scores(of consensus: ConsensusScore, excluded: [Bool]) -> [Double] {
    zip(consensus.scores, excluded).map { $1 ? 0 : $0 }
  }

  /// Years before the newest paper; what nothing dates counts as new.
  private static func ages(_ years: [Int32?]) -> [Double] {
    let newest = years.compactMap(\.self).max() ?? 0
    return years.map { Double(newest - ($0 ?? newest)) }
  }

  /// Between the papers of the list and the roots: the most cited papers without known references.
  private static func intermediacy(of graph: CSRGraph, list: [NodeID], seed: UInt64) -> [Double] {
    let roots = (0..<NodeID(graph.nodeCount))
      .filter { graph.outDegree(of: $0) == 0 && graph.inDegree(of: $0) > 0 }
      .sorted { (graph.inDegree(of: $1), $0) < (graph.inDegree(of: $0), $1) }
      .prefix(20)
    return Intermediacy(
      of: graph,
      from: list,
      to: Array(roots),
      probability: 0.2,
      samples: 2000,
      seed: seed,
      threads: 2
    ).values
  }

  /// The share of a paper's references that is known; `nil` when no source was asked for them.
  private static func share(_ completeness: Completeness) -> Double? {
    guard let status = completeness.references else { return nil }
    switch status.state {
    case .withheld, .unknown: return 0
    case .empty: return status.stated.map { $0 > 0 ? 0 : 1 } ?? 0
    case .listed, .capped, .partial:
      guard let stated = status.stated, stated > 0 else { return 1 }
      return min(1, Double(status.known) / Double(stated))
    }
  }
}

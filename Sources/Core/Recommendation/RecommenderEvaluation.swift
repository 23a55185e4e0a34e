public import GraphCore

/// Measures the recommender and the baselines on one list, under the same trials.
public struct RecommenderEvaluation: Sendable {
  /// The figures of one method.
  public struct Row: Sendable, Equatable {
    /// The name of the method.
    public var method: String
    /// Where it found the hidden entries, per trial.
    public var trials: [[HeldOutRank]]
    /// The figures.
    public var quality: RetrievalQuality
  }

  /// The recommender first, then the baselines.
  public var rows: [Row]

  /// The recommender against the best baseline, by every measure; empty without trials.
  public var comparisons: [PairedComparison]

  /// Runs every method on every trial.
  ///
  /// The weights of the recommender are learned anew in every trial, from the shown entries alone.
  /// - Complexity: one ranking per trial and baseline, and up to 40 for the recommender's weights.
  public init(
    _ trials: [HoldOut],
    graph: CSRGraph,
    titles: TitleIndex,
    excluded: [NodeID] = [],
    seed: UInt64 = 1,
    threads: Int = 1
  ) {
    let recommender = Recommender(graph: graph, titles: titles, excluded: excluded)
    let scorer = BaselineScorer(graph)
    let order = HeldOutRank.byCitations(graph)
    var isExcluded = [Bool](repeating: false, count: graph.nodeCount)
    for node in excluded { isExcluded[Int(node)] = true }
    let methods = Baseline.allCases.count + 1
    let tasks = trials.count * methods
    let results = mapInParallel(tasks, threads: threads) { [isExcluded] task in
      let trial = trials[task / methods]
      let scores =
        if task % methods == 0 {
          recommender.scores(
            for: trial.shown,
            weights: WeightLearning.weights(for: trial.shown, with: recommender)
          )
        } else {
          scorer.scores(for: trial.shown, by: Baseline.allCases[task % methods - 1])
        }
      return HeldOutRank.ranks(
        of: trial,
        scores: scores,
        graph: graph,
        excluded: isExcluded,
        byCitations: order
      )
    }
    rows = (0..<methods).map { method in
      let ranks = trials.indices.map { results[$0 * methods + method] }
      return Row(
        method: method == 0 ? "citegraph" : Baseline.allCases[method - 1].rawValue,
        trials: ranks,
        quality: RetrievalQuality(ranks, seed: seed)
      )
    }
    comparisons = PairedComparison.Measure.allCases.compactMap { [rows] in
      PairedComparison($0, rows, seed: seed)
    }
  }
}

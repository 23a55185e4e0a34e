public import GraphCore

/// A paper that the list lacks, with the account of its score.
public struct Addition: Sendable, Equatable {
  /// What one signal says about the paper.
  public struct Standing: Sendable, Equatable {
    /// The signal.
    public var signal: Signal
    /// Its raw value.
    public var value: Double
    /// The rank of the paper by this signal alone, from 1.
    public var rank: Int
    /// What it adds to the score.
    public var part: Double
  }

  /// The paper.
  public var node: NodeID
  /// The sum of the parts of all signals, from 0 to 1.
  public var score: Double
  /// The signals that speak for the paper, the largest part first.
  public var standings: [Standing]
  /// Its ties to papers of the list, strongest first; they make up the score but for the part of
  /// ``Signal/source``.
  public var ties: [Tie]

  /// How many citations tie the paper to the list.
  public var evidence: Int { ties.reduce(0) { $0 + $1.evidence } }
}

extension Recommender {
  /// The best additions to a list, best first.
  ///
  /// `suggested` are the papers that a source recommends, best first. A paper counts when at least `evidence` citations tie it to the list and `accepts` agrees;
  /// `accepts` is asked in order of rank, so that it may compare with what it accepted before.
  /// - Complexity: one ranking, then O(sum of the degrees of the list) for each paper looked at.
  public func additions(
    to list: [NodeID],
    weights: SignalWeights,
    count: Int,
    evidence: Int = 2,
    suggested: [NodeID] = [],
    accepts: (NodeID) -> Bool = { _ in true }
  ) -> [Addition] {
    let values = signals(for: list, suggested: suggested)
    let standings = values.map(RankFusion.logRank)
    let scores = Self.scores(standings, weights: weights)
    var ranks = values.map { _ in [Int](repeating: 0, count: graph.nodeCount) }
    for signal in values.indices {
      for (index, node) in RankFusion.ranking(values[signal]).enumerated() {
        ranks[signal][Int(node)] = index + 1
      }
    }
    let finder = TieFinder(graph: graph, symmetrized: symmetrized, titles: titles)
    var additions: [Addition] = []
    for node in RankFusion.ranking(scores) {
      if additions.count == count { break }
      let ties = finder.ties(of: node, to: list)
      guard ties.reduce(0, { $0 + $1.evidence }) >= evidence, accepts(node) else { continue }
      let parts = Signal.allCases.map { weights[$0] * standings[$0.rawValue][Int(node)] }
      let addition = Addition(
        node: node,
        score: scores[Int(node)],
        standings: Signal.allCases.filter { values[$0.rawValue][Int(node)] > 0 }.map { signal in
          Addition.Standing(
            signal: signal,
            value: values[signal.rawValue][Int(node)],
            rank: ranks[signal.rawValue][Int(node)],
            part: parts[signal.rawValue]
          )
        }.sorted { $0.part != $1.part ? $0.part > $1.part : $0.rank < $1.rank },
        ties: finder.strengths(of: ties, with: node, parts: parts)
      )
      additions.append(addition)
    }
    return additions
  }
}

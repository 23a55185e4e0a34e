import Centrality
public import GraphCore

/// Ranks the papers outside a list by how closely they are tied to it.
///
/// Its signals (``Signal``) are brought to one scale by their ranks and added up with
/// ``SignalWeights``. Signals are computed on the whole graph; excluded papers and the list itself
/// are taken out before ranks are given, so that they hold no places.
public struct Recommender: Sendable {
  /// The citation graph.
  public let graph: CSRGraph
  /// The titles of its papers.
  public let titles: TitleIndex
  /// The graph with every citation running both ways.
  let symmetrized: CSRGraph
  private let ties: CitationTies
  private let excluded: [Bool]

  /// How often the reader of ``Signal/walk`` goes on; papers a few steps away still count.
  static let damping = 0.85

  /// Prepares a graph; `excluded` papers are never recommended.
  public init(graph: CSRGraph, titles: TitleIndex, excluded: [NodeID] = []) {
    self.graph = graph
    self.titles = titles
    symmetrized = graph.symmetrized()
    ties = CitationTies(graph)
    var flags = [Bool](repeating: false, count: graph.nodeCount)
    for node in excluded { flags[Int(node)] = true }
    self.excluded = flags
  }

  /// The raw value of every signal for every paper, in the order of `Signal.allCases`; 0 for the
  /// papers of the list and excluded ones.
  ///
  /// `suggested` are the papers that a source recommends, best first.
  public func signals(for list: [NodeID], suggested: [NodeID] = []) -> [[Double]] {
    var values = Signal.allCases.map { signal in
      switch signal {
      case .coCitation: ties.coCitation(with: list)
      case .breadth: ties.breadth(with: list)
      case .coupling: ties.coupling(with: list)
      case .directLink: ties.directLinks(with: list)
      case .walk:
        personalizedPageRank(of: symmetrized, seeds: list, damping: Self.damping, tolerance: 1e-6)
      case .title: titles.closeness(to: list)
      case .source: places(suggested)
      }
    }
    for signal in values.indices {
      for node in excluded.indices where excluded[node] { values[signal][node] = 0 }
      for node in list { values[signal][Int(node)] = 0 }
    }
    // A title alone is no evidence: thousands of papers share a word with some entry.
    let direct: [Signal] = [.coCitation, .coupling, .directLink]
    for node in 0..<graph.nodeCount
    where direct.allSatisfy({ values[$0.rawValue][node] == 0 }) {
      values[Signal.title.rawValue][node] = 0
    }
    return values
  }

  /// 1 for the first paper, less for each further one.
  private func places(_ ranking: [NodeID]) -> [Double] {
    var values = [Double](repeating: 0, count: graph.nodeCount)
    for (index, node) in ranking.enumerated() { values[Int(node)] = 1 / Double(index + 1) }
    return values
  }

  /// The signals on one scale: 1 for the best paper, 0 for those without the tie.
  public func standings(for list: [NodeID]) -> [[Double]] {
    signals(for: list).map(RankFusion.logRank)
  }

  /// The score of every paper, from 0 (no tie) to 1 (first in every signal).
  public func scores(for list: [NodeID], weights: SignalWeights) -> [Double] {
    Self.scores(standings(for: list), weights: weights)
  }

  static func scores(_ standings: [[Double]], weights: SignalWeights) -> [Double] {
    var scores = [Double](repeating: 0, count: standings[0].count)
    for signal in Signal.allCases {
      let weight = weights[signal]
      let standing = standings[signal.rawValue]
      for node in scores.indices { scores[node] += weight * standing[node] }
    }
    return scores
  }
}

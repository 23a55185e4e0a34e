import Centrality
import GraphCore

/// Splits the score of a paper into the parts that each paper of the list contributes.
///
/// Every signal is a sum over the list (for titles, over its closest three); a list paper's share of
/// each sum, times what the signal adds to the score, is the strength of its tie. The strengths of
/// all ties of a paper add up to its score, but for what a source recommends, which has no list papers.
///
/// The walk from a list paper s to paper q is found from q, all list papers at once: without
/// directions, k_s π_s(q) = k_q π_q(s), k the number of neighbors, because every path counts as much
/// backwards but for the choices at its ends.
/// - Complexity: O(sum of the degrees of the list) for each paper, and one walk for its strengths.
struct TieFinder {
  private let graph: CSRGraph
  private let symmetrized: CSRGraph
  private let titles: TitleIndex

  init(graph: CSRGraph, symmetrized: CSRGraph, titles: TitleIndex) {
    self.graph = graph
    self.symmetrized = symmetrized
    self.titles = titles
  }

  /// What ties `paper` to each paper of the list, in the order of the list, without strengths.
  func ties(of paper: NodeID, to list: [NodeID]) -> [Tie] {
    list.map { member in
      Tie(
        listPaper: member,
        cites: contains(graph.references(of: paper), member),
        isCitedBy: contains(graph.references(of: member), paper),
        citedTogether: shared(graph.citations(of: paper), graph.citations(of: member)).count,
        sharedReferences: shared(graph.references(of: paper), graph.references(of: member)).count,
        titleCosine: titles.cosine(paper, member),
        strength: 0
      )
    }
  }

  /// The ties with their strengths, strongest first; `parts` are what the signals add to the score
  /// of `paper`.
  func strengths(of ties: [Tie], with paper: NodeID, parts: [Double]) -> [Tie] {
    let walk = personalizedPageRank(
      of: symmetrized,
      seeds: [paper],
      damping: Recommender.damping,
      tolerance: 1e-4
    )
    var shares = ties.map { tie in Signal.allCases.map { share($0, tie, paper, walk) } }
    keepClosestTitles(&shares)
    var ties = ties
    for signal in parts.indices {
      let sum = shares.reduce(0) { $0 + $1[signal] }
      guard sum > 0 else { continue }
      for index in ties.indices {
        ties[index].strength += parts[signal] * shares[index][signal] / sum
      }
    }
    return ties.filter { $0.strength > 0 }.sorted {
      $0.strength != $1.strength ? $0.strength > $1.strength : $0.listPaper < $1.listPaper
    }
  }

  private func share(_ signal: Signal, _ tie: Tie, _ paper: NodeID, _ walk: [Double]) -> Double {
    let member = tie.listPaper
    switch signal {
    case .coCitation:
      return shared(graph.citations(of: paper), graph.citations(of: member)) {
        graph.outDegree(of: $0)
      }.weight / root(graph.inDegree(of: member))
    case .breadth:
      let scale = root(graph.inDegree(of: paper)) * root(graph.inDegree(of: member))
      return (Double(tie.citedTogether) / scale).squareRoot()
    case .coupling:
      return shared(graph.references(of: paper), graph.references(of: member)) {
        graph.inDegree(of: $0)
      }.weight / root(graph.outDegree(of: member))
    case .directLink:
      var direct = 0.0
      if tie.cites {
        direct += 1 / root(graph.outDegree(of: paper) * graph.inDegree(of: member))
      }
      if tie.isCitedBy {
        direct += 1 / root(graph.inDegree(of: paper) * graph.outDegree(of: member))
      }
      return direct
    case .walk: return walk[Int(member)] / Double(max(1, symmetrized.outDegree(of: member)))
    case .title: return tie.titleCosine
    case .source: return 0
    }
  }

  private func keepClosestTitles(_ shares: inout [[Double]]) {
    let title = Signal.title.rawValue
    let order = shares.indices.sorted {
      shares[$0][title] != shares[$1][title] ? shares[$0][title] > shares[$1][title] : $0 < $1
    }
    for index in order.dropFirst(TitleIndex.closest) { shares[index][title] = 0 }
  }

  private func shared(
    _ left: ArraySlice<NodeID>,
    _ right: ArraySlice<NodeID>,
    degree: (NodeID) -> Int = { _ in 1 }
  ) -> (count: Int, weight: Double) {
    var (i, j) = (left.startIndex, right.startIndex)
    var count = 0
    var weight = 0.0
    while i < left.endIndex && j < right.endIndex {
      if left[i] < right[j] {
        i += 1
      } else if left[i] > right[j] {
        j += 1
      } else {
        count += 1
        weight += 1 / Double(degree(left[i]))
        i += 1
        j += 1
      }
    }
    return (count, weight)
  }

  private func contains(_ sorted: ArraySlice<NodeID>, _ node: NodeID) -> Bool {
    var (low, high) = (sorted.startIndex, sorted.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < sorted.endIndex && sorted[low] == node
  }

  private func root(_ degree: Int) -> Double { degree > 0 ? Double(degree).squareRoot() : 1 }
}

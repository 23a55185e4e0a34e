import GraphCore

/// Splits the score of a paper into the parts that each paper of the list contributes.
///
/// Every signal is a sum over the list (for titles, over its closest three); a list paper's share of
/// each sum, times what the signal adds to the score, is the strength of its tie. The strengths of
/// all ties of a paper add up to its score.
/// - Complexity: O(sum of the degrees of the list) for each paper.
struct TieFinder {
  private let graph: CSRGraph
  private let titles: TitleIndex

  init(graph: CSRGraph, titles: TitleIndex) {
    self.graph = graph
    self.titles = titles
  }

  /// The ties of `paper`, strongest first; `parts` are what the signals add to its score.
  func ties(of paper: NodeID, to list: [NodeID], parts: [Double]) -> [Tie] {
    var shares: [[Double]] = []
    var ties: [Tie] = []
    for member in list {
      let citing = shared(graph.citations(of: paper), graph.citations(of: member)) {
        graph.outDegree(of: $0)
      }
      let cited = shared(graph.references(of: paper), graph.references(of: member)) {
        graph.inDegree(of: $0)
      }
      let cites = contains(graph.references(of: paper), member)
      let isCitedBy = contains(graph.references(of: member), paper)
      let cosine = titles.cosine(paper, member)
      var direct = 0.0
      if cites { direct += 1 / root(graph.outDegree(of: paper) * graph.inDegree(of: member)) }
      if isCitedBy { direct += 1 / root(graph.inDegree(of: paper) * graph.outDegree(of: member)) }
      shares.append([
        citing.weight / root(graph.inDegree(of: member)),
        cited.weight / root(graph.outDegree(of: member)),
        direct,
        cosine,
      ])
      ties.append(
        Tie(
          listPaper: member,
          cites: cites,
          isCitedBy: isCitedBy,
          citedTogether: citing.count,
          sharedReferences: cited.count,
          titleCosine: cosine,
          strength: 0
        )
      )
    }
    keepClosestTitles(&shares)
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
    degree: (NodeID) -> Int
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

import GraphCore
import Testing

@testable import Centrality

@Suite struct ListRelevanceTests {
  /// The same equation, solved densely by Gaussian elimination.
  private func solve(_ graph: CSRGraph, list: Set<NodeID>, d: Double, kappa: Double) -> [Double] {
    let n = graph.nodeCount
    var rows = (0..<n).map { _ in [Double](repeating: 0, count: n + 1) }
    for v in 0..<n {
      let cited = Array(graph.references(of: NodeID(v)))
      let citing = Array(graph.citations(of: NodeID(v)))
      func trust(_ count: Int) -> Double { Double(count) / (Double(count) + kappa) }
      let both = trust(cited.count + citing.count)
      for u in 0..<n { rows[v][u] -= d * (1 - both) / Double(n) }
      for side in [cited, citing] where !side.isEmpty {
        let share = trust(side.count) / (trust(cited.count) + trust(citing.count))
        for u in side { rows[v][Int(u)] -= d * both * share / Double(side.count) }
      }
      rows[v][v] += 1
      rows[v][n] = list.contains(NodeID(v)) ? 1 - d : 0
    }
    for pivot in 0..<n {
      for row in 0..<n where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...n { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return (0..<n).map { v in
      rows[v][n] / rows[v][v] - (list.contains(NodeID(v)) ? 1 - d : 0)
    }
  }

  @Test(arguments: [1, 2] as [UInt64], [(0.85, 3.0), (0.5, 0.5)])
  func agreesWithElimination(seed: UInt64, parameters: (Double, Double)) {
    let (d, kappa) = parameters
    let graph = randomMess(30, probability: 0.05, seed: seed)
    let found = ListRelevance(of: graph, list: [3, 9, 9], damping: d, shrinkage: kappa)
    for (x, y) in zip(found.chances, solve(graph, list: [3, 9], d: d, kappa: kappa)) {
      #expect(abs(x - y) < 1e-11)
    }
  }

  // Field A: list paper 0 and its kin 1…5 cite the field's tool 6; field B: 7…12 cite their tool 13;
  // every paper of both fields cites the classic 14. Citations do not make the classic relevant.
  @Test func aClassicOfAllFieldsIsLessRelevantThanTheFieldsOwn() {
    var citations: [(NodeID, NodeID)] = []
    for paper in NodeID(0)...5 { citations += [(paper, 6), (paper, 14)] }
    for paper in NodeID(7)...12 { citations += [(paper, 13), (paper, 14)] }
    let graph = CSRGraph(nodeCount: 15, citations: citations)
    let chances = ListRelevance(of: graph, list: [0]).chances
    #expect(chances[6] > chances[14])
    #expect(chances[14] > chances[13])
  }

  @Test func aListPaperIsJudgedByItsNeighbors() {
    // 0 on the list without neighbors: only the mean is left of it, as of paper 1.
    let chances = ListRelevance(of: CSRGraph(nodeCount: 2, citations: []), list: [0]).chances
    #expect(abs(chances[0] - chances[1]) < 1e-12)
    #expect(ListRelevance(of: CSRGraph(nodeCount: 0, citations: []), list: []).chances.isEmpty)
    let nothing = ListRelevance(of: CSRGraph(nodeCount: 2, citations: [(1, 0)]), list: []).chances
    #expect(nothing == [0, 0])
  }
}

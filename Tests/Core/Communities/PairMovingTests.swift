import GraphCore
import Testing

@testable import Communities

@Suite struct PairMovingTests {
  @Test func movesTwoThatWouldNotMoveAlone() {
    // Nodes 0 and 1, tied by 3, sit in community A = {0, 1, 2, 3} and belong to B = {4, 5, 6}: either
    // alone would lose 3 + 0.5 and win 2.
    let edges: [(NodeID, NodeID, Double)] = [
      (0, 1, 3), (0, 2, 0.5), (1, 3, 0.5), (2, 3, 2),
      (0, 4, 2), (1, 5, 2), (4, 5, 2), (5, 6, 2), (4, 6, 2),
    ]
    let graph = LevelGraph(WeightedGraph(nodeCount: 7, edges: edges))
    let model = PottsModel(.cpm(resolution: 0.01), graph: graph)
    var labels: [Int32] = [0, 0, 0, 0, 1, 1, 1]
    #expect(unsettledNodes(graph, model: model, communities: labels, threads: 1).isEmpty)
    let before = model.value(of: labels, count: 7, in: graph)
    #expect(movePairs(graph, model: model, communities: &labels, threads: 1) == 2)
    #expect(labels == [1, 1, 0, 0, 1, 1, 1])
    // 2 + 2 won, 0.5 + 0.5 lost; 2 · 3 pairs more and 2 · 2 fewer are in one community.
    let gain = model.value(of: labels, count: 7, in: graph) - before
    #expect(abs(gain - (4 - 1 - 0.01 * (2 * 3 - 2 * 2))) < 1e-12)
  }

  @Test(
    arguments: [QualityFunction.modularity(), .cpm(resolution: 0.2)],
    1...8 as ClosedRange<UInt64>
  )
  func neverLowersQualityAndFindsWhatAllPairsShow(function: QualityFunction, seed: UInt64) {
    let graph = plantedGraph(groups: 4, size: 10, inside: 0.3, outside: 0.15, seed: seed)
    let level = LevelGraph(graph)
    let model = PottsModel(function, graph: level)
    func value(_ labels: [Int32]) -> Double { model.value(of: labels, count: 40, in: level) }
    var labels = (0..<40).map { Int32($0 / 10) }
    moveNodesFast(level, model: model, communities: &labels, queue: Array(0..<40))
    let start = labels
    let moves = movePairs(level, model: model, communities: &labels, threads: 2)
    #expect(moves == 0 ? labels == start : value(labels) > value(start))
    // Without a move there is no pair, by trying each, whose best other community is the same.
    if moves > 0 { return }
    func best(_ node: Int) -> Int32? {
      let others = Set(level.row(of: node).map { start[Int(level.neighbors[$0])] })
        .subtracting([start[node]]).sorted()
      return others.max { first, second in
        var (left, right) = (start, start)
        left[node] = first
        right[node] = second
        return value(left) < value(right)
      }
    }
    for u in 0..<40 {
      for index in level.row(of: u) {
        let v = Int(level.neighbors[index])
        guard start[u] == start[v], let target = best(u), best(v) == target else { continue }
        var moved = start
        moved[u] = target
        moved[v] = target
        #expect(value(moved) <= value(start) + 1e-9)
      }
    }
  }
}

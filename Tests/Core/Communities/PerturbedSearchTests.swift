import GraphCore
import Testing

@testable import Communities

@Suite struct PerturbedSearchTests {
  /// Two pairs of triangles joined by heavy edges, 0 – 1 – 2 with 3 – 4 – 5 and 6 – 7 – 8 with 9 – 10 – 11:
  /// each triangle is at rest where it is, and only together they find home.
  @Test func leavesWhereNoSingleMoveHelps() {
    var edges: [(NodeID, NodeID, Double)] = []
    for first: NodeID in [0, 3, 6, 9] {
      edges += [(first, first + 1, 1), (first, first + 2, 1), (first + 1, first + 2, 1)]
    }
    let graph = LevelGraph(WeightedGraph(nodeCount: 12, edges: edges + [(0, 6, 0.1), (3, 9, 0.1)]))
    let model = PottsModel(.modularity(), graph: graph)
    // Communities of two triangles that hardly touch: no node gains by leaving its triangle.
    let start = (0..<12).map { Int32($0 / 3 % 2) }
    var still = start
    let (moves, gain) = moveNodesFast(
      graph,
      model: model,
      communities: &still,
      queue: Array(0..<12)
    )
    #expect(moves == 0 && gain == 0)
    var found = start
    var generator = SeededGenerator(seed: 1)
    searchPerturbed(
      graph,
      model: model,
      communities: &found,
      steps: 20,
      generator: &generator
    )
    #expect(Partition(labels: found).labels == (0..<12).map { Int32($0 / 3) })
  }

  @Test(arguments: [QualityFunction.modularity(), .cpm(resolution: 0.2)], [1 as UInt64, 2, 3])
  func neverLowersQuality(function: QualityFunction, seed: UInt64) {
    let graph = plantedGraph(groups: 6, size: 8, inside: 0.5, outside: 0.1, seed: seed)
    let level = LevelGraph(graph)
    var generator = SeededGenerator(seed: seed)
    var labels = (0..<48).map { _ in Int32(generator.below(6)) }
    for _ in 0..<20 {
      let before = function.value(of: Partition(labels: labels), in: graph)
      searchPerturbed(
        level,
        model: PottsModel(function, graph: level),
        communities: &labels,
        steps: 1,
        generator: &generator
      )
      #expect(function.value(of: Partition(labels: labels), in: graph) >= before - 1e-12)
    }
  }

  @Test(arguments: [QualityFunction.modularity(), .cpm(resolution: 0.2)], [true, false])
  func localMovingKnowsWhatItGained(function: QualityFunction, isConfined: Bool) {
    let graph = plantedGraph(groups: 4, size: 15, inside: 0.4, outside: 0.1, seed: 7)
    let level = LevelGraph(graph)
    let model = PottsModel(function, graph: level)
    let start = (0..<60).map { Int32($0 % 7) }
    var labels = start
    let (moves, gain) = moveNodesFast(
      level,
      model: model,
      communities: &labels,
      queue: Array(0..<10),
      isConfined: isConfined
    )
    let values = [start, labels].map { model.value(of: $0, count: 60, in: level) }
    #expect(moves > 0)
    #expect(abs(values[1] - values[0] - gain) < 1e-10)
    #expect((labels[10...] == start[10...]) == isConfined)
  }
}

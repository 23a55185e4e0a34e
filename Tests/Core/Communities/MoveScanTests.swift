import GraphCore
import Testing

@testable import Communities

@Suite struct MoveScanTests {
  @Test(
    arguments: [QualityFunction.modularity(), .cpm(resolution: 0.1)],
    [1 as UInt64, 2, 3]
  )
  func areThoseThatASingleMoveOrLeavingImproves(function: QualityFunction, seed: UInt64) {
    let graph = plantedGraph(groups: 4, size: 10, inside: 0.4, outside: 0.1, seed: seed)
    let level = LevelGraph(graph)
    var generator = SeededGenerator(seed: seed)
    let labels = (0..<40).map { node in
      generator.below(4) == 0 ? Int32(generator.below(4)) : Int32(node / 10)
    }
    func value(_ labels: [Int32]) -> Double {
      function.value(of: Partition(labels: labels), in: graph)
    }
    let expected = (0..<Int32(40)).filter { node in
      (0...Int32(4)).contains { community in
        var moved = labels
        moved[Int(node)] = community
        return value(moved) > value(labels) + 1e-9
      }
    }
    let found = unsettledNodes(
      level,
      model: PottsModel(function, graph: level),
      communities: labels,
      threads: 2
    )
    #expect(found == expected)
    #expect(!found.isEmpty && found.count < 40)
  }
}

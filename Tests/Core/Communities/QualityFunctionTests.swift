import Communities
import GraphCore
import Testing

@Suite struct QualityFunctionTests {
  //   0 — 1     3 — 4
  //    \ /  ———  \ /      two triangles joined by the edge 2 – 3, all weights 1
  //     2         5
  private let triangles = WeightedGraph(
    nodeCount: 6,
    edges: [(0, 1, 1), (0, 2, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1), (3, 5, 1), (4, 5, 1)]
  )
  private let halves = Partition(labels: [0, 0, 0, 1, 1, 1])

  @Test func modularityOfTwoTriangles() {
    // m = 7; each triangle has 3 edges inside and degrees 2 + 2 + 3 = 7 of 14.
    let expected = 2 * (3.0 / 7 - (7.0 / 14) * (7.0 / 14))
    #expect(abs(QualityFunction.modularity().value(of: halves, in: triangles) - expected) < 1e-15)
  }

  @Test func cpmOfTwoTriangles() {
    // Each triangle: 3 edges inside, 3 pairs expected to weigh 0.1.
    let value = QualityFunction.cpm(resolution: 0.1).value(of: halves, in: triangles)
    #expect(abs(value - 2 * (3 - 0.1 * 3)) < 1e-15)
  }

  @Test(arguments: [1 as UInt64, 2, 3, 4])
  func isThePairwiseDefinition(seed: UInt64) {
    let graph = plantedGraph(groups: 4, size: 12, inside: 0.5, outside: 0.1, seed: seed)
    var generator = SeededGenerator(seed: seed)
    let labels = (0..<48).map { _ in Int32(generator.below(5)) }
    let partition = Partition(labels: labels)
    let modularity = QualityFunction.modularity(resolution: 1.3).value(of: partition, in: graph)
    #expect(abs(modularity - pairwiseModularity(graph, labels, resolution: 1.3)) < 1e-12)
    let cpm = QualityFunction.cpm(resolution: 0.2).value(of: partition, in: graph)
    #expect(abs(cpm - pairwiseCPM(graph, labels, resolution: 0.2)) < 1e-10)
  }

  @Test func withoutEdgesModularityIsZero() {
    let graph = WeightedGraph(nodeCount: 3, edges: [])
    let partition = Partition(labels: [0, 0, 1])
    #expect(QualityFunction.modularity().value(of: partition, in: graph) == 0)
  }
}

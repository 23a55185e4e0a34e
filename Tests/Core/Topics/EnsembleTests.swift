import Communities
import GraphCore
import Testing

@testable import Topics

@Suite struct EnsembleTests {
  // 0 ─ 1 ─ 2 ─ 3, with ties 1, 2 and 4.
  private let path = WeightedGraph(nodeCount: 4, edges: [(0, 1, 1), (1, 2, 2), (2, 3, 4)])

  @Test func tiesLoseWeightWhereSeedsDisagree() {
    let ensemble = Ensemble([
      Partition(labels: [0, 0, 1, 1]), Partition(labels: [0, 1, 1, 1]),
      Partition(labels: [0, 0, 1, 1]), Partition(labels: [0, 0, 1, 1]),
    ])
    let weighed = ensemble.weighed(path)
    #expect(
      weighed.row(of: 1).map { weighed.weights[$0] } == [
        1 * (0.05 + 0.95 * 3 / 4), 2 * (0.05 + 0.95 * 1 / 4),
      ]
    )
    #expect(weighed.row(of: 3).map { weighed.weights[$0] } == [4])
    #expect(weighed.neighbors == path.neighbors && weighed.offsets == path.offsets)
  }

  @Test func oneSeedIsItsOwnConsensus() {
    let only = Partition(labels: [0, 1, 0, 1])
    #expect(Ensemble([only]).consensus(in: path, quality: .modularity(), seed: 1) == only)
  }

  @Test func whatAllSeedsFindStays() {
    let field = SyntheticField(papersPerTopic: 30)
    let graph = WeightedGraph(
      nodeCount: 120,
      edges: (0..<NodeID(120)).flatMap { citing in
        field.graph.references(of: citing).map { (citing, $0, 1.0) }
      }
    )
    let planted = Partition(labels: field.planted.map(Int32.init))
    // Each member has a tenth of the papers in a wrong topic.
    let members = (0..<10).map { member in
      Partition(
        labels: field.planted.enumerated().map { paper, topic in
          Int32(paper % 10 == member ? (topic + 1) % 4 : topic)
        }
      )
    }
    let found = Ensemble(members).consensus(in: graph, quality: .modularity(), seed: 1)
    let agreement = PartitionComparison(found.labels, planted.labels).normalizedMutualInformation
    for member in members {
      let own = PartitionComparison(member.labels, planted.labels).normalizedMutualInformation
      #expect(agreement > own)
    }
    #expect(agreement > 0.95)
  }
}

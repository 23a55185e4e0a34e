import GraphCore
import Testing

@testable import Centrality

/// The bias that age-rescaling is there to remove.
///
/// For each tenth of the papers, in order of publication: its share of the top 5 %, the test of Mariani, Medo
/// and Zhang (2016, arXiv:1608.08414).
@Suite struct TimeBalanceTests {
  private static let count = 4000

  /// Old papers gather citations: half of the references copy one that another paper made.
  private static let graph: CSRGraph = {
    var generator = SeededGenerator(seed: 11)
    var cited: [NodeID] = []
    var citations: [(NodeID, NodeID)] = []
    for citing in 1..<count {
      for _ in 0..<6 {
        let copies = !cited.isEmpty && generator.below(2) == 0
        let target =
          copies ? cited[generator.below(cited.count)] : NodeID(generator.below(citing))
        citations.append((NodeID(citing), target))
        cited.append(target)
      }
    }
    return CSRGraph(nodeCount: count, citations: citations)
  }()

  private func deciles(_ scores: [Double]) -> [Int] {
    let top = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Self.count / 20)
    return (0..<10).map { decile in top.count { $0 * 10 / Self.count == decile } }
  }

  // 200 papers are in the top; 20 of a tenth if time did not matter, standard deviation below
  // √20 = 4.5.
  @Test func rescaledMeasuresAreFlat() {
    let rank = pageRank(of: Self.graph)
    let citations = localCitations(in: Self.graph).map(Double.init)
    for scores in [ageRescaled(rank, window: 200), ageRescaled(citations, window: 200)] {
      let shares = deciles(scores)
      #expect(shares.reduce(0, +) == 200)
      #expect(shares.allSatisfy { (6...34).contains($0) }, "\(shares)")
    }
    #expect(deciles(rank)[0] > 100)
    #expect(deciles(citations)[0] > 100)
    #expect(deciles(rank)[9] == 0)
  }
}

import GraphCore
import Testing

@testable import Similarity

/// Papers whose most common references are cited by most of the others, so that they are passed over.
@Suite struct PartnerSearchTests {
  private static let count = 500

  /// Papers 300 and later cite ten of the others, mostly their own neighborhood, and famous ones.
  private static func graph(_ seed: UInt64) -> CSRGraph {
    var generator = SeededGenerator(seed: seed)
    var citations: [(NodeID, NodeID)] = []
    for citing in NodeID(300)..<NodeID(count) {
      let home = 10 + Int(citing) % 12 * 20
      for _ in 0..<8 { citations.append((citing, NodeID(home + generator.below(20)))) }
      for _ in 0..<2 { citations.append((citing, NodeID(generator.below(300)))) }
      for famous in 0..<NodeID(6) where generator.unit() < 0.7 {
        citations.append((citing, famous))
      }
    }
    return CSRGraph(nodeCount: count, citations: citations)
  }

  /// All pairs, every shared item added in ascending order, then sorted.
  private func exhaustive(
    rows: [[NodeID]],
    weight: (NodeID) -> Float,
    sharers: (NodeID) -> Int,
    _ normalization: LinkNormalization,
    keeping limit: Int
  ) -> [[(node: NodeID, strength: Float)]] {
    let scales = rows.map { row in
      var total: Float = 0
      for item in row {
        total += normalization == .cosine ? weight(item) : weight(item) * Float(sharers(item) - 1)
      }
      return total == 0 ? 0 : normalization == .cosine ? 1 / total.squareRoot() : 1 / total
    }
    let sets = rows.map(Set.init)
    return rows.indices.map { row in
      var ties: [(node: NodeID, strength: Float)] = []
      for other in rows.indices where other != row {
        var sum: Float = 0
        for item in rows[row] where sets[other].contains(item) { sum += weight(item) }
        guard sum > 0 else { continue }
        let strength =
          normalization == .fractional
          ? sum * 0.5 * (scales[row] + scales[other]) : sum * (scales[row] * scales[other])
        ties.append((NodeID(other), strength))
      }
      ties.sort { $0.strength != $1.strength ? $0.strength > $1.strength : $0.node < $1.node }
      return Array(ties.prefix(limit))
    }
  }

  private func expectSame(_ table: PartnerTable, _ expected: [[(node: NodeID, strength: Float)]]) {
    for node in expected.indices {
      let found = table.partners(of: NodeID(node))
      #expect(found.map(\.node) == expected[node].map(\.node))
      #expect(found.map(\.strength) == expected[node].map(\.strength))
    }
  }

  @Test(arguments: LinkNormalization.allCases, [3, 20])
  func couplingIsExactToTheLastBit(normalization: LinkNormalization, limit: Int) {
    let graph = Self.graph(UInt64(limit))
    let expected = exhaustive(
      rows: (0..<NodeID(Self.count)).map { Array(graph.references(of: $0)) },
      weight: { _ in 1 },
      sharers: { graph.inDegree(of: $0) },
      normalization,
      keeping: limit
    )
    let table = couplingPartners(
      of: graph,
      count: limit,
      normalization: normalization,
      hubLimit: .max
    )
    expectSame(table, expected)
  }

  // The other way round: papers are tied by those that cite them, with unequal weights.
  @Test(arguments: LinkNormalization.allCases)
  func cocitationIsExactToTheLastBit(normalization: LinkNormalization) {
    let graph = Self.graph(5).reversed
    let expected = exhaustive(
      rows: (0..<NodeID(Self.count)).map { Array(graph.citations(of: $0)) },
      weight: { 1 / Float(max(1, graph.outDegree(of: $0) - 1)) },
      sharers: { graph.outDegree(of: $0) },
      normalization,
      keeping: 4
    )
    let table = cocitationPartners(
      of: graph,
      count: 4,
      normalization: normalization,
      hubLimit: .max
    )
    expectSame(table, expected)
  }
}

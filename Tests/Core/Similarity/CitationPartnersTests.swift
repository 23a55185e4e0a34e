import GraphCore
import Testing

@testable import Similarity

@Suite struct CitationPartnersTests {
  /// The definition, pair by pair: shared items of two sets, normalized by totals over all pairs.
  private func strengths(
    items: [Set<NodeID>],
    weight: (NodeID) -> Double,
    normalization: LinkNormalization
  ) -> [[Double]] {
    let n = items.count
    let counts = (0..<n).map { i in
      (0..<n).map { j in
        items[i].intersection(items[j]).sorted().reduce(0.0) { $0 + weight($1) }
      }
    }
    let totals = (0..<n).map { i in (0..<n).filter { $0 != i }.reduce(0.0) { $0 + counts[i][$1] } }
    return (0..<n).map { i in
      (0..<n).map { j in
        guard i != j, counts[i][j] > 0 else { return 0 }
        return switch normalization {
        case .fractional: 0.5 * counts[i][j] * (1 / totals[i] + 1 / totals[j])
        case .associationStrength: counts[i][j] / (totals[i] * totals[j])
        case .cosine: counts[i][j] / (counts[i][i] * counts[j][j]).squareRoot()
        }
      }
    }
  }

  private func check(_ table: PartnerTable, against expected: [[Double]], keeping count: Int) {
    for node in 0..<NodeID(table.nodeCount) {
      let partners = table.partners(of: node)
      let row = expected[Int(node)]
      let strongest = row.filter { $0 > 0 }.sorted(by: >).prefix(count)
      #expect(partners.count == strongest.count)
      for (partner, bound) in zip(partners, strongest) {
        #expect(abs(Double(partner.strength) - row[Int(partner.node)]) < 1e-5)
        #expect(abs(Double(partner.strength) - bound) < 1e-5)
      }
    }
  }

  @Test(arguments: LinkNormalization.allCases, [1 as UInt64, 2, 3])
  func couplingIsTheDefinition(normalization: LinkNormalization, seed: UInt64) {
    let graph = randomCitations(papers: 60, references: 8, seed: seed)
    let items = (0..<60).map { Set(graph.references(of: NodeID($0))) }
    check(
      couplingPartners(of: graph, count: 5, normalization: normalization),
      against: strengths(items: items, weight: { _ in 1 }, normalization: normalization),
      keeping: 5
    )
  }

  @Test(arguments: LinkNormalization.allCases, [1 as UInt64, 2, 3])
  func cocitationIsTheDefinition(normalization: LinkNormalization, seed: UInt64) {
    let graph = randomCitations(papers: 60, references: 8, seed: seed)
    let items = (0..<60).map { Set(graph.citations(of: NodeID($0))) }
    check(
      cocitationPartners(of: graph, count: 5, normalization: normalization),
      against: strengths(
        items: items,
        weight: { 1 / Double(max(1, graph.outDegree(of: $0) - 1)) },
        normalization: normalization
      ),
      keeping: 5
    )
  }

  @Test(arguments: [1, 2, 3, 8])
  func theNumberOfThreadsDoesNotMatter(threads: Int) {
    let graph = randomCitations(papers: 300, references: 12, seed: 7)
    #expect(
      couplingPartners(of: graph, threads: threads) == couplingPartners(of: graph, threads: 1)
    )
  }

  @Test func hubsAreLeftOutAndCounted() {
    // Papers 1–4 all cite 0; papers 3 and 4 also cite 1.
    let edges: [(NodeID, NodeID)] = [(1, 0), (2, 0), (3, 0), (4, 0), (3, 1), (4, 1)]
    let graph = CSRGraph(nodeCount: 5, citations: edges)
    let all = couplingPartners(of: graph, hubLimit: 4)
    #expect(all.boundedHubs == 0)
    #expect(all.partners(of: 2).map(\.node) == [1, 3, 4])
    let bounded = couplingPartners(of: graph, hubLimit: 3)
    #expect(bounded.boundedHubs == 1)
    #expect(bounded.partners(of: 2).isEmpty)
    #expect(bounded.partners(of: 3).map(\.node) == [4])
  }

  @Test func aGraphWithoutPapersOrCitationsHasNoPartners() {
    for papers in [0, 1, 5] {
      let graph = CSRGraph(nodeCount: papers, citations: [])
      #expect(couplingPartners(of: graph).partners.isEmpty)
      #expect(cocitationPartners(of: graph).nodeCount == papers)
    }
  }
}

import GraphCore
import Testing

@testable import Similarity

@Suite struct RelatednessTests {
  private let kinds: [(name: String, weights: RelatednessWeights)] = [
    ("direct", RelatednessWeights(direct: 1, coupling: 0, cocitation: 0, text: 0)),
    ("coupling", RelatednessWeights(direct: 0, coupling: 1, cocitation: 0, text: 0)),
    ("cocitation", RelatednessWeights(direct: 0, coupling: 0, cocitation: 1, text: 0)),
    ("text", RelatednessWeights(direct: 0, coupling: 0, cocitation: 0, text: 1)),
  ]

  private func titles(_ count: Int) -> [String] {
    let words = ["graph", "stream", "cloud", "neural", "query", "cache", "edge", "video"]
    return (0..<count).map { "\(words[$0 % 8]) \(words[($0 / 8) % 8]) \(words[($0 * 5 / 3) % 8])" }
  }

  private func edges(_ graph: WeightedGraph) -> [[NodeID]: Double] {
    var edges: [[NodeID]: Double] = [:]
    for node in 0..<NodeID(graph.nodeCount) {
      for index in graph.row(of: node) {
        edges[[node, graph.neighbors[index]]] = graph.weights[index]
      }
    }
    return edges
  }

  @Test func everyKindHasMeanTotalOne() {
    let citations = randomCitations(papers: 200, references: 6, seed: 3)
    for (name, weights) in kinds {
      let graph = relatedness(of: citations, titles: titles(200), weights: weights)
      let tied = (0..<NodeID(200)).count { !graph.row(of: $0).isEmpty }
      let mean = graph.weights.reduce(0, +) / Double(tied)
      #expect(abs(mean - 1) < 1e-9, "\(name)")
    }
  }

  @Test func theMixtureIsTheWeightedSum() {
    let citations = randomCitations(papers: 150, references: 6, seed: 4)
    let mixed = edges(
      relatedness(
        of: citations,
        titles: titles(150),
        weights: RelatednessWeights(direct: 1, coupling: 2, cocitation: 0.5, text: 0.25)
      )
    )
    var sums: [[NodeID]: Double] = [:]
    for (kind, factor) in zip(kinds, [1, 2, 0.5, 0.25]) {
      let part = relatedness(of: citations, titles: titles(150), weights: kind.weights)
      for (edge, weight) in edges(part) { sums[edge, default: 0] += factor * weight }
    }
    #expect(Set(mixed.keys) == Set(sums.keys))
    for (edge, weight) in mixed { #expect(abs(weight - (sums[edge] ?? 0)) < 1e-9) }
  }

  @Test func rowsAreSortedAndBothCopiesOfAnEdgeAgree() {
    let citations = randomCitations(papers: 300, references: 9, seed: 5)
    let graph = relatedness(of: citations, titles: titles(300))
    let weights = edges(graph)
    for node in 0..<NodeID(300) {
      let row = graph.neighbors[graph.row(of: node)]
      #expect(zip(row, row.dropFirst()).allSatisfy { $0 < $1 })
      #expect(!row.contains(node))
      for neighbor in row { #expect(weights[[node, neighbor]] == weights[[neighbor, node]]) }
    }
  }

  @Test(arguments: [1, 3])
  func theNumberOfThreadsDoesNotMatter(threads: Int) {
    let citations = randomCitations(papers: 300, references: 9, seed: 6)
    let two = relatedness(of: citations, titles: titles(300))
    #expect(relatedness(of: citations, titles: titles(300), threads: threads) == two)
  }

  @Test func withoutCitationsOrTitlesThereAreNoTies() {
    let graph = relatedness(of: CSRGraph(nodeCount: 4, citations: []), titles: [])
    #expect(graph.nodeCount == 4 && graph.edgeCount == 0)
    let empty = relatedness(of: CSRGraph(nodeCount: 0, citations: []), titles: [])
    #expect(empty.nodeCount == 0)
  }
}

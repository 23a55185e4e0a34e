import GraphCore
import Testing

@Suite struct RandomCitationGraphTests {
  @Test func `papers cite as many earlier papers as there are, up to the wanted number`() {
    let graph = RandomCitationGraph(papers: 2000, references: 12).graph(seed: 1)
    #expect(graph.citationsIntoTheFuture == 0)
    #expect((0..<12).map { graph.outDegree(of: $0) } == Array(0..<12))
    #expect(graph.edgeCount == 66 + 12 * (2000 - 12))
  }

  @Test func `the seed decides`() {
    let family = RandomCitationGraph(papers: 300, references: 5)
    #expect(family.graph(seed: 4) == family.graph(seed: 4))
    #expect(family.graph(seed: 4) != family.graph(seed: 5))
  }

  @Test func `citations are more unequal than if they were drawn uniformly`() {
    let graph = RandomCitationGraph(papers: 3000, references: 10).graph(seed: 2)
    let most = (0..<NodeID(3000)).map { graph.inDegree(of: $0) }.max() ?? 0
    // Uniformly drawn, paper v expects 10·ln(3000/v) citations: fewer than 80 beyond the first.
    #expect(most > 120)
  }

  @Test func `reversed citations run into the future`() {
    let graph = RandomCitationGraph(papers: 3000, references: 10, reversal: 0.1).graph(seed: 3)
    let share = Double(graph.citationsIntoTheFuture) / Double(graph.edgeCount)
    #expect(abs(share - 0.1) < 0.01)
  }
}

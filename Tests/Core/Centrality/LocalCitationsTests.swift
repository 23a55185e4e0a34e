import Centrality
import GraphCore
import Testing

@Suite struct LocalCitationsTests {
  @Test func `each citing paper counts once`() {
    let graph = CSRGraph(nodeCount: 4, citations: [(3, 0), (2, 0), (3, 0), (0, 0), (1, 2)])
    #expect(localCitations(in: graph) == [2, 0, 1, 0])
  }
}

import Testing

@testable import GraphCore

@Suite struct CSRAssemblyTests {
  @Test(arguments: 0..<10 as Range<UInt64>, [1, 2, 3, 7])
  func `any cut gives the graph and the losses that sets give`(seed: UInt64, parts: Int) {
    let nodes = 25
    let citations = RandomDirectedGraph(nodes: nodes, edges: 400).citations(seed: seed)
    var pairs = [CitationPairs](repeating: CitationPairs(), count: parts)
    for (index, citation) in citations.enumerated() {
      pairs[index * parts / citations.count].sources.append(citation.0)
      pairs[index * parts / citations.count].targets.append(citation.1)
    }
    let built = CSRAssembly(nodeCount: nodes, threads: parts).graph(of: pairs)

    var rows = [Set<NodeID>](repeating: [], count: nodes)
    for (citing, cited) in citations where citing != cited { rows[Int(citing)].insert(cited) }
    for node in 0..<nodes {
      #expect(Array(built.graph.references(of: NodeID(node))) == rows[node].sorted())
      let citing = (0..<nodes).filter { rows[$0].contains(NodeID(node)) }.map(NodeID.init)
      #expect(Array(built.graph.citations(of: NodeID(node))) == citing)
    }
    let loops = citations.count { $0.0 == $0.1 }
    #expect(built.losses.selfCitations == loops)
    #expect(built.losses.duplicates == 400 - loops - built.graph.edgeCount)
  }

  @Test func `a hub with many references is sorted`() {
    let targets = (1...1000).map { NodeID($0 * 7 % 1009) }
    let graph = CSRGraph(nodeCount: 1009, citations: targets.map { (0, $0) })
    #expect(Array(graph.references(of: 0)) == targets.filter { $0 != 0 }.sorted())
  }
}

import Centrality
import GraphCore
import Testing

@Suite struct PageRankTests {
  @Test(arguments: ReferenceTable.all)
  func `ranks agree with the reference`(table: ReferenceTable) throws {
    let ranks = pageRank(of: table.graph, damping: 0.85, tolerance: 1e-12)
    #expect(distance(ranks, try #require(table.scores["pageRank"])) < 1e-11)
  }

  //   2 ─▶ 1 ─▶ 0
  @Test func `a chain by hand`() {
    let ranks = pageRank(of: CSRGraph(nodeCount: 3, citations: [(2, 1), (1, 0)]), damping: 0.5)
    let visits = [1 + 0.5 * (1 + 0.5), 1 + 0.5, 1]
    #expect(distance(ranks, visits.map { $0 / (1.75 + 1.5 + 1) }) < 1e-15)
  }

  @Test(arguments: 0..<10 as Range<UInt64>, [0, 0.02, 0.3])
  func `the rank equation holds`(seed: UInt64, reversal: Double) {
    let graph = RandomCitationGraph(papers: 400, references: 6, reversal: reversal).graph(
      seed: seed
    )
    let damping = 0.85
    let ranks = pageRank(of: graph, damping: damping, tolerance: 1e-12)
    var expected = [Double](repeating: (1 - damping) / 400, count: 400)
    for node in 0..<NodeID(400) {
      let references = graph.references(of: node)
      let readers = references.isEmpty ? ArraySlice(0..<400) : references
      for target in readers {
        expected[Int(target)] += damping * ranks[Int(node)] / Double(readers.count)
      }
    }
    #expect(distance(ranks, expected) < 1e-11)
    #expect(abs(ranks.reduce(0, +) - 1) < 1e-12)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `the numbering of the papers does not matter`(seed: UInt64) {
    let graph = RandomCitationGraph(papers: 300, references: 5, reversal: 0.01).graph(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let names = (0..<NodeID(300)).shuffled(using: &generator)
    let renamed = CSRGraph(
      nodeCount: 300,
      citations: (0..<NodeID(300)).flatMap { node in
        graph.references(of: node).map { (names[Int(node)], names[Int($0)]) }
      }
    )
    let ranks = pageRank(of: graph, tolerance: 1e-12)
    let others = pageRank(of: renamed, tolerance: 1e-12)
    #expect(distance(ranks, names.map { others[Int($0)] }) < 1e-11)
  }

  @Test func `small graphs have defined ranks`() {
    #expect(pageRank(of: CSRGraph(nodeCount: 0, citations: [])) == [])
    #expect(pageRank(of: CSRGraph(nodeCount: 1, citations: [(0, 0)])) == [1])
    let circle = CSRGraph(nodeCount: 2, citations: [(0, 1), (1, 0)])
    #expect(distance(pageRank(of: circle), [0.5, 0.5]) < 1e-10)
  }

  @Test func `without damping all ranks are equal`() {
    let graph = RandomCitationGraph(papers: 50, references: 4).graph(seed: 1)
    #expect(distance(pageRank(of: graph, damping: 0), [Double](repeating: 0.02, count: 50)) < 1e-15)
  }
}

/// The 1-norm of the difference.
func distance(_ first: [Double], _ second: [Double]) -> Double {
  guard first.count == second.count else { return .infinity }
  return zip(first, second).reduce(0) { $0 + abs($1.0 - $1.1) }
}

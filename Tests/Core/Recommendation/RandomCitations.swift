import GraphCore

/// A random citation graph in which papers cite earlier ones, for comparisons with slow formulas.
func randomCitations(nodes: Int, each: Int, seed: UInt64) -> CSRGraph {
  var generator = SeededGenerator(seed: seed)
  var citations: [(NodeID, NodeID)] = []
  for citing in 1..<nodes {
    for _ in 0..<each {
      citations.append((NodeID(citing), NodeID(generator.below(citing))))
    }
  }
  return CSRGraph(nodeCount: nodes, citations: citations)
}

/// The matrix A with A[p][q] = 1 when p cites q.
func matrix(_ graph: CSRGraph) -> [[Double]] {
  (0..<NodeID(graph.nodeCount)).map { citing in
    var row = [Double](repeating: 0, count: graph.nodeCount)
    for cited in graph.references(of: citing) { row[Int(cited)] = 1 }
    return row
  }
}

func transposed(_ a: [[Double]]) -> [[Double]] {
  a.indices.map { column in a.indices.map { a[$0][column] } }
}

func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  let columns = transposed(b)
  return a.map { row in columns.map { zip(row, $0).reduce(0) { $0 + $1.0 * $1.1 } } }
}

func isClose(_ a: [Double], _ b: [Double]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) }
}

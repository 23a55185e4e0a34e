import GraphCore

/// The searches of ``MainPath``: best continuations of every paper, forward and back in time.
struct Route {
  private typealias Citation = MainPath.Citation

  private let counts: TraversalCounts
  private var graph: CSRGraph { counts.graph }
  /// The largest sum of a path that ends at, or begins at, each paper.
  private let backwardSum: [PathCount]
  private let forwardSum: [PathCount]
  /// The neighbor through which that path goes; −1 at its end.
  private let backwardStep: [NodeID]
  private let forwardStep: [NodeID]

  init(_ counts: TraversalCounts) {
    self.counts = counts
    let count = counts.graph.nodeCount
    var sums = [PathCount](repeating: .zero, count: count)
    var steps = [NodeID](repeating: -1, count: count)
    for node in counts.order {
      for cited in counts.graph.references(of: node) {
        let sum = sums[Int(cited)] + counts.count(node, cited)
        if sums[Int(node)] < sum { (sums[Int(node)], steps[Int(node)]) = (sum, cited) }
      }
    }
    (backwardSum, backwardStep) = (sums, steps)
    sums = Array(repeating: .zero, count: count)
    steps = Array(repeating: -1, count: count)
    for node in counts.order.reversed() {
      for citing in counts.graph.citations(of: node) {
        let sum = sums[Int(citing)] + counts.count(citing, node)
        if sums[Int(node)] < sum { (sums[Int(node)], steps[Int(node)]) = (sum, citing) }
      }
    }
    (forwardSum, forwardStep) = (sums, steps)
  }

  /// The citations of the path with the largest sum.
  func heaviestPath() -> [MainPath.Citation] {
    guard let start = forwardSum.indices.max(by: { forwardSum[$0] < forwardSum[$1] }) else {
      return []
    }
    return forward(from: NodeID(start))
  }

  /// The heaviest path that uses `key`.
  func path(through key: MainPath.Citation) -> [MainPath.Citation] {
    backward(from: key.cited) + [key] + forward(from: key.citing)
  }

  /// The `number` heaviest citations; ties by citing, then cited paper.
  func heaviestCitations(_ number: Int) -> [MainPath.Citation] {
    guard number > 0 else { return [] }
    var best: [(count: PathCount, citation: Citation)] = []
    for citing in 0..<NodeID(graph.nodeCount) {
      for cited in graph.references(of: citing) {
        let count = counts.count(citing, cited)
        if best.count == number, let last = best.last, !(last.count < count) { continue }
        // Behind all that are as heavy: those came first.
        let place = best.firstIndex { $0.count < count } ?? best.count
        best.insert((count, Citation(citing: citing, cited: cited)), at: place)
        if best.count > number { best.removeLast() }
      }
    }
    return best.map(\.citation)
  }

  /// Always the heaviest citation next, from the heaviest citation of a source on.
  func localPath() -> [MainPath.Citation] {
    var heaviest = PathCount.zero
    var current: [Citation] = []
    for source in 0..<NodeID(graph.nodeCount) where graph.outDegree(of: source) == 0 {
      for citing in graph.citations(of: source) {
        let count = counts.count(citing, source)
        if heaviest < count { (heaviest, current) = (count, []) }
        if count == heaviest { current.append(Citation(citing: citing, cited: source)) }
      }
    }
    var found: Set<Citation> = []
    while let citation = current.popLast() {
      guard found.insert(citation).inserted else { continue }
      let next = graph.citations(of: citation.citing)
      guard let most = next.map({ counts.count($0, citation.citing) }).max() else { continue }
      for citing in next where counts.count(citing, citation.citing) == most {
        current.append(Citation(citing: citing, cited: citation.citing))
      }
    }
    return found.sorted()
  }

  private func forward(from start: NodeID) -> [Citation] {
    var path: [Citation] = []
    var node = start
    while case let citing = forwardStep[Int(node)], citing >= 0 {
      path.append(Citation(citing: citing, cited: node))
      node = citing
    }
    return path
  }

  private func backward(from start: NodeID) -> [Citation] {
    var path: [Citation] = []
    var node = start
    while case let cited = backwardStep[Int(node)], cited >= 0 {
      path.append(Citation(citing: node, cited: cited))
      node = cited
    }
    return path
  }
}

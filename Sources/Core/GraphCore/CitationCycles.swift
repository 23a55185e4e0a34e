/// The cycles of a citation graph, and the graph without them.
///
/// Measures that follow paths through time need an acyclic graph. Only citations on a cycle are
/// removed, and of these only the ones that run into the future, so that nothing is lost that time
/// does not forbid.
public struct CitationCycles: Sendable, Equatable {
  /// The sets of papers that cite one another in circles, ascending within and by first node.
  public let components: [[NodeID]]
  /// How many citations lie on a cycle: those within one of ``components``.
  public let citationCount: Int
  /// The citations to remove, from a lower to a higher node of one component, in node order.
  public let removed: [Citation]
  /// The graph without the removed citations: acyclic.
  public let acyclic: CSRGraph

  /// One citation.
  public struct Citation: Sendable, Hashable {
    /// The citing paper.
    public let citing: NodeID
    /// The cited paper.
    public let cited: NodeID

    /// Names the citation of `cited` by `citing`.
    public init(citing: NodeID, cited: NodeID) {
      self.citing = citing
      self.cited = cited
    }
  }

  /// Finds the cycles of `graph` and breaks them.
  ///
  /// - Complexity: O(*n* + *m*).
  public init(of graph: CSRGraph) {
    guard graph.citationsIntoTheFuture > 0 else {
      (components, citationCount, removed, acyclic) = ([], 0, [], graph)
      return
    }
    let strong = StrongComponents(of: graph)
    var citationCount = 0
    var removed: [Citation] = []
    var kept = GraphBuilder(nodeCount: graph.nodeCount)
    for node in 0..<NodeID(graph.nodeCount) {
      for target in graph.references(of: node) {
        let isOnCycle = strong.component[Int(node)] == strong.component[Int(target)]
        if isOnCycle { citationCount += 1 }
        if isOnCycle && target > node {
          removed.append(Citation(citing: node, cited: target))
        } else {
          kept.add(citing: node, cited: target)
        }
      }
    }
    self.components = (0..<strong.count).map { Array(strong.nodes(of: $0)) }
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    self.citationCount = citationCount
    self.removed = removed
    self.acyclic = removed.isEmpty ? graph : kept.build().graph
  }
}

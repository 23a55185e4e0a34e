/// Turns a list of citations into a ``CSRGraph``.
///
/// Parallel citations are merged and self-citations are dropped; both are counted, because a report
/// that hides them cannot be checked against another tool.
public struct GraphBuilder: Sendable {
  /// What was left out while building.
  public struct Losses: Sendable, Equatable {
    /// Citations from a paper to itself.
    public var selfCitations = 0
    /// Repetitions of a citation that is already there.
    public var duplicates = 0
  }

  /// The number of nodes of the graph to build.
  public let nodeCount: Int
  private var pairs = CitationPairs()

  /// Starts a graph of `nodeCount` papers without citations.
  public init(nodeCount: Int) {
    precondition(nodeCount < Int(Int32.max), "a graph holds at most 2³¹ − 2 papers")
    self.nodeCount = nodeCount
  }

  /// Adds the citation of `cited` by `citing`.
  public mutating func add(citing: NodeID, cited: NodeID) {
    precondition(citing >= 0 && citing < nodeCount, "the citing paper is a node of the graph")
    precondition(cited >= 0 && cited < nodeCount, "the cited paper is a node of the graph")
    pairs.sources.append(citing)
    pairs.targets.append(cited)
  }

  /// Builds the graph and says what was left out.
  ///
  /// - Complexity: O(*n* + *m*) time but for the sorting of each row.
  public func build() -> (graph: CSRGraph, losses: Losses) {
    CSRAssembly(nodeCount: nodeCount, threads: 1).graph(of: [pairs])
  }
}

extension CSRGraph {
  /// Builds a graph from pairs of citing and cited node, dropping self-citations and repetitions.
  public init(nodeCount: Int, citations: some Sequence<(NodeID, NodeID)>) {
    var builder = GraphBuilder(nodeCount: nodeCount)
    for (citing, cited) in citations { builder.add(citing: citing, cited: cited) }
    self = builder.build().graph
  }
}

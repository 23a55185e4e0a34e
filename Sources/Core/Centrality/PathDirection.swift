import GraphCore

/// Which way paths may run through a citation graph.
public enum PathDirection: String, Sendable, CaseIterable {
  /// From citing to cited papers.
  case citations
  /// Both ways: a citation ties two papers.
  case ties

  /// The graph whose out-edges are the steps of a path.
  func steps(in graph: CSRGraph) -> CSRGraph {
    switch self {
    case .citations: graph
    case .ties: graph.symmetrized()
    }
  }
}

/// Why Graphviz drew nothing.
public enum GraphvizError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The DOT is not well formed.
  case malformed(String)
  /// The graph is larger than what the engine draws in time.
  case tooLarge(engine: GraphvizEngine, nodes: Int, edges: Int)
  /// Layout or rendering failed.
  case failed(engine: GraphvizEngine, String)

  /// What failed, why, and what to do.
  public var description: String {
    switch self {
    case .malformed(let message): "Graphviz cannot read the graph: \(message)"
    case .tooLarge(let engine, let nodes, let edges):
      "\(nodes) nodes and \(edges) edges are too many for Graphviz \(engine.rawValue), which draws up to "
        + "\(engine.nodeLimit) and \(engine.edgeLimit) here in reasonable time; draw fewer papers"
    case .failed(let engine, let message): "Graphviz \(engine.rawValue) failed: \(message)"
    }
  }
}

/// A layout engine of Graphviz.
public enum GraphvizEngine: String, Sendable, CaseIterable {
  /// Layers: lineages.
  case dot
  /// Keeps the places given in points, as `neato -n2` does: finished maps.
  case placed = "nop2"

  /// The largest number of nodes it is given.
  public var nodeLimit: Int {
    switch self {
    case .dot: 500
    case .placed: 20_000
    }
  }

  /// The largest number of edges it is given.
  public var edgeLimit: Int {
    switch self {
    case .dot: 2000
    case .placed: 20_000
    }
  }
}

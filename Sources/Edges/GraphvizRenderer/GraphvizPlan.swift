/// Where a layout put the nodes of a graph, in points, y downward.
public struct GraphvizPlan: Sendable, Equatable {
  /// A node by its middle and extent.
  public struct Node: Sendable, Equatable {
    /// Its name in the DOT.
    public let name: String
    /// The middle, from the left.
    public let x: Double
    /// The middle, from the top.
    public let y: Double
    /// Extent to both sides together.
    public let width: Double
    /// Extent up and down together.
    public let height: Double
  }

  /// Size of the drawing.
  public let width: Double, height: Double
  /// The nodes in the order of the DOT.
  public let nodes: [Node]
}

/// A Markdown document as a flat tree of values.
///
/// Nodes stand in document order; the descendants of a node are the nodes from its own position to
/// ``MarkdownNode/end``. Flat, so that no depth of nesting can exhaust the stack.
public struct MarkdownDocument: Hashable, Sendable {
  /// All nodes in document order; the first is the document itself.
  public var nodes: [MarkdownNode]

  /// Positions of the children of a node.
  public func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      children.append(next)
      next = nodes[next].end
    }
    return children
  }

  /// Positions of all descendants of a node.
  public func descendants(of index: Int) -> Range<Int> { (index + 1)..<nodes[index].end }
}

/// A directed citation graph in compressed sparse rows, stored in both directions.
///
/// An edge points from the citing to the cited paper. Each row is sorted and holds a neighbor once;
/// self-citations are left out by ``GraphBuilder``. The arrays are flat so that kernels can walk
/// them without indirection: the references of `v` are
/// `outTargets[Int(outOffsets[v]) ..< Int(outOffsets[v + 1])]`.
///
/// Memory: 8 bytes per citation and 8 bytes per paper.
public struct CSRGraph: Sendable, Equatable {
  /// Where the references of each node start in ``outTargets``; `nodeCount + 1` values.
  public let outOffsets: [Int32]
  /// The cited nodes, grouped by citing node, ascending within a group.
  public let outTargets: [NodeID]
  /// Where the citations of each node start in ``inSources``; `nodeCount + 1` values.
  public let inOffsets: [Int32]
  /// The citing nodes, grouped by cited node, ascending within a group.
  public let inSources: [NodeID]

  /// Takes arrays that already have the shape described above.
  package init(
    outOffsets: [Int32],
    outTargets: [NodeID],
    inOffsets: [Int32],
    inSources: [NodeID]
  ) {
    self.outOffsets = outOffsets
    self.outTargets = outTargets
    self.inOffsets = inOffsets
    self.inSources = inSources
  }

  /// The number of papers.
  public var nodeCount: Int { outOffsets.count - 1 }

  /// The number of citations.
  public var edgeCount: Int { outTargets.count }

  /// The nodes that `node` cites, ascending.
  public func references(of node: NodeID) -> ArraySlice<NodeID> {
    outTargets[Int(outOffsets[Int(node)])..<Int(outOffsets[Int(node) + 1])]
  }

  /// The nodes that cite `node`, ascending.
  public func citations(of node: NodeID) -> ArraySlice<NodeID> {
    inSources[Int(inOffsets[Int(node)])..<Int(inOffsets[Int(node) + 1])]
  }

  /// How many nodes `node` cites.
  public func outDegree(of node: NodeID) -> Int {
    Int(outOffsets[Int(node) + 1] - outOffsets[Int(node)])
  }

  /// How many nodes cite `node`: its local citation count.
  public func inDegree(of node: NodeID) -> Int {
    Int(inOffsets[Int(node) + 1] - inOffsets[Int(node)])
  }
}

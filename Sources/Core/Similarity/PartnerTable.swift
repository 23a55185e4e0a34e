public import GraphCore

/// The strongest partners of every paper under one measure of relatedness.
///
/// Strengths are symmetric, but the lists are not: a paper may be among the strongest partners of
/// another that prefers others.
public struct PartnerTable: Sendable, Equatable {
  /// Where the partners of each paper start; one value more than there are papers.
  public let offsets: [Int32]
  /// The partners, strongest first, equal strengths by ascending node.
  public let partners: [NodeID]
  /// The strength of the tie to the partner at the same index.
  public let strengths: [Float]
  /// How many shared items were ignored because too many papers share them.
  public let boundedHubs: Int

  /// Takes arrays that already have the shape described above.
  package init(offsets: [Int32], partners: [NodeID], strengths: [Float], boundedHubs: Int) {
    self.offsets = offsets
    self.partners = partners
    self.strengths = strengths
    self.boundedHubs = boundedHubs
  }

  /// The number of papers.
  public var nodeCount: Int { offsets.count - 1 }

  /// The indices into ``partners`` and ``strengths`` that belong to `node`.
  public func row(of node: NodeID) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }

  /// The partners of `node` with their strengths, strongest first.
  public func partners(of node: NodeID) -> [(node: NodeID, strength: Float)] {
    row(of: node).map { (partners[$0], strengths[$0]) }
  }
}

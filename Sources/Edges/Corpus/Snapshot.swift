public import Bibliography

/// The frozen set of works that the later stages analyze, in the order of their node ids.
///
/// All arrays but ``citations`` have one value per paper. A graph is made of it by
/// `CSRGraph(nodeCount: papers.count, citations: citations.lazy.map { ($0.citing, $0.cited) })`.
public struct Snapshot: Hashable, Sendable {
  /// The works; the place of a work is its node id.
  public var papers: [Paper]
  /// The citations between them, ascending, without repetitions and self-citations.
  public var citations: [Citation]
  /// How many citations away from the list each paper is; 0 is in the list.
  public var hops: [Int]
  /// The list entries that resolved to each paper, as places in `resolution.json`, ascending.
  public var entries: [[Int]]
  /// How much is known of each paper's references and citations.
  public var completeness: [Completeness]

  /// Makes a snapshot of arrays of equal length.
  public init(
    papers: [Paper],
    citations: [Citation],
    hops: [Int],
    entries: [[Int]],
    completeness: [Completeness]
  ) {
    precondition(
      papers.count == hops.count && papers.count == entries.count
        && papers.count == completeness.count,
      "a snapshot has one value per paper in every array"
    )
    self.papers = papers
    self.citations = citations
    self.hops = hops
    self.entries = entries
    self.completeness = completeness
  }

  /// Whether a list entry resolved to the paper.
  public func isInList(_ node: Int32) -> Bool { !entries[Int(node)].isEmpty }

  /// The papers that list entries resolved to, ascending.
  public var listNodes: [Int32] { papers.indices.map(Int32.init).filter(isInList) }

  /// The node of a record key, whichever version of the work it names.
  public func node(of id: PaperID) -> Int32? {
    papers.firstIndex { $0.ids.contains(id) }.map(Int32.init)
  }
}

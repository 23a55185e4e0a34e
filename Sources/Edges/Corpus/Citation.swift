/// A citation between two papers, each given by its place in the list of papers.
public struct Citation: Hashable, Comparable, Sendable, Codable {
  /// The paper that cites.
  public var citing: Int32
  /// The paper that is cited.
  public var cited: Int32

  /// Makes a citation.
  public init(citing: Int32, cited: Int32) {
    self.citing = citing
    self.cited = cited
  }

  /// Orders by citing, then by cited paper.
  public static func < (left: Citation, right: Citation) -> Bool {
    (left.citing, left.cited) < (right.citing, right.cited)
  }
}

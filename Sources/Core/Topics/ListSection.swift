public import GraphCore

/// A section of a reading list and the papers that stand in it.
public struct ListSection: Sendable, Equatable {
  /// The headings that lead to the section.
  public var path: [String]
  /// Its papers.
  public var papers: [NodeID]

  /// A section of a list.
  public init(path: [String], papers: [NodeID]) {
    self.path = path
    self.papers = papers
  }
}

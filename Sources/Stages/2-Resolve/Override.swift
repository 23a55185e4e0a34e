public import Bibliography

/// A decision of the list's maintainer that wins over the matcher.
public struct Override: Hashable, Sendable {
  /// What was decided.
  public enum Decision: Hashable, Sendable {
    /// The entry is the paper with this identifier.
    case paper(ExternalID)
    /// The entry is of this kind; matching goes on.
    case kind(EntryKind)
    /// The entry is not a paper.
    case notAPaper
  }

  /// The title of the entry, as `review.md` prints it.
  public var title: String
  /// The decision.
  public var decision: Decision
  /// The line of the file.
  public var line: Int

  /// Makes a decision.
  public init(title: String, decision: Decision, line: Int) {
    self.title = title
    self.decision = decision
    self.line = line
  }
}

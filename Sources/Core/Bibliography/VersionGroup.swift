/// Why two records were taken for versions of one work: one line of the audit.
public struct VersionMerge: Hashable, Sendable, Codable {
  /// The record whose key comes first.
  public var first: PaperID
  /// The other record.
  public var second: PaperID
  /// The reason, a sentence without subject: "same title, first authors agree".
  public var reason: String

  /// Makes an audit line.
  public init(first: PaperID, second: PaperID, reason: String) {
    self.first = first
    self.second = second
    self.reason = reason
  }
}

/// Records of one work.
public struct VersionGroup: Hashable, Sendable {
  /// Positions in the array that was grouped, ascending; at least two.
  public var members: [Int]
  /// One line for each record beyond the first, in the order of the decisions.
  public var merges: [VersionMerge]

  /// Makes a group.
  public init(members: [Int], merges: [VersionMerge]) {
    self.members = members
    self.merges = merges
  }
}

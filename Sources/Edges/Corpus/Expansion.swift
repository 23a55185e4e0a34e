public import Bibliography

/// The set of records around a list and the citations between them, as the sources gave them.
public struct Expansion: Hashable, Sendable {
  /// A record of the set.
  public struct Member: Hashable, Sendable {
    /// What the sources say about it.
    public var record: PaperRecord
    /// How many citations away from the list it is.
    public var hop: Int
    /// How much is known of its references and citations.
    public var lists: Completeness

    /// Makes a member.
    public init(record: PaperRecord, hop: Int, lists: Completeness = Completeness()) {
      self.record = record
      self.hop = hop
      self.lists = lists
    }
  }

  /// A citation between two members, given by their places.
  public struct Link: Hashable, Sendable {
    /// Who cites whom.
    public var citation: Citation
    /// Why, where a source says so.
    public var intents: [String]
    /// Whether a source calls it influential.
    public var isInfluential: Bool

    /// Makes a link.
    public init(citation: Citation, intents: [String] = [], isInfluential: Bool = false) {
      self.citation = citation
      self.intents = intents
      self.isInfluential = isInfluential
    }
  }

  /// A reference of a member to a work that its source has not linked to a record.
  public struct Unlinked: Hashable, Sendable {
    /// The place of the member that cites.
    public var citing: Int32
    /// The title as the source prints it.
    public var title: String

    /// Makes an unlinked reference.
    public init(citing: Int32, title: String) {
      self.citing = citing
      self.title = title
    }
  }

  /// The records, by ascending key.
  public var members: [Member]
  /// The citations between them, ascending.
  public var links: [Link]
  /// The references to unlinked works, by citing member, in the source's order.
  public var unlinked: [Unlinked]

  /// Makes an expansion.
  public init(members: [Member], links: [Link], unlinked: [Unlinked] = []) {
    self.members = members
    self.links = links
    self.unlinked = unlinked
  }
}

public import Bibliography

/// How far a list of references or citations can be trusted.
public struct ListStatus: Hashable, Sendable, Codable {
  /// The source that gave the list.
  public var source: String
  /// What the source says about it.
  public var state: ListState
  /// How many linked papers it names, inside the set or not.
  public var known: Int
  /// How many the source states.
  public var stated: Int?

  /// Makes a status.
  public init(source: String, state: ListState, known: Int, stated: Int? = nil) {
    self.source = source
    self.state = state
    self.known = known
    self.stated = stated
  }
}

/// Both lists of one paper; `nil` means that no source could say anything.
public struct Completeness: Hashable, Sendable, Codable {
  /// The papers it cites.
  public var references: ListStatus?
  /// The papers that cite it.
  public var citations: ListStatus?

  /// Makes a pair.
  public init(references: ListStatus? = nil, citations: ListStatus? = nil) {
    self.references = references
    self.citations = citations
  }

  /// The list of one direction.
  public subscript(_ direction: CitationDirection) -> ListStatus? {
    get { direction == .references ? references : citations }
    set {
      switch direction {
      case .references: references = newValue
      case .citations: citations = newValue
      }
    }
  }
}

/// What became of a list entry.
public enum ResolutionOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  /// A paper was found.
  case resolved
  /// The entry is software, a course, a talk or the like, and no paper about it was found.
  case notAPaper = "not-a-paper"
  /// The entry is a work, but no source asked has a record of it.
  case noRecord = "no-record"
  /// Candidates were found, none good enough.
  case unresolved
  /// A source could not be asked; the next run tries again.
  case deferred
}

/// A record that might be the entry's, and how well it fits.
public struct MatchCandidate: Hashable, Sendable, Codable {
  /// The record's key.
  public var id: PaperID
  /// The record's title.
  public var title: String
  /// The record's year.
  public var year: Int?
  /// How sure the match is: of those given 0.9, nine in ten are right.
  public var confidence: Double
  /// What speaks for it and against it, in short sentences.
  public var evidence: [String]

  /// Makes a candidate.
  public init(
    id: PaperID,
    title: String,
    year: Int?,
    confidence: Double,
    evidence: [String]
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// The outcome for one list entry, with the evidence.
public struct Resolution: Hashable, Sendable, Codable {
  /// The entry.
  public var entry: ListEntry
  /// What the entry is, after the sources were asked.
  public var kind: EntryKind
  /// What became of it.
  public var outcome: ResolutionOutcome
  /// The work, when resolved; its `ids` hold every record that was recognised as a version of it.
  public var paper: Paper?
  /// How sure the match is, from 0 to 1; 0 without a match.
  public var confidence: Double
  /// What speaks for the outcome, in short sentences.
  public var evidence: [String]
  /// The best candidates, best first; the chosen one is not repeated.
  public var candidates: [MatchCandidate]

  /// Makes a resolution.
  public init(
    entry: ListEntry,
    kind: EntryKind,
    outcome: ResolutionOutcome,
    paper: Paper? = nil,
    confidence: Double = 0,
    evidence: [String] = [],
    candidates: [MatchCandidate] = []
  ) {
    self.entry = entry
    self.kind = kind
    self.outcome = outcome
    self.paper = paper
    self.confidence = confidence
    self.evidence = evidence
    self.candidates = candidates
  }

  /// Writes the resolution; without a paper, the paper is written as null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entry, forKey: .entry)
    try container.encode(kind, forKey: .kind)
    try container.encode(outcome, forKey: .outcome)
    try container.encode(paper, forKey: .paper)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(evidence, forKey: .evidence)
    try container.encode(candidates, forKey: .candidates)
  }
}

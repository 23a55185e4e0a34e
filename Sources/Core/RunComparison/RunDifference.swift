/// What changed from one run to a later one.
public struct RunDifference: Sendable, Equatable {
  /// A rank that moved further than its uncertainty allows.
  public struct Move: Sendable, Equatable {
    /// The earlier rank.
    public var before: RunFacts.RankedPaper
    /// The later rank.
    public var after: RunFacts.RankedPaper
  }

  /// Papers that only the later run has, by rank.
  public var papersIn: [RunFacts.RankedPaper]
  /// Papers that only the earlier run has, by rank.
  public var papersOut: [RunFacts.RankedPaper]
  /// Papers whose rank intervals do not overlap, by later rank.
  public var moves: [Move]
  /// What became of the topics.
  public var topics: [TopicChange]
  /// Recommendations that only the later run makes, best first.
  public var recommendationsNew: [String]
  /// Recommendations that only the earlier run made, best first.
  public var recommendationsGone: [String]
  /// The titles of all papers by key.
  public var titles: [String: String]

  /// Compares two runs.
  public init(from before: RunFacts, to after: RunFacts) {
    let old = Dictionary(before.papers.map { ($0.key, $0) }) { first, _ in first }
    let new = Dictionary(after.papers.map { ($0.key, $0) }) { first, _ in first }
    papersIn = after.papers.filter { old[$0.key] == nil }.sorted { $0.rank < $1.rank }
    papersOut = before.papers.filter { new[$0.key] == nil }.sorted { $0.rank < $1.rank }
    moves = after.papers.sorted { $0.rank < $1.rank }.compactMap { paper in
      guard let earlier = old[paper.key] else { return nil }
      let overlaps = paper.low <= earlier.high && earlier.low <= paper.high
      return overlaps ? nil : Move(before: earlier, after: paper)
    }
    topics = TopicChange.between(before.topics, after.topics)
    let (made, makes) = (Set(before.recommendations), Set(after.recommendations))
    recommendationsNew = after.recommendations.filter { !made.contains($0) }
    recommendationsGone = before.recommendations.filter { !makes.contains($0) }
    titles = old.merging(new) { $1 }.mapValues(\.title)
  }

  /// Whether nothing changed.
  public var isEmpty: Bool {
    papersIn.isEmpty && papersOut.isEmpty && moves.isEmpty && topics.isEmpty
      && recommendationsNew.isEmpty && recommendationsGone.isEmpty
  }
}

public import GraphCore

/// A group of closely related papers with a name.
public struct Topic: Sendable, Equatable {
  /// The topic's number: 0 for the largest.
  public let id: Int
  /// A heading of two to four words, unlike that of any other topic.
  public let label: String
  /// The share of the topic's titles that hold at least one word of the label.
  public let labelSupport: Double
  /// The number of the field it belongs to.
  public let field: Int
  /// Up to five terms that set it apart, strongest first.
  public let keyTerms: [String]
  /// Its papers, ascending.
  public let papers: [NodeID]
  /// Its share of all papers.
  public let share: Double
  /// Up to three papers that are both strongly tied to the rest of the topic and important, those
  /// whose titles bear out the label first.
  public let representatives: [NodeID]
  /// Up to three papers of highest importance.
  public let leaders: [NodeID]
  /// Up to three newest papers, the more important first among those of a year.
  public let newest: [NodeID]
  /// When its papers appeared; nil when no year is known.
  public let years: TopicYears?
}

/// A paper that the list lacks, and why.
public struct RecommendationRecord: Hashable, Sendable, Codable {
  /// One of the signals that speak for the paper.
  public struct Signal: Hashable, Sendable, Codable {
    /// The name of the signal, such as `co-citation`.
    public var name: String
    /// The rank of the paper by this signal, from 1.
    public var rank: Int
    /// The strength of the signal.
    public var value: Double

    /// Makes a signal.
    public init(name: String, rank: Int, value: Double) {
      self.name = name
      self.rank = rank
      self.value = value
    }
  }

  /// The rank, from 1.
  public var rank: Int
  /// The fused score.
  public var score: Double
  /// The paper.
  public var node: Int32
  /// Whether it belongs to the older foundations rather than to newer work.
  public var isFoundation: Bool
  /// The section of the list into which it fits, outermost heading first.
  public var section: [String]
  /// The signals that speak for it, strongest first.
  public var signals: [Signal]
  /// The papers of the list that caused it, strongest tie first.
  public var because: [Int32]
  /// The reason as a sentence.
  public var sentence: String

  /// Makes a recommendation.
  public init(
    rank: Int,
    score: Double,
    node: Int32,
    isFoundation: Bool,
    section: [String],
    signals: [Signal],
    because: [Int32],
    sentence: String
  ) {
    self.rank = rank
    self.score = score
    self.node = node
    self.isFoundation = isFoundation
    self.section = section
    self.signals = signals
    self.because = because
    self.sentence = sentence
  }
}

/// How much each kind of evidence counts in the relatedness of two papers.
///
/// Each kind is first scaled so that a paper that has such ties has a total of one on average; the
/// weights then say what share of that total the kind contributes.
public struct RelatednessWeights: Sendable, Equatable {
  /// One paper cites the other.
  public var direct: Double
  /// Both cite the same papers.
  public var coupling: Double
  /// Both are cited by the same papers.
  public var cocitation: Double
  /// Their titles share words.
  public var text: Double

  /// Weights of the four kinds; a kind with weight 0 is not computed.
  public init(
    direct: Double = 1,
    coupling: Double = 1,
    cocitation: Double = 1,
    text: Double = 0.5
  ) {
    self.direct = direct
    self.coupling = coupling
    self.cocitation = cocitation
    self.text = text
  }
}

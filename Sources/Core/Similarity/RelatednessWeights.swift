/// How much each kind of evidence counts in the relatedness of two papers.
///
/// Each kind is first scaled so that a paper that has such ties has a total of one on average; the
/// weights then say what share of that total the kind contributes.
///
/// The defaults were measured on 4,994 papers around machine learning systems with 19,177 citations:
/// a tenth of the citations held out (five folds), the rest divided into about 25 topics of at least
/// 40 papers. How much more often than by chance the held-out citations fall inside a topic, and how
/// much more of the title similarity does:
///
/// | direct | coupling | co-citation | text | held-out citations | titles |
/// |---|---|---|---|---|---|
/// | 1 | 0 | 0 | 0 | 0.354 | 0.265 |
/// | 0 | 1 | 0 | 0 | 0.178 | 0.041 |
/// | 0 | 0 | 1 | 0 | 0.256 | 0.231 |
/// | 0 | 0 | 0 | 1 | 0.175 | 0.640 |
/// | 1 | 1 | 1 | 0 | 0.380 | 0.275 |
/// | 1 | 1 | 1 | 0.5 | 0.429 | 0.356 |
/// | 1 | 1 | 1 | 1 | 0.437 | 0.405 |
/// | 1 | 1 | 0 | 0.5 | 0.427 | 0.397 |
/// | 1 | 1 | 0.5 | 0.5 | 0.443 | 0.375 |
///
/// Association strength in place of fractional counting gives 0.401 where the latter gives 0.429.
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
    cocitation: Double = 0.5,
    text: Double = 0.5
  ) {
    self.direct = direct
    self.coupling = coupling
    self.cocitation = cocitation
    self.text = text
  }
}

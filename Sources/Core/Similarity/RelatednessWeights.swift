/// How much each kind of evidence counts in the relatedness of two papers.
///
/// Each kind is first scaled so that a paper that has such ties has a total of one on average; the
/// weights then say what share of that total the kind contributes.
///
/// `citegraph evaluate pipelines/ml-systems --topics` measures them on 4,917 papers around machine
/// learning systems with 18,709 citations: a tenth of the citations held out (five folds), the rest
/// divided into about 25 topics. How much more often than by chance the held-out citations fall
/// inside a topic, and how much more of the title similarity does:
///
/// | direct | coupling | co-citation | text | held-out citations | titles |
/// |---|---|---|---|---|---|
/// | 1 | 0 | 0 | 0 | 0.351 | 0.255 |
/// | 0 | 1 | 0 | 0 | 0.154 | 0.033 |
/// | 0 | 0 | 1 | 0 | 0.268 | 0.220 |
/// | 0 | 0 | 0 | 1 | 0.170 | 0.634 |
/// | 1 | 1 | 1 | 0 | 0.379 | 0.266 |
/// | 1 | 1 | 1 | 0.5 | 0.441 | 0.351 |
/// | 1 | 1 | 1 | 1 | 0.440 | 0.397 |
/// | 1 | 1 | 0 | 0.5 | 0.436 | 0.395 |
/// | 1 | 1 | 0.5 | 0.5 | 0.437 | 0.366 |
///
/// Citations and text together foresee citations a quarter better than citations alone; among such
/// mixtures the differences are too small to choose by. Association strength in place of fractional
/// counting gives 0.413 for the last row, cosine 0.444.
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

/// How raw link counts between papers are made comparable across fields and ages.
///
/// With c_ij the count between papers i and j and s_i = Σ_k c_ik:
public enum LinkNormalization: Sendable, Equatable, CaseIterable {
  /// ½ · c_ij · (1 / s_i + 1 / s_j): every paper distributes the same total over its partners.
  ///
  /// > L. Waltman, N. J. van Eck. "A new methodology for constructing a publication-level
  /// > classification system of science." *JASIST* 63(12):2378–2392, 2012. doi:10.1002/asi.22748
  case fractional
  /// c_ij / (s_i · s_j): observed over expected count if links fell at random.
  ///
  /// > N. J. van Eck, L. Waltman. "How to normalize cooccurrence data?" *JASIST* 60(8):1635–1651,
  /// > 2009. doi:10.1002/asi.21075
  case associationStrength
  /// c_ij / √(q_i · q_j) with q_i the weight of all items of i: the cosine of the item sets.
  case cosine
}

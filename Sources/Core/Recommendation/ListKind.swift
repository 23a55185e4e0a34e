/// The two kinds of list for which weights were measured, as utilities of the signals.
///
/// A *focused* list is made like the references of one paper: its entries are cited together, and
/// co-citation finds the next one. A *mixed* list is made like a reading list with sections on
/// different things: few of its entries are cited together, so that coupling, titles and longer
/// walks say more. Lists are blends of the two (``WeightLearning``).
///
/// The utilities maximize the likelihood of ``WeightLearning`` over lists of each kind in the bundled
/// corpus: focused, the references of 60 papers that cite 20 others of the corpus or more (the paper
/// itself and those that share half of its references taken out of the graph); mixed, the labelled
/// reading lists of the tests. They were tried on the references of other papers, and on each
/// reading list with the utilities fitted to the other ones.
/// What a source recommends has no measured utility: it knows the entries that would be hidden.
/// `Tests/Benchmarks/recommend_lists.py` measures the program on all of them.
enum ListKind {
  /// What each signal is worth on a focused list, in the order of `Signal.allCases`.
  static let focused = [2.58, 2.52, 0, 0.42, 0.97, 0.76, 0]
  /// What each signal is worth on a mixed list.
  static let mixed = [0.56, 0.83, 0.67, 0.29, 1.41, 1.62, 0]

  /// The utilities for a list that is focused with probability `focus`.
  static func blend(focus: Double) -> [Double] {
    zip(focused, mixed).map { focus * $0 + (1 - focus) * $1 }
  }
}

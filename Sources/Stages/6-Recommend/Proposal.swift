import Bibliography
import Recommendation

/// A recommended paper with everything that is said about it.
struct Proposal: Sendable {
  /// The rank, from 1.
  var rank: Int
  /// The paper.
  var paper: Paper
  /// The account of its score.
  var addition: Addition
  /// Whether it is older than the list rather than newer work.
  var isFoundation: Bool
  /// The section into which it fits, outermost heading first.
  var section: [String]
  /// How sure the section is, from 0 to 1.
  var confidence: Double
  /// The reason as a sentence.
  var sentence: String
  /// The papers of the list that caused it, strongest tie first.
  var because: [Paper]
}

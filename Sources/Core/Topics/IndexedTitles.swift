public import Similarity

/// Titles with all that topics need to know of them, which does not depend on citations.
public struct IndexedTitles: Sendable {
  /// The titles, empty where unknown.
  public let texts: [String]
  /// The papers whose titles are most alike; nil when titles have no weight.
  public let partners: PartnerTable?
  /// The phrases that may name topics.
  let phrases: PhraseIndex

  /// Reads the titles.
  ///
  /// - Parameters:
  ///   - titles: The title of each paper, empty where unknown.
  ///   - options: Whether titles have weight, and how many threads to use.
  public init(_ titles: [String], options: TopicOptions) {
    texts = titles
    phrases = PhraseIndex(titles: titles, minimum: 2)
    partners =
      options.weights.text > 0 ? titlePartners(of: titles, threads: options.threads) : nil
  }
}

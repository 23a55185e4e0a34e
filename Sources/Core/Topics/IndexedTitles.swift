import Similarity

/// Titles with all that topics need to know of them, which does not depend on citations.
struct IndexedTitles {
  /// The titles.
  let texts: [String]
  /// The phrases that may name topics.
  let phrases: PhraseIndex
  /// The papers whose titles are most alike; nil when titles have no weight.
  let partners: PartnerTable?

  /// Reads the titles.
  init(_ titles: [String], options: TopicOptions) {
    texts = titles
    phrases = PhraseIndex(titles: titles, minimum: 2)
    partners =
      options.weights.text > 0 ? titlePartners(of: titles, threads: options.threads) : nil
  }
}

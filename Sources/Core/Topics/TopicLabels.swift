/// Names for groups of papers, and the terms that set each apart from the others.
///
/// Every group has a ranking of headings (``HeadingCandidates``). The group with the best heading
/// takes it first; the others then choose among what is left.
///
/// Conventions: no label has all its words in another, so permutations and extensions are out. A
/// group whose titles share no phrase is named by its two strongest words, or as untitled; neither
/// names it well, and ``coverage`` is 0.
struct TopicLabels: Sendable, Equatable {
  /// A heading of each group, no two alike.
  let labels: [String]
  /// The five strongest terms of each group, strongest first.
  let keyTerms: [[String]]
  /// The share of each group's titles that hold at least one word of its label.
  let support: [Double]
  /// The titles of each group that hold the phrase of its label or half of its words.
  let served: [Set<Int32>]
  /// The share of each group, by weight, for which its label speaks; 0 for groups that no heading of
  /// their own names.
  let coverage: [Double]

  /// Names the groups.
  ///
  /// - Parameters:
  ///   - index: The phrases of all titles.
  ///   - groups: The group of each title, -1 for none.
  ///   - count: The number of groups.
  ///   - importance: A score of each title; labels speak for the important ones above all.
  ///   - parts: The part of its group that holds each title, if groups have parts: a label must
  ///     then suit many of the parts.
  ///   - taken: Labels that are in use on another level.
  init(
    index: PhraseIndex,
    groups: [Int32],
    count: Int,
    importance: [Double],
    parts: [Int32]? = nil,
    taken: [String] = []
  ) {
    let weights = Self.weights(importance)
    var candidates = HeadingCandidates.rank(index, groups: groups, count: count, weights: weights)
    if let parts {
      for group in 0..<count {
        candidates[group].favorEven(index, group: Int32(group), groups: groups, parts: parts)
      }
    }
    let phrases = index.phrases
    var waiting = Array(0..<count)
    var labels = [String](repeating: "", count: count)
    var stems = [[String]](repeating: [], count: count)
    var chosen = [HeadingCandidates.Heading?](repeating: nil, count: count)
    func isFree(_ words: [String]) -> Bool {
      let words = Set(words)
      return !stems.contains {
        !$0.isEmpty && (words.isSuperset(of: $0) || words.isSubset(of: $0))
      }
    }
    func isFree(_ heading: HeadingCandidates.Heading) -> Bool {
      !taken.contains(phrases[heading.phrase].heading) && isFree(phrases[heading.phrase].stems)
    }
    while !waiting.isEmpty {
      var best: (place: Int, heading: HeadingCandidates.Heading)?
      for (place, group) in waiting.enumerated() {
        if let free = candidates[group].headings.first(where: isFree),
          free.score > best?.heading.score ?? 0
        {
          best = (place, free)
        }
      }
      let group = waiting.remove(at: best?.place ?? 0)
      if let heading = best?.heading {
        chosen[group] = heading
        labels[group] = phrases[heading.phrase].heading
        stems[group] = phrases[heading.phrase].stems
      } else {
        let words = candidates[group].terms.filter { phrases[$0].wordCount == 1 }.prefix(2)
        let both = words.flatMap { phrases[$0].stems }
        if words.count == 2, isFree(both) {
          let isLatin = words.allSatisfy { phrases[$0].script == .latin }
          labels[group] = words.map { phrases[$0].heading }.joined(
            separator: isLatin ? " and " : " · "
          )
          stems[group] = both
        } else {
          labels[group] = "Untitled Topic \(group + 1)"
        }
      }
    }
    served = chosen.map { Set($0?.titles ?? []) }
    self.labels = labels
    coverage = chosen.map { $0?.share ?? 0 }
    keyTerms = candidates.map { $0.terms.prefix(5).map { phrases[$0].heading } }
    support = Self.support(of: stems, index: index, groups: groups)
  }

  /// Two fifths of all weight are shared out evenly, the rest by importance: who reads a label looks for
  /// the papers that lead the topic.
  private static func weights(_ importance: [Double]) -> [Double] {
    let mean = importance.reduce(0, +) / Double(max(1, importance.count))
    return importance.map { mean > 0 ? 0.4 + 0.6 * max(0, $0) / mean : 1 }
  }

  private static func support(
    of labels: [[String]],
    index: PhraseIndex,
    groups: [Int32]
  ) -> [Double] {
    var sizes = [Double](repeating: 0, count: labels.count)
    for group in groups where group >= 0 { sizes[Int(group)] += 1 }
    var hits = [Set<Int32>](repeating: [], count: labels.count)
    for phrase in index.phrases where phrase.stems.count == 1 {
      for group in labels.indices where labels[group].contains(phrase.stems[0]) {
        for title in phrase.titles where groups[Int(title)] == Int32(group) {
          hits[group].insert(title)
        }
      }
    }
    return labels.indices.map { Double(hits[$0].count) / max(1, sizes[$0]) }
  }
}

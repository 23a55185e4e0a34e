/// Names for groups of papers, and the terms that set each apart from the others.
///
/// Every group has a ranking of headings (``HeadingCandidates``). The group with the best heading
/// takes it first; the others then choose among what is left.
///
/// Conventions: no label has all its words in another, so permutations and extensions are out. A
/// group whose titles share no phrase is named by its two strongest words, or as untitled.
struct TopicLabels: Sendable, Equatable {
  /// A heading of each group, no two alike.
  let labels: [String]
  /// The five strongest terms of each group, strongest first.
  let keyTerms: [[String]]
  /// The share of each group's titles that hold at least one word of its label.
  let support: [Double]

  /// Names the groups.
  ///
  /// - Parameters:
  ///   - index: The phrases of all titles.
  ///   - groups: The group of each title, -1 for none.
  ///   - count: The number of groups.
  ///   - parts: The part of its group that holds each title, if groups have parts: a label must
  ///     then suit many of the parts.
  ///   - taken: Labels that are in use on another level.
  init(
    index: PhraseIndex,
    groups: [Int32],
    count: Int,
    parts: [Int32]? = nil,
    taken: [String] = []
  ) {
    var candidates = HeadingCandidates.rank(index, groups: groups, count: count)
    if let parts {
      for group in 0..<count {
        candidates[group].favorEven(index, group: Int32(group), groups: groups, parts: parts)
      }
    }
    let phrases = index.phrases
    var waiting = Array(0..<count)
    var labels = [String](repeating: "", count: count)
    var stems = [[String]](repeating: [], count: count)
    var used: [Set<String>] = []
    func isFree(_ stems: [String]) -> Bool {
      let words = Set(stems)
      return !used.contains { $0.isSubset(of: words) || $0.isSuperset(of: words) }
    }
    while !waiting.isEmpty {
      var best: (place: Int, score: Double, phrase: Int)?
      for (place, group) in waiting.enumerated() {
        let free = candidates[group].headings.first {
          !taken.contains(phrases[$0.phrase].heading) && isFree(phrases[$0.phrase].stems)
        }
        if let free, free.score > best?.score ?? 0 { best = (place, free.score, free.phrase) }
      }
      let group = waiting.remove(at: best?.place ?? 0)
      if let best {
        labels[group] = phrases[best.phrase].heading
        stems[group] = phrases[best.phrase].stems
      } else {
        let words = candidates[group].terms.filter { phrases[$0].stems.count == 1 }.prefix(2)
        let both = words.flatMap { phrases[$0].stems }
        if words.count == 2, isFree(both) {
          labels[group] = words.map { phrases[$0].heading }.joined(separator: " and ")
          stems[group] = both
        } else {
          labels[group] = "Untitled Topic \(group + 1)"
        }
      }
      if !stems[group].isEmpty { used.append(Set(stems[group])) }
    }
    self.labels = labels
    keyTerms = candidates.map { $0.terms.prefix(5).map { phrases[$0].heading } }
    support = Self.support(of: stems, index: index, groups: groups)
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

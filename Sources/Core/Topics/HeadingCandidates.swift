#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The phrases that may name one group of titles, best first.
///
/// With a and b the shares of titles inside and outside the group that hold a phrase, its contrast
/// is a · ln²(a / b), zero where a ≤ b: class-based TF–IDF with the log ratio of the
/// Kullback–Leibler divergence in place of the idf, squared, which prefers "distributed deep
/// learning" to "deep learning". Titles count by weight, so that labels speak for the papers that
/// lead the group. A heading of k words scores
///
///   share · wholeness · taste · (contrast of the phrase + 0.4 / √k · Σ contrast of its words)
///
/// with share that of titles that hold the phrase or a word of it that is twice as frequent inside
/// as outside, wholeness that of its occurrences not cut out of a longer term, and taste a mild
/// dislike of four words and of words that fit every subject.
///
/// > M. Grootendorst. "BERTopic: neural topic modeling with a class-based TF-IDF procedure." 2022.
/// > arXiv:2203.05794
/// >
/// > K. Frantzi, S. Ananiadou, H. Mima. "Automatic recognition of multi-word terms: the
/// > C-value/NC-value method." *Int. J. Digit. Libr.* 3(2):115–130, 2000. doi:10.1007/s007999900023
/// > (a part of a longer term is no term when it hardly occurs without it)
///
/// - Complexity: O(occurrences of all phrases).
struct HeadingCandidates: Sendable {
  /// A phrase that may be the label.
  struct Heading: Sendable {
    let phrase: Int
    var score: Double
    /// The titles of the group that hold the phrase or one of its contrasting words, ascending.
    let titles: [Int32]
    /// Their share of the weight of the group.
    let share: Double
  }

  /// Phrases of two to four words that may be the label.
  var headings: [Heading] = []
  /// Phrases and words that may be key terms; none mostly repeats the words of earlier ones.
  var terms: [Int] = []

  /// The candidates of every group.
  ///
  /// - Parameters:
  ///   - index: The phrases of all titles.
  ///   - groups: The group of each title, -1 for none.
  ///   - count: The number of groups.
  ///   - weights: How much each title counts, positive.
  /// - Returns: Headings and terms of every group, best first.
  static func rank(
    _ index: PhraseIndex,
    groups: [Int32],
    count: Int,
    weights: [Double]
  ) -> [HeadingCandidates] {
    var sizes = [Double](repeating: 0, count: count)
    for (title, group) in groups.enumerated() where group >= 0 {
      sizes[Int(group)] += weights[title]
    }
    var held = [[Holding]](repeating: [], count: count)
    var found = [[Int32]](repeating: [], count: count)
    for phrase in index.phrases.indices {
      let titles = index.phrases[phrase].titles
      let total = titles.reduce(0.0) { $0 + weights[Int($1)] }
      for title in titles where groups[Int(title)] >= 0 {
        found[Int(groups[Int(title)])].append(title)
      }
      for title in titles where groups[Int(title)] >= 0 {
        let group = Int(groups[Int(title)])
        if found[group].count > 1 {
          let inside = found[group].reduce(0.0) { $0 + weights[Int($1)] }
          held[group].append(
            Holding(phrase: phrase, titles: found[group], inside: inside, outside: total - inside)
          )
        }
        found[group] = []
      }
    }
    let total = weights.reduce(0, +)
    return (0..<count).map { group in
      HeadingCandidates(
        held[group],
        of: index.phrases,
        size: sizes[group],
        total: total,
        weights: weights
      )
    }
  }

  /// A phrase that at least two titles of a group hold.
  private struct Holding {
    let phrase: Int
    /// The titles of the group that hold it.
    let titles: [Int32]
    /// Their weight.
    let inside: Double
    /// The weight of the other titles that hold it.
    let outside: Double
  }

  private init(
    _ held: [Holding],
    of phrases: [TitlePhrase],
    size: Double,
    total: Double,
    weights: [Double]
  ) {
    // One average title more outside, so that what is seen twice is not taken for a law.
    let average = total / Double(weights.count)
    var contrasts: [Double] = []
    var words: [String: (contrast: Double, titles: [Int32])] = [:]
    var longest: [[String]: Int] = [:]
    var titlesHolding: [[String]: Int] = [:]
    for holding in held {
      let stems = phrases[holding.phrase].stems
      let inside = holding.inside / size
      let outside = (holding.outside + average) / (total - size + average)
      let ratio = max(0, log(inside / outside))
      contrasts.append(inside * ratio * ratio)
      titlesHolding[stems] = holding.titles.count
      if stems.count == 1 {
        words[stems[0]] = (inside * ratio * ratio, ratio > log(2) ? holding.titles : [])
      }
      // Every part of a phrase learns how often it occurs inside a longer one, where the longer one
      // says more: "prediction serving systems" does not.
      let folded = phrases[holding.phrase].folded
      let isPadded =
        folded.count > 1 && HeadingGrammar.isGeneric(folded[folded.count - 1])
        && HeadingGrammar.namesActivity(folded[folded.count - 2])
      for length in 1..<max(1, stems.count) {
        for start in 0...(stems.count - length)
        where !(isPadded && start == 0 && length == stems.count - 1) {
          let part = Array(stems[start..<(start + length)])
          longest[part] = max(longest[part] ?? 0, holding.titles.count)
        }
      }
    }
    var ranked: [(phrase: Int, score: Double)] = []
    for (holding, contrast) in zip(held, contrasts) where contrast > 0 {
      let (number, titles) = (holding.phrase, holding.titles.count)
      let phrase = phrases[number]
      let isFragment = Double(longest[phrase.stems] ?? 0) >= 0.7 * Double(titles)
      let rest = titlesHolding[Array(phrase.stems.dropFirst())] ?? titles
      guard !isFragment, phrase.mayStandAlone(titles: titles, withoutFirstWord: rest) else {
        continue
      }
      ranked.append((number, (phrase.stems.count > 1 ? 1.6 * phrase.wholeness : 1) * contrast))
      guard phrase.heading.contains(" ") else { continue }
      let length = Double(phrase.stems.count)
      let single =
        phrase.stems.reduce(0.0) { $0 + (words[$1]?.contrast ?? 0) } / length.squareRoot()
      var covered = Set(holding.titles)
      for stem in phrase.stems { covered.formUnion(words[stem]?.titles ?? []) }
      let served = covered.sorted()
      let share = served.reduce(0.0) { $0 + weights[Int($1)] } / size
      let score = share * phrase.wholeness * phrase.taste * (contrast + 0.4 * single)
      headings.append(Heading(phrase: number, score: score, titles: served, share: share))
    }
    Self.sort(&headings)
    Self.sort(&ranked)
    for term in ranked where terms.count < 12 {
      let stems = phrases[term.phrase].stems
      let known = stems.count { stem in terms.contains { phrases[$0].stems.contains(stem) } }
      if known * 2 <= stems.count, known < stems.count { terms.append(term.phrase) }
    }
  }

  /// Weighs each heading by how evenly it is spread over the parts of its group: the square of the
  /// number of parts that would hold its titles in equal shares, exp(entropy).
  mutating func favorEven(
    _ index: PhraseIndex,
    group: Int32,
    groups: [Int32],
    parts: [Int32]
  ) {
    for place in headings.indices {
      var counts: [Int32: Double] = [:]
      for title in index.phrases[headings[place].phrase].titles
      where groups[Int(title)] == group {
        counts[parts[Int(title)], default: 0] += 1
      }
      let total = counts.values.reduce(0, +)
      let entropy = counts.values.sorted().reduce(0) { $0 - $1 / total * log($1 / total) }
      headings[place].score *= exp(2 * entropy)
    }
    Self.sort(&headings)
  }

  /// Best first, equal scores in the order of the phrases.
  private static func sort(_ ranking: inout [(phrase: Int, score: Double)]) {
    ranking.sort { $0.score != $1.score ? $0.score > $1.score : $0.phrase < $1.phrase }
  }

  private static func sort(_ headings: inout [Heading]) {
    headings.sort { $0.score != $1.score ? $0.score > $1.score : $0.phrase < $1.phrase }
  }
}

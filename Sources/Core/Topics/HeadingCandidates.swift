#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The phrases that may name one group of titles, best first.
///
/// With a and b the shares of titles inside and outside the group that hold a phrase, its contrast
/// is a · (ln(a / b) − 1)^{3/2}, zero where a ≤ e · b: class-based TF–IDF with the log ratio of the
/// Kullback–Leibler divergence in place of the idf, less one, so that "deep learning" does not name
/// a part of a corpus on deep learning. Titles count by weight, so that labels speak for the papers
/// that lead the group. A heading of k words scores
///
///   coverage · wholeness · currency · taste
///     · (contrast of the phrase + 0.8 / √k · Σ contrast of its words)
///
/// with coverage the mean share of the words that a title of the group holds, as far as they are
/// twice as frequent inside as outside; wholeness the share of the phrase's occurrences not cut out
/// of a longer term; currency t / (t + 2) for a phrase of t different titles of the corpus; and taste
/// a dislike of four words and of words that fit every subject.
///
/// A heading is to be as general as its group: so coverage, currency and the words. The words are
/// also counted on more titles than the phrase, and labels outlive more changes of the citations.
/// Phrases in another script than most titles of the group are left out.
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
    /// The titles of the group that hold the phrase or half of its words, ascending.
    let titles: [Int32]
    /// Their share of the weight of the group.
    let share: Double
  }

  /// Phrases of two to four words that may be the label, best first.
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
    let scripts = index.scripts(of: groups, count: count)
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
        let script = index.phrases[phrase].script
        if found[group].count > 1, script == nil || script == scripts[group] {
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
      let ratio = log(inside / outside)
      let excess = max(0, ratio - 1)
      let contrast = inside * excess * excess.squareRoot()
      contrasts.append(contrast)
      titlesHolding[stems] = holding.titles.count
      if stems.count == 1 { words[stems[0]] = (contrast, ratio > log(2) ? holding.titles : []) }
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
      let isTerm = phrase.stems.count > 1
      ranked.append(
        (number, (isTerm ? 1.6 * phrase.wholeness : 1) * phrase.currency * contrast)
      )
      guard phrase.isHeading else { continue }
      let length = Double(phrase.stems.count)
      let single =
        phrase.stems.reduce(0.0) { $0 + (words[$1]?.contrast ?? 0) } / length.squareRoot()
      let covered = Self.coverage(
        by: phrase.stems.map { words[$0]?.titles ?? [] },
        holding.titles
      )
      let served = covered.filter { $0.share >= 0.5 }.map(\.title)
      let share = served.reduce(0.0) { $0 + weights[Int($1)] } / size
      let coverage = covered.reduce(0.0) { $0 + weights[Int($1.title)] * $1.share } / size
      let fitness = phrase.wholeness * phrase.currency * phrase.taste
      let score = coverage * fitness * (contrast + 0.8 * single)
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

  /// The titles that hold a word, with the share of the words that each holds; ascending.
  private static func coverage(
    by words: [[Int32]],
    _ holding: [Int32]
  ) -> [(title: Int32, share: Double)] {
    var titles = holding
    for word in words { titles += word }
    titles.sort()
    let whole = Set(holding)
    var coverage: [(title: Int32, share: Double)] = []
    var count = 0
    for (place, title) in titles.enumerated() {
      count += 1
      if place + 1 < titles.count, titles[place + 1] == title { continue }
      coverage.append((title, whole.contains(title) ? 1 : Double(count) / Double(words.count)))
      count = 0
    }
    return coverage
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

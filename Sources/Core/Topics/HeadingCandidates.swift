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
/// learning" to "deep learning". A heading scores
///
///   share · wholeness · taste · (contrast of the phrase + ½ · mean contrast of its words)
///
/// with share that of titles that hold its most frequent contrasting word, wholeness that of its
/// occurrences not cut out of a longer term, and taste a mild dislike of four words and of nouns
/// that fit every subject.
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
  /// Phrases of two to four words that may be the label.
  var headings: [(phrase: Int, score: Double)] = []
  /// Phrases and words that may be key terms; none mostly repeats the words of earlier ones.
  var terms: [Int] = []

  /// The candidates of every group.
  static func rank(_ index: PhraseIndex, groups: [Int32], count: Int) -> [HeadingCandidates] {
    var sizes = [Int](repeating: 0, count: count)
    for group in groups where group >= 0 { sizes[Int(group)] += 1 }
    var held = [[(phrase: Int, titles: Int)]](repeating: [], count: count)
    var counts = [Int](repeating: 0, count: count)
    for phrase in index.phrases.indices {
      let titles = index.phrases[phrase].titles.map { Int(groups[Int($0)]) }
      for group in titles where group >= 0 { counts[group] += 1 }
      for group in titles where group >= 0 {
        if counts[group] > 1 { held[group].append((phrase, counts[group])) }
        counts[group] = 0
      }
    }
    return (0..<count).map { group in
      HeadingCandidates(
        held[group],
        of: index.phrases,
        size: sizes[group],
        titleCount: index.titleCount
      )
    }
  }

  private init(
    _ held: [(phrase: Int, titles: Int)],
    of phrases: [TitlePhrase],
    size: Int,
    titleCount: Int
  ) {
    var contrasts: [Double] = []
    var words: [String: (contrast: Double, share: Double)] = [:]
    var longest: [[String]: Int] = [:]
    var titlesHolding: [[String]: Int] = [:]
    for (number, titles) in held {
      let stems = phrases[number].stems
      let inside = Double(titles) / Double(size)
      let others = Double(phrases[number].titles.count - titles)
      let outside = (others + 1) / Double(titleCount - size + 1)
      let ratio = max(0, log(inside / outside))
      contrasts.append(inside * ratio * ratio)
      titlesHolding[stems] = titles
      if stems.count == 1 { words[stems[0]] = (inside * ratio * ratio, ratio > 0 ? inside : 0) }
      // Every part of a phrase learns how often it occurs inside a longer one.
      for length in 1..<max(1, stems.count) {
        for start in 0...(stems.count - length) {
          let part = Array(stems[start..<(start + length)])
          longest[part] = max(longest[part] ?? 0, titles)
        }
      }
    }
    var ranked: [(phrase: Int, score: Double)] = []
    for ((number, titles), contrast) in zip(held, contrasts) where contrast > 0 {
      let phrase = phrases[number]
      let isFragment = Double(longest[phrase.stems] ?? 0) >= 0.7 * Double(titles)
      let rest = titlesHolding[Array(phrase.stems.dropFirst())] ?? titles
      guard !isFragment, phrase.mayStandAlone(titles: titles, withoutFirstWord: rest) else {
        continue
      }
      ranked.append((number, (phrase.stems.count > 1 ? 1.6 * phrase.wholeness : 1) * contrast))
      guard phrase.heading.contains(" ") else { continue }
      let mean =
        phrase.stems.reduce(0.0) { $0 + (words[$1]?.contrast ?? 0) } / Double(phrase.stems.count)
      let share = phrase.stems.reduce(Double(titles) / Double(size)) {
        max($0, words[$1]?.share ?? 0)
      }
      let isVague = phrase.folded.last.map(HeadingGrammar.isGeneric) ?? false
      let taste = (isVague ? 0.8 : 1) * (1.1 - 0.05 * Double(phrase.stems.count))
      headings.append((number, share * phrase.wholeness * taste * (contrast + 0.5 * mean)))
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
}

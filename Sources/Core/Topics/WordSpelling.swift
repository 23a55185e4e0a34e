import Similarity

/// How the papers print each word: GPU, MapReduce, but "learning".
struct WordSpelling {
  private var special: [String: String] = [:]
  private var compounds: Set<String> = []
  private var plurals: Set<String> = []

  /// Learns spellings from all titles.
  ///
  /// A form with a capital after its first letter counts as the word's spelling when at least a
  /// third of its occurrences print it so; plain forms differ by the heading style of the title
  /// alone. A pair of words is hyphenated when most of its occurrences are. A noun that the titles
  /// often use in the plural is one that can be counted.
  init(_ titles: [[TitleToken]]) {
    var forms: [String: [String: Int]] = [:]
    var totals: [String: Int] = [:]
    var pairs: [String: (hyphened: Int, all: Int)] = [:]
    for words in titles {
      for (index, word) in words.enumerated() {
        totals[word.folded, default: 0] += 1
        if word.surface.dropFirst().contains(where: \.isUppercase) {
          forms[word.folded, default: [:]][word.surface, default: 0] += 1
        }
        if index > 0, word.boundary == .space || word.boundary == .hyphen {
          let pair = words[index - 1].folded + " " + word.folded
          pairs[pair, default: (0, 0)].all += 1
          if word.boundary == .hyphen { pairs[pair, default: (0, 0)].hyphened += 1 }
        }
      }
    }
    for (word, spellings) in forms {
      let best = spellings.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      if let best, best.value * 3 >= totals[word, default: 0] { special[word] = best.key }
    }
    for (word, count) in totals {
      let plural = totals[word + "s", default: 0]
      let isAbstract = Self.abstractEndings.contains { word.hasSuffix($0) }
      let isAgent = word.hasSuffix("er") || word.hasSuffix("or")
      if word.count > 2, !isAbstract, plural * (isAgent ? 20 : 4) >= count, plural > 0 {
        plurals.insert(word)
      }
    }
    for (pair, count) in pairs where count.hyphened * 2 > count.all { compounds.insert(pair) }
  }

  private static let abstractEndings = [
    "ion", "ing", "ment", "ance", "ence", "ity", "ism", "sis", "ics", "cy", "ness", "ship", "s",
  ]

  /// The words with the last one in the plural, if it is one that can be counted.
  func plural(_ words: [String]) -> [String] {
    guard let last = words.last, plurals.contains(last) else { return words }
    return words.dropLast() + [last + "s"]
  }

  /// The words as a heading: in title case where the script is Latin, else as a sentence begins.
  func heading(_ words: [String]) -> String {
    var heading = ""
    for (index, word) in words.enumerated() {
      if index > 0 { heading += compounds.contains(words[index - 1] + " " + word) ? "-" : " " }
      let isRaised = index == 0 || WritingSystem(of: word) == .latin
      heading += special[word] ?? (isRaised ? word.prefix(1).uppercased() + word.dropFirst() : word)
    }
    return heading
  }
}

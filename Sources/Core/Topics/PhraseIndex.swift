import Similarity

/// All phrases of a set of titles that may stand as headings and occur often enough.
struct PhraseIndex: Sendable {
  /// The phrases in the order of their first title.
  let phrases: [TitlePhrase]
  /// How many titles there are.
  let titleCount: Int
  /// The script of each title; nil where there are no letters.
  let scripts: [WritingSystem?]

  /// Collects the phrases that occur in at least `minimum` different titles.
  ///
  /// "A compiler for deep learning" counts as an occurrence of "deep learning compiler", provided
  /// some title prints the phrase that way.
  /// - Complexity: O(number of words), for titles of bounded length.
  init(titles: [String], minimum: Int) {
    titleCount = titles.count
    scripts = titles.map { WritingSystem(of: $0) }
    let words = titles.map { Self.shouts($0) ? titleTokens($0.lowercased()) : titleTokens($0) }
    var stemOf: [String: String] = [:]
    let stems = words.map { words in
      words.map { word in
        if let known = stemOf[word.folded] { return known }
        let stem = porterStem(word.folded)
        stemOf[word.folded] = stem
        return stem
      }
    }
    var printings: Set<[String]> = []
    let isNew = words.map { printings.insert($0.map(\.folded)).inserted }

    var counts: [String: Int] = [:]
    var printed: Set<String> = []
    var offered: [[(key: String, places: [Int], isInverted: Bool)]] = []
    for title in titles.indices {
      var phrases: [(key: String, places: [Int], isInverted: Bool)] = []
      Self.eachPhrase(words[title], stems[title]) { phrases.append(($0, $1, $2)) }
      for phrase in phrases {
        if isNew[title] { counts[phrase.key, default: 0] += 1 }
        if !phrase.isInverted { printed.insert(phrase.key) }
      }
      offered.append(phrases)
    }
    var numbers: [String: Int] = [:]
    var found: [TitlePhrase] = []
    var forms: [[[String]: Int]] = []
    for title in titles.indices {
      for (key, places, isInverted) in offered[title] {
        guard counts[key, default: 0] >= minimum, printed.contains(key) else { continue }
        let number = numbers[key] ?? found.count
        if number == found.count {
          numbers[key] = number
          var phrase = TitlePhrase(stems: places.map { stems[title][$0] })
          phrase.differentTitles = counts[key, default: 0]
          phrase.isUnspaced = Self.isUnspaced(words[title][places[0]])
          found.append(phrase)
          forms.append([:])
        }
        found[number].titles.append(Int32(title))
        if isInverted {
          found[number].completions += 1
          found[number].beginnings += Self.isBeginning(places[0], in: words[title]) ? 1 : 0
          continue
        }
        let range = places[0]..<(places[places.count - 1] + 1)
        let isUnspaced = found[number].isUnspaced
        if words[title][range.lowerBound].boundary == .phrase { found[number].openings += 1 }
        if isUnspaced || Self.isWhole(range, in: words[title]) { found[number].completions += 1 }
        if isUnspaced || Self.isBeginning(range.lowerBound, in: words[title]) {
          found[number].beginnings += 1
        }
        forms[number][words[title][range].map(\.folded), default: 0] += 1
      }
    }
    let spelling = WordSpelling(words)
    for number in found.indices {
      defer { found[number].script = WritingSystem(of: found[number].heading) }
      // The most frequent form; of equally frequent ones the first in the alphabet.
      let best = forms[number].min {
        $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
      }
      let words = best?.key ?? []
      if found[number].isUnspaced {
        found[number].heading = words.dropFirst().reduce(into: words.first ?? "") {
          $0 += $1.suffix(1)
        }
        found[number].folded = [found[number].heading]
        continue
      }
      let plural = Array(words.dropLast()) + (words.last.map { [$0 + "s"] } ?? [])
      let isPlural = 4 * forms[number][plural, default: 0] >= best?.value ?? 1
      found[number].folded = isPlural ? plural : spelling.plural(words)
      found[number].heading = spelling.heading(found[number].folded)
    }
    phrases = found
  }

  /// The script of most titles of each group; nil for groups without letters.
  func scripts(of groups: [Int32], count: Int) -> [WritingSystem?] {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: WritingSystem.allCases.count),
      count: count
    )
    for (title, script) in scripts.enumerated() where groups[title] >= 0 {
      guard let script, let place = WritingSystem.allCases.firstIndex(of: script) else { continue }
      counts[Int(groups[title])][place] += 1
    }
    return counts.map { counts in
      guard let most = counts.max(), most > 0 else { return nil }
      return counts.firstIndex(of: most).map { WritingSystem.allCases[$0] }
    }
  }

  /// Whether the word is a pair of characters of a script without blanks.
  private static func isUnspaced(_ word: TitleToken) -> Bool {
    guard let first = word.folded.unicodeScalars.first, first.value >= 0x3041 else { return false }
    return WritingSystem(of: word.folded) == .unspaced
  }

  /// Whether a phrase at `range` is not cut out of a longer one.
  ///
  /// A hyphen before it, a noun after it, or a noun before its opening gerund ("machine learning
  /// accelerators") continue it. A single word after "to" or a pronoun is a verb ("to prevent").
  private static func isWhole(_ range: Range<Int>, in words: [TitleToken]) -> Bool {
    let first = words[range.lowerBound]
    if first.boundary == .hyphen { return false }
    if range.count == 1, first.boundary == .space,
      HeadingGrammar.leadsVerb(words[range.lowerBound - 1].folded)
    {
      return false
    }
    if first.boundary == .space, HeadingGrammar.isGerund(first.folded) {
      let previous = words[range.lowerBound - 1].folded
      if HeadingGrammar.continues(previous), !HeadingGrammar.isModifier(previous) { return false }
    }
    guard range.upperBound < words.count else { return true }
    let next = words[range.upperBound]
    return next.boundary == .phrase || !HeadingGrammar.continues(next.folded)
  }

  /// Whether no content word stands right before the word: "linear" continues "algebra compilers".
  private static func isBeginning(_ place: Int, in words: [TitleToken]) -> Bool {
    words[place].boundary == .phrase || !HeadingGrammar.continues(words[place - 1].folded)
      || HeadingGrammar.isPraise(words[place - 1].folded)
  }

  /// Calls `body` once for every acceptable phrase of a title, with its key, the places of its words
  /// and whether they stand the other way round ("H for P" read as "P H").
  private static func eachPhrase(
    _ words: [TitleToken],
    _ stems: [String],
    _ body: (String, [Int], Bool) -> Void
  ) {
    var seen: Set<String> = []
    var offered: [(key: String, places: [Int])] = []
    for start in words.indices {
      if isUnspaced(words[start]) {
        eachUnspaced(words, stems, from: start) { key, places in
          if seen.insert(key).inserted { body(key, places, false) }
        }
        continue
      }
      let head = start - 2
      let isObject =
        head >= 0 && words[start].boundary != .phrase && words[start - 1].boundary == .space
        && (words[start - 1].folded == "for" || words[start - 1].folded == "of")
        && HeadingGrammar.accepts(words[head...head])
      var key = ""
      for end in start..<min(start + 4, words.count) {
        if end > start, words[end].boundary == .phrase || isUnspaced(words[end]) { break }
        key += end > start ? " " + stems[end] : stems[end]
        guard HeadingGrammar.accepts(words[start...end]) else { continue }
        let places = Array(start...end)
        if seen.insert(key).inserted { body(key, places, false) }
        if isObject, places.count < 4, !HeadingGrammar.isModifier(words[end].folded),
          isWhole(start..<(end + 1), in: words)
        {
          offered.append((key + " " + stems[head], places + [head]))
        }
      }
    }
    for (key, places) in offered where seen.insert(key).inserted { body(key, places, true) }
  }

  /// Calls `body` for every acceptable run of characters that starts at a place.
  private static func eachUnspaced(
    _ words: [TitleToken],
    _ stems: [String],
    from start: Int,
    _ body: (String, [Int]) -> Void
  ) {
    var key = ""
    for end in start..<min(start + UnspacedPhrases.longest, words.count) {
      if end > start, words[end].boundary != .overlap { return }
      key += end > start ? " " + stems[end] : stems[end]
      if UnspacedPhrases.accepts(start..<(end + 1), in: words) { body(key, Array(start...end)) }
    }
  }

  /// Whether a title is printed in capitals, which says nothing about the spelling of its words.
  private static func shouts(_ title: String) -> Bool {
    let letters = title.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 12 && !letters.contains { $0.properties.isLowercase }
  }
}

/// Strips English suffixes, so that "scheduling", "scheduler" and "schedules" become one term.
///
/// Words are read as [C](VC)^m[V]; each of five steps removes a suffix when the measure m of what
/// remains is large enough. Words that are not plain lower-case ASCII letters come back unchanged.
///
/// > M. F. Porter. "An algorithm for suffix stripping." *Program* 14(3):130–137, 1980.
/// > doi:10.1108/eb046814
///
/// Conventions: the algorithm as printed in 1980, without its author's later departures.
/// - Complexity: O(length of the word).
public func porterStem(_ word: String) -> String {
  var stemmer = Stemmer(word: Array(word.utf8))
  guard stemmer.word.count > 2, stemmer.word.allSatisfy({ 97...122 ~= $0 }) else { return word }
  stemmer.removePlural()
  stemmer.removePastAndProgressive()
  stemmer.replaceFinalY()
  stemmer.replace(Stemmer.doubleSuffixes, whenMeasureExceeds: 0)
  stemmer.replace(Stemmer.adjectiveSuffixes, whenMeasureExceeds: 0)
  stemmer.removeResidualSuffix()
  stemmer.tidyUp()
  return String(decoding: stemmer.word, as: UTF8.self)
}

private struct Stemmer {
  var word: [UInt8]

  /// Step 2 of the paper.
  static let doubleSuffixes: [(suffix: StaticString, replacement: StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
  ]
  /// Step 3 of the paper.
  static let adjectiveSuffixes: [(suffix: StaticString, replacement: StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]
  /// Step 4 of the paper, longer suffixes first; "ion" also needs a preceding s or t.
  static let residualSuffixes: [StaticString] = [
    "ement", "ment", "ent", "ance", "ence", "able", "ible", "ant", "ism", "ate", "iti", "ous",
    "ive", "ize", "ion", "al", "er", "ic", "ou",
  ]

  func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case 97, 101, 105, 111, 117: false  // a e i o u
    case 121: index == 0 || !isConsonant(index - 1)  // y
    default: true
    }
  }

  /// The number of vowel-consonant sequences in the first `length` letters.
  func measure(_ length: Int) -> Int {
    var count = 0
    var afterVowel = false
    for index in 0..<length {
      if isConsonant(index) {
        if afterVowel { count += 1 }
        afterVowel = false
      } else {
        afterVowel = true
      }
    }
    return count
  }

  func hasVowel(_ length: Int) -> Bool {
    (0..<length).contains { !isConsonant($0) }
  }

  func endsInDoubleConsonant() -> Bool {
    let last = word.count - 1
    return last > 0 && word[last] == word[last - 1] && isConsonant(last)
  }

  /// Whether the first `length` letters end consonant-vowel-consonant, the last not w, x or y.
  func endsShort(_ length: Int) -> Bool {
    guard length >= 3, isConsonant(length - 3), !isConsonant(length - 2), isConsonant(length - 1)
    else { return false }
    let last = word[length - 1]
    return last != 119 && last != 120 && last != 121
  }

  /// The length of the stem before `suffix`, or nil when the word does not end in it.
  func stem(before suffix: StaticString) -> Int? {
    let length = word.count - suffix.utf8CodeUnitCount
    guard length >= 0 else { return nil }
    let text = suffix.description.utf8
    return word[length...].elementsEqual(text) ? length : nil
  }

  mutating func end(_ length: Int, with replacement: StaticString) {
    word.removeSubrange(length...)
    word.append(contentsOf: replacement.description.utf8)
  }

  mutating func removePlural() {
    if stem(before: "sses") != nil || stem(before: "ies") != nil {
      word.removeLast(2)
    } else if stem(before: "ss") == nil, let length = stem(before: "s") {
      word.removeSubrange(length...)
    }
  }

  mutating func removePastAndProgressive() {
    if let length = stem(before: "eed") {
      if measure(length) > 0 { word.removeLast() }
      return
    }
    guard let length = stem(before: "ed") ?? stem(before: "ing"), hasVowel(length) else { return }
    word.removeSubrange(length...)
    if stem(before: "at") != nil || stem(before: "bl") != nil || stem(before: "iz") != nil {
      word.append(101)
    } else if endsInDoubleConsonant(), let last = word.last, ![108, 115, 122].contains(last) {
      word.removeLast()
    } else if measure(word.count) == 1, endsShort(word.count) {
      word.append(101)
    }
  }

  mutating func replaceFinalY() {
    if let length = stem(before: "y"), hasVowel(length) { word[length] = 105 }
  }

  mutating func replace(
    _ rules: [(suffix: StaticString, replacement: StaticString)],
    whenMeasureExceeds bound: Int
  ) {
    for (suffix, replacement) in rules {
      guard let length = stem(before: suffix) else { continue }
      if measure(length) > bound { end(length, with: replacement) }
      return
    }
  }

  mutating func removeResidualSuffix() {
    for suffix in Self.residualSuffixes {
      guard let length = stem(before: suffix) else { continue }
      if suffix.description == "ion", length > 0, word[length - 1] != 115, word[length - 1] != 116 {
        return
      }
      if measure(length) > 1 { word.removeSubrange(length...) }
      return
    }
  }

  mutating func tidyUp() {
    if let length = stem(before: "e") {
      let count = measure(length)
      if count > 1 || (count == 1 && !endsShort(length)) { word.removeLast() }
    }
    if word.last == 108, endsInDoubleConsonant(), measure(word.count) > 1 { word.removeLast() }
  }
}

/// Tells titles apart from those that only abbreviate them: `deep CNNs` for `deep convolutional neural
/// networks`, `30 years` for `thirty years`, `3D` for `three-dimensional`, `I.` for `Part I`.
enum Initialism {
  /// Whether `short` is `long` with words abbreviated, at least one of them.
  ///
  /// A plural may stand for the abbreviation and its noun: `LSTMs` for `long short-term memory
  /// networks`. At least three words have to be the same in both.
  ///
  /// - Complexity: linear in the titles.
  static func isSame(_ short: NormalizedTitle, _ long: NormalizedTitle) -> Bool {
    guard short.words.count <= long.words.count else { return false }
    var (i, j) = (0, 0)
    var (same, abbreviated) = (0, 0)
    while i < short.words.count, j < long.words.count {
      let (one, other) = (short.words[i], long.words[j])
      if one == other {
        (i, j, same) = (i + 1, j + 1, same + 1)
      } else if let count = spelledOut(one, short.isCoined(i), long.words[j...]) {
        (i, j, abbreviated) = (i + 1, j + count, abbreviated + 1)
      } else {
        return false
      }
    }
    return i == short.words.count && j == long.words.count && abbreviated > 0 && same >= 3
  }

  /// How many of the words an abbreviation stands for, or `nil`.
  private static func spelledOut(
    _ word: String,
    _ isCoined: Bool,
    _ words: ArraySlice<String>
  ) -> Int? {
    if let count = number(word, words) { return count }
    let contracted = (contractions[word] ?? []).first { words.starts(with: $0) }
    return contracted?.count ?? (isCoined ? initials(word, words) : nil)
  }

  /// `I` for `part I`, `30` for `thirty` or the other way round, `3D` for `three-dimensional`.
  private static func number(_ word: String, _ words: ArraySlice<String>) -> Int? {
    guard let next = words.first else { return nil }
    if NumberWords.counted.contains(next) {
      let isSame = NumberWords.value([word]).map { NumberWords.value(words.prefix(2)) == $0 }
      return isSame == true ? 2 : nil
    }
    if words.dropFirst().first == "dimensional", word.hasSuffix("d"),
      let number = Int(word.dropLast())
    {
      return NumberWords.spelled(next) == number ? 2 : nil
    }
    return NumberWords.spelled(word).map { NumberWords.spelled(next) == $0 } == true ? 1 : nil
  }

  private static func initials(_ word: String, _ words: ArraySlice<String>) -> Int? {
    func stands(_ letters: Substring.UTF8View) -> Bool {
      (2...6).contains(letters.count) && words.count >= letters.count
        && zip(letters, words).allSatisfy { $0 == $1.utf8.first }
    }
    let letters = Substring(word).utf8
    if stands(letters) { return letters.count }
    guard word.hasSuffix("s"), stands(Substring(word.dropLast()).utf8) else { return nil }
    let count = letters.count - 1
    let noun: Set<String> = ["networks", "models", "machines", "systems", "units"]
    return count + (words.dropFirst(count).first.map(noun.contains) == true ? 1 : 0)
  }

  private static let contractions: [String: [[String]]] = [
    "convnet": [["convolutional", "neural", "network"], ["convolutional", "network"]],
    "convnets": [["convolutional", "neural", "networks"], ["convolutional", "networks"]],
    "net": [["network"]], "nets": [["networks"]], "ai": [["artificial", "intelligence"]],
  ]
}

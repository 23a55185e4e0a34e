/// Tells a slip of the pen from another word.
///
/// Distance is that of Damerau and Levenshtein restricted to adjacent swaps (optimal string
/// alignment). A slip keeps the first letter, happens in long words only, leaves names alone
/// (`BERT` and `BART` are two works), and is no prefix that turns the meaning.
enum Misspelling {
  /// How many letters two titles differ in, when all differences can be slips.
  static func letters(_ a: NormalizedTitle, _ b: NormalizedTitle) -> Int? {
    let longer = max(a.compact.utf8.count, b.compact.utf8.count)
    guard longer >= 16, abs(a.compact.utf8.count - b.compact.utf8.count) <= 3 else { return nil }
    let allowed = longer >= 60 ? 3 : longer >= 32 ? 2 : 1
    guard a.words.count == b.words.count else {
      // A slip beside a joined word, as in "Deep LearningInferense".
      let isClose = abs(a.words.count - b.words.count) == 1 && longer >= 24
      return isClose ? distance(a.compact, b.compact, limit: 1) : nil
    }
    var total = 0
    for index in a.words.indices where a.words[index] != b.words[index] {
      guard let slip = slip(a, b, at: index, in: longer), total + slip <= allowed else {
        return nil
      }
      total += slip
    }
    return total
  }

  private static func slip(
    _ a: NormalizedTitle,
    _ b: NormalizedTitle,
    at index: Int,
    in length: Int
  ) -> Int? {
    let (left, right) = (a.words[index], b.words[index])
    if TitleComparison.stem(left) == TitleComparison.stem(right) { return 1 }
    let shorter = min(left.utf8.count, right.utf8.count)
    let isName = a.isCoined(index) || b.isCoined(index) || a.nameCount == 1 && index == 0
    let hasDigit = (left + right).utf8.contains(where: \.isDigit)
    // In long titles slips happen in shorter words, and endings are mixed up: `concentration in time`.
    let isLong = length >= 60
    guard shorter >= (isLong ? 4 : 5), !isName, !hasDigit, left.utf8.first == right.utf8.first,
      !turnsMeaning(left, right)
    else { return nil }
    let common = zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
    if isLong, common >= 8, max(left.utf8.count, right.utf8.count) - common <= 3 { return 2 }
    return distance(left, right, limit: shorter >= 8 ? 2 : 1)
  }

  private static func turnsMeaning(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    if long.hasSuffix(short), prefixes.contains(String(long.dropLast(short.count))) { return true }
    return opposites.contains {
      a.contains($0.0) && b.contains($0.1) || a.contains($0.1) && b.contains($0.0)
    }
  }

  private static let prefixes: Set<String> = [
    "a", "an", "un", "in", "im", "ir", "il", "non", "dis", "de", "anti", "re", "co", "pre", "sub",
    "bi", "tri", "uni", "mis", "ex", "en", "off", "on", "up",
  ]
  private static let opposites = [
    ("inter", "intra"), ("micro", "macro"), ("hyper", "hypo"), ("online", "offline"),
    ("over", "under"), ("homo", "hetero"), ("causal", "casual"), ("linear", "lineal"),
    ("convex", "convec"), ("discreet", "discrete"), ("trained", "training"),
  ]

  /// The restricted edit distance, or `nil` when it exceeds `limit`.
  ///
  /// - Complexity: O(length · limit) time.
  static func distance(_ a: String, _ b: String, limit: Int) -> Int? {
    let x = Array(a.utf8)
    let y = Array(b.utf8)
    guard abs(x.count - y.count) <= limit else { return nil }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: y.count + 1)
    var last = (0...y.count).map { min($0, far) }
    for i in stride(from: 1, through: x.count, by: 1) {
      var row = [Int](repeating: far, count: y.count + 1)
      if i <= limit { row[0] = i }
      for j in stride(from: max(1, i - limit), through: min(y.count, i + limit), by: 1) {
        var best = min(last[j], row[j - 1]) + 1
        best = min(best, last[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1))
        if i > 1, j > 1, x[i - 1] == y[j - 2], x[i - 2] == y[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        row[j] = min(best, far)
      }
      (beforeLast, last) = (last, row)
    }
    return last[y.count] <= limit ? last[y.count] : nil
  }
}

/// A run of one to four title words, with the titles it stands in.
struct TitlePhrase: Sendable, Equatable {
  /// The stems of the words; phrases with equal stems are one phrase.
  var stems: [String]
  /// The words in lower case, in their most frequent form.
  var folded: [String] = []
  /// The words as headings print them.
  var heading = ""
  /// The titles, ascending.
  var titles: [Int32] = []
  /// In how many of them the phrase opens the title or a part of it.
  var openings = 0
  /// In how many of them it stands as a whole: no hyphen before it, no further noun after it.
  var completions = 0
  /// In how many of them no further word of the term stands before it.
  var beginnings = 0
}

extension TitlePhrase {
  /// The share of titles in which the phrase stands as a whole.
  var wholeness: Double { Double(completions) / Double(titles.count) }

  /// A mild dislike, as a factor, of many words and of words that fit every subject at either end.
  var taste: Double {
    let isVague = folded.last.map(HeadingGrammar.isGeneric) ?? false
    let isPadded = folded.first.map(HeadingGrammar.isGeneric) ?? false
    return (isVague ? 0.8 : 1) * (isPadded ? 0.7 : 1) * (1.1 - 0.05 * Double(stems.count))
  }

  /// Whether the phrase names a subject and is not cut out of a clause or of longer terms.
  ///
  /// - Parameters:
  ///   - titles: In how many titles of a group it occurs.
  ///   - rest: In how many of them it occurs without its first word.
  /// - Returns: Whether it may be a heading or a key term.
  func mayStandAlone(titles: Int, withoutFirstWord rest: Int) -> Bool {
    guard let first = folded.first, HeadingGrammar.namesSubject(folded) else { return false }
    if HeadingGrammar.isPraise(first), titles * 5 < rest * 3 { return false }
    if stems.count == 1 { return true }
    if HeadingGrammar.isGerund(first) {
      if openings * 2 > self.titles.count || beginnings * 2 <= self.titles.count { return false }
    }
    return wholeness >= 0.45 && beginnings * 10 >= self.titles.count
  }
}

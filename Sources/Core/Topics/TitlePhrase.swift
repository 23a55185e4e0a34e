/// A run of one to four title words, or of characters of a script without blanks, with the titles it
/// stands in.
struct TitlePhrase: Sendable, Equatable {
  /// The stems of the words, or the overlapping pairs of characters; phrases with equal stems are one
  /// phrase.
  var stems: [String]
  /// Whether it is of a script without blanks.
  var isUnspaced = false
  /// The words in lower case, in their most frequent form; one word for a script without blanks.
  var folded: [String] = []
  /// The words as headings print them.
  var heading = ""
  /// The script of the heading; nil for numbers.
  var script: WritingSystem?
  /// The titles, ascending.
  var titles: [Int32] = []
  /// How many different titles these are: two records of one work say it once.
  var differentTitles = 0
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

  /// How far the phrase is a term of the field rather than of two or three of its titles.
  var currency: Double { Double(differentTitles) / (Double(differentTitles) + 2) }

  /// The number of words; of characters without blanks between them two make one.
  var wordCount: Int { isUnspaced ? (stems.count + 2) / 2 : stems.count }

  /// Whether it has the length of a heading.
  var isHeading: Bool { isUnspaced ? stems.count >= 3 : heading.contains(" ") }

  /// A dislike, as a factor, of many words, which name a part of the subject, and of words that fit
  /// every subject at either end.
  var taste: Double {
    let isVague = folded.last.map(HeadingGrammar.isGeneric) ?? false
    let isPadded = folded.first.map(HeadingGrammar.isGeneric) ?? false
    let length = wordCount < 4 ? 1.1 - 0.05 * Double(wordCount) : 0.8
    return (isVague ? 0.8 : 1) * (isPadded ? 0.7 : 1) * length
  }

  /// Whether the phrase names a subject and is not cut out of a clause or of longer terms.
  ///
  /// - Parameters:
  ///   - titles: In how many titles of a group it occurs.
  ///   - rest: In how many of them it occurs without its first word.
  /// - Returns: Whether it may be a heading or a key term.
  func mayStandAlone(titles: Int, withoutFirstWord rest: Int) -> Bool {
    if isUnspaced { return UnspacedPhrases.namesSubject(heading) }
    guard let first = folded.first, HeadingGrammar.namesSubject(folded) else { return false }
    if HeadingGrammar.isPraise(first), titles * 5 < rest * 3 { return false }
    if stems.count == 1 {
      return wholeness >= 0.3
        && !(HeadingGrammar.isGerund(first) && openings * 2 > self.titles.count)
    }
    if HeadingGrammar.isGerund(first) {
      if openings * 2 > self.titles.count || beginnings * 2 <= self.titles.count { return false }
    }
    return wholeness >= 0.45 && beginnings * 10 >= self.titles.count
  }
}

import Bibliography

/// Looks for the title of an entry in all that it prints, where the title that was read fits nothing.
struct TitleSearch {
  let entry: ListEntry
  let spans: PrintedSpans

  /// Prepares an entry; `nil` when it is no work or prints nothing but its title.
  init?(_ entry: ListEntry) {
    switch entry.kind {
    case .paper, .book, .thesis, .other: break
    case .software, .dataset, .course, .talk, .blog: return nil
    }
    self.entry = entry
    spans = PrintedSpans(entry)
  }

  /// The entry under the title that one of the records bears and the entry prints; of several the
  /// surest, then the longest.
  func matcher(among records: [PaperRecord], titled titles: [NormalizedTitle]) -> EntryMatcher? {
    var best: (confidence: Double, words: Int, matcher: EntryMatcher)?
    for (record, title) in zip(records, titles) {
      guard let printed = spans.title(of: record, titled: title) else { continue }
      let people = spans.authors(of: record, outside: title)
      if isRemark(printed, people) { continue }
      var own = entry
      own.title = printed
      if AuthorAgreement.of(entry.authors, record.authors) != .first, !people.isEmpty {
        own.authors = people
      }
      if own.year == nil, let year = record.year, spans.prints(year: year) { own.year = year }
      let matcher = EntryMatcher(own, isSought: !isAliased(printed))
      guard let candidate = matcher.candidates(among: [record], titled: [title]).first else {
        continue
      }
      let (confidence, words) = (candidate.confidence, title.words.count)
      if let best, (best.confidence, best.words) >= (confidence, words) { continue }
      best = (confidence, words, matcher)
    }
    return best?.matcher
  }

  /// Whether the title that was read is a stretch with a short name in brackets behind it: `The Tensor Algebra
  /// Compiler (taco)`.
  private func isAliased(_ printed: String) -> Bool {
    guard entry.title.hasSuffix(")") else { return false }
    return TitleNormalizer.words(entry.title).dropLast().elementsEqual(
      TitleNormalizer.words(printed)
    )
  }

  /// Whether another work's title is named in what the list says about this one: it stands behind a
  /// title of several words that are no names of its authors, or in the list's own summary.
  private func isRemark(_ printed: String, _ people: [String]) -> Bool {
    let own = TitleNormalizer.normalize(entry.title)
    guard own.tellingWords.count >= 3 else { return false }
    let names = Set(people.flatMap { TitleNormalizer.words($0) })
    if own.words.contains(where: names.contains) { return false }
    return spans.prints(entry.title, before: printed)
  }
}

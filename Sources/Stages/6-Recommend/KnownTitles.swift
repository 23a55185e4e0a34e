import Bibliography

/// The works that need not be recommended: those of the list and those recommended already.
///
/// Records of one work under two titles are united before; what is left to catch are titles that
/// differ in an edition, a subtitle or a slip of the pen.
struct KnownTitles {
  private var titles: [(title: NormalizedTitle, author: String?)] = []

  init(_ resolutions: [Resolution], _ papers: [Paper]) {
    for resolution in resolutions { remember(resolution.entry.title, nil) }
    for paper in papers { remember(paper.title, paper.authors.first) }
  }

  /// Takes a paper in unless it is known already; says whether it was new.
  mutating func insert(_ paper: Paper) -> Bool {
    let title = TitleNormalizer.normalize(paper.title)
    let author = paper.authors.first.map(Self.familyName)
    guard !title.words.isEmpty else { return false }
    for known in titles {
      let isSameAuthor = author != nil && author == known.author
      switch TitleComparison.relation(title, known.title) {
      case .same, .spacing, .smallWords, .abbreviated, .misspelled, .edition, .nameDropped,
        .reordered, .wordDropped, .framed, .subtitle, .extended:
        return false
      case .name(let common) where common >= 2 || isSameAuthor: return false
      case .name, .beginning, nil: continue
      }
    }
    titles.append((title, author))
    return true
  }

  private mutating func remember(_ title: String, _ author: String?) {
    titles.append((TitleNormalizer.normalize(title), author.map(Self.familyName)))
  }

  private static func familyName(_ name: String) -> String {
    String(name.split(separator: " ").last ?? "").lowercased()
  }
}

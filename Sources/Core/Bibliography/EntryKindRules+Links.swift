extension EntryKindRules {
  /// What the links say where nothing else tells.
  static let byLinks: Rule = { entry in
    if entry.links.contains(where: { $0.kind == .pdf }) {
      return (.paper, "its link leads to a PDF")
    }
    if entry.links.contains(where: \.isCalledPaper) {
      return (.paper, "a link is labeled as the paper")
    }
    let first = entry.links.first?.kind
    switch first {
    case .book: return (.book, "its link leads to a bookseller")
    case .video, .slides: return (.talk, "its link leads to a talk")
    case .blog: return (.blog, "its link leads to a blog")
    default: break
    }
    if !entry.authors.isEmpty { return (.paper, "the list names its authors") }
    let ends = [entry.title, entry.text].compactMap { TitleNormalizer.words($0).last }
    if ends.contains("dataset") || ends.contains("datasets") {
      return (.dataset, "its text says dataset")
    }
    if isPrintedAsPaper(entry) { return (.paper, "the list names venue and year") }
    if let (kind, noun) = pageKind(entry) { return (kind, "its title or link says “\(noun)”") }
    let kinds = Set(entry.links.map(\.kind))
    if first != nil, kinds.isSubset(of: [.code, .project]), entry.venue != nil,
      entry.title.split(separator: " ").count >= 4
    {
      return (.paper, "the list names its venue")
    }
    if first != nil, kinds.isSubset(of: [.code, .project]) {
      return isTitleBesideCode(entry)
        ? (.paper, "its code is linked beside a title")
        : (.software, "its links lead to code only")
    }
    if let address = entry.links.first.flatMap({ LinkAddress($0.url) }), address.path.isEmpty,
      entry.links.count == 1, entry.year == nil, entry.title.split(separator: " ").count <= 3
    {
      return (.software, "its link leads to a site of its own")
    }
    let words = entry.title.split(separator: " ").count
    if words <= 2, isAlone(entry), entry.links.contains(where: { $0.kind == .code }) {
      return (.software, "its code is linked, and no paper")
    }
    if first == .other, isAlone(entry), entry.venue == nil, entry.year == nil,
      words <= (entry.note == nil ? 1 : 2)
    {
      return (.software, "it is a name, and no paper is linked")
    }
    return nil
  }

  /// The kind that the last words of a title give a page of the web, which is no work: `Hive Cheat
  /// Sheet`, `Swarm Newsletter`; or a course.
  private static func pageKind(_ entry: ListEntry) -> (EntryKind, String)? {
    guard isAlone(entry), entry.venue == nil, entry.year == nil, !entry.links.isEmpty else {
      return nil
    }
    let words = TitleNormalizer.words(entry.title)
    guard words.count > 1, words.count <= 8, let last = words.last else { return nil }
    if let address = LinkAddress(entry.links[0].url) {
      let folder = address.path.first.map { $0.lowercasedASCII() } ?? ""
      if address.host.hasPrefix("docs.") && !address.isAt("google.com")
        || ["docs", "documentation"].contains(folder)
      {
        return (.other, "docs")
      }
    }
    if let kind = pageNouns[last] { return (kind, last) }
    let pair = words.suffix(2).joined(separator: " ")
    return pageNouns[pair].map { ($0, pair) }
  }

  private static let pageNouns: [String: EntryKind] = [
    "documentation": .other, "docs": .other, "newsletter": .other, "podcast": .other,
    "leaderboard": .other, "wiki": .other, "cheatsheet": .other, "cheatsheets": .other,
    "cheat sheet": .other, "cheat sheets": .other, "user guide": .other,
    "programming guide": .other, "api reference": .other, "stack exchange": .other,
    "course": .course, "curriculum": .course, "certificate program": .course,
    "seminar series": .talk,
  ]

  /// Whether a title of several words is printed without a link of its own, before links that say
  /// that they lead to its code or its project page.
  private static func isTitleBesideCode(_ entry: ListEntry) -> Bool {
    entry.title.split(separator: " ").count >= 4
      && entry.links.allSatisfy { link in
        let words = TitleNormalizer.words(link.label)
        return !words.isEmpty && words.count <= 3 && words.contains(where: codeLabels.contains)
      }
  }

  private static let codeLabels: Set<String> = ["code", "github", "project", "website", "page"]
}

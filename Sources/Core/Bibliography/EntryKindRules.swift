/// Tells what an entry is from what the list says about it: labels, links, section, wording.
public enum EntryKindRules {
  /// The kind and the reason, in a few words.
  public static func judge(_ entry: ListEntry) -> (kind: EntryKind, reason: String) {
    for rule in [byLabel, byWording, byPaperLink, bySection, byLinks] {
      if let answer = rule(entry) { return answer }
    }
    return (.paper, "reads like the title of a paper")
  }

  /// Links that only papers have.
  public static func isPaperLink(_ kind: LinkKind) -> Bool {
    switch kind {
    case .arxiv, .doi, .semanticScholar, .aclAnthology, .openReview, .pmlr, .neurips, .usenix,
      .ieee, .acm, .dblp, .pubmed:
      true
    default: false
    }
  }

  private typealias Rule = @Sendable (ListEntry) -> (kind: EntryKind, reason: String)?

  private static let byLabel: Rule = { entry in
    for link in entry.links {
      for word in TitleNormalizer.words(link.label) {
        guard let kind = labels[word] else { continue }
        let isAside = kind == .talk || kind == .dataset || kind == .blog || kind == .software
        if isAside && entry.links.count > 1 || link.label.count > 30 { continue }
        return (kind, "the list labels it “\(link.label)”")
      }
    }
    return nil
  }

  private static let byWording: Rule = { entry in
    let words = TitleNormalizer.words(entry.text)
    let isThesis = words.contains("dissertation") || words.contains("thesis")
    if isThesis,
      words.contains(where: { ["phd", "ph", "master", "masters", "doctoral", "msc"].contains($0) })
    {
      return (.thesis, "its text says thesis")
    }
    let files = entry.links.compactMap { LinkAddress($0.url)?.path.last?.lowercasedASCII() }
    if files.contains(where: { $0.contains("dissertation") || $0.contains("thesis") }) {
      return (.thesis, "its link leads to a thesis")
    }
    let isPaper = entry.links.contains { isPaperLink($0.kind) || $0.kind == .pdf }
    let title = TitleNormalizer.normalize(entry.title)
    if title.withoutEdition.stated, !isPaper { return (.book, "its title states an edition") }
    if !isPaper, namesAPublisher(words) { return (.book, "its text names a publisher of books") }
    if !isPaper, entry.authors.isEmpty, describesATool(entry.text) {
      return (.software, "its text describes a tool")
    }
    return nil
  }

  private static let byPaperLink: Rule = { entry in
    guard let link = entry.links.first(where: { isPaperLink($0.kind) }) else { return nil }
    let isBook = sectionKind(entry)?.kind == .book && link.kind != .arxiv
    return isBook ? nil : (.paper, "its link leads to a paper (\(link.kind.rawValue))")
  }

  private static let bySection: Rule = { entry in
    guard let found = sectionKind(entry) else { return nil }
    let isEvidentlyPaper = !entry.authors.isEmpty || entry.links.contains { $0.kind == .pdf }
    if found.kind == .software || found.kind == .blog || found.kind == .dataset, isEvidentlyPaper {
      return (.paper, "it has authors or a PDF")
    }
    return (found.kind, "its section is “\(found.section)”")
  }

  private static let byLinks: Rule = { entry in
    if entry.links.contains(where: { $0.kind == .pdf }) {
      return (.paper, "its link leads to a PDF")
    }
    if !entry.authors.isEmpty { return (.paper, "the list names its authors") }
    guard let first = entry.links.first else { return nil }
    let kinds = Set(entry.links.map(\.kind))
    if kinds.isSubset(of: [.code, .project]) { return (.software, "its links lead to code only") }
    switch first.kind {
    case .book: return (.book, "its link leads to a bookseller")
    case .video, .slides: return (.talk, "its link leads to a talk")
    case .blog: return (.blog, "its link leads to a blog")
    default: return nil
    }
  }

  private static func namesAPublisher(_ words: [String]) -> Bool {
    guard words.count < 60, !words.contains(where: periodicals.contains) else { return false }
    return zip(words, words.dropFirst()).contains { publishers.contains("\($0) \($1)") }
  }

  private static let periodicals: Set<String> = [
    "journal", "proceedings", "conference", "transactions", "symposium", "workshop", "trans",
  ]
  private static let publishers: Set<String> = [
    "mit press", "university press", "crc press", "addison wesley", "morgan kaufmann",
    "prentice hall", "mcgraw hill", "john wiley", "manning publications", "oreilly media",
  ]

  private static func describesATool(_ text: String) -> Bool {
    let words = TitleNormalizer.words(text).prefix(8)
    let asks = ["what", "who", "why", "how", "this", "there", "it", "where", "when", "that"]
    guard let first = words.first, !asks.contains(first), !text.contains("?") else { return false }
    guard let verb = words.dropFirst().firstIndex(where: { $0 == "is" }) else { return false }
    let next = words.dropFirst(verb + 1).first
    return next == "a" || next == "an" || next == "the"
  }

  private static func sectionKind(_ entry: ListEntry) -> (kind: EntryKind, section: String)? {
    for heading in entry.section.reversed() {
      let words = TitleNormalizer.words(heading)
      guard words.count <= 8 else { continue }
      if words == ["data"] { return (.dataset, heading) }
      let isShown = entry.links.contains { $0.kind == .video || $0.kind == .slides }
      if isShown, words.contains(where: { sections[$0] == .talk }) { return (.talk, heading) }
      for word in words.reversed() {
        if let kind = sections[word] { return (kind, heading) }
      }
    }
    return nil
  }

  private static let labels: [String: EntryKind] = [
    "thesis": .thesis, "dissertation": .thesis, "book": .book, "ebook": .book, "textbook": .book,
    "course": .course, "lecture": .course, "lectures": .course, "dataset": .dataset,
    "slides": .talk, "talk": .talk, "video": .talk, "blog": .blog, "post": .blog,
    "tutorial": .course,
  ]

  private static let sections: [String: EntryKind] = [
    "paper": .paper, "papers": .paper, "publications": .paper, "literature": .paper,
    "survey": .paper, "surveys": .paper,
    "book": .book, "books": .book, "textbook": .book, "textbooks": .book,
    "thesis": .thesis, "theses": .thesis, "dissertations": .thesis,
    "project": .software, "projects": .software, "software": .software, "tool": .software,
    "tools": .software, "library": .software, "libraries": .software, "framework": .software,
    "frameworks": .software, "implementations": .software, "repositories": .software,
    "code": .software, "codes": .software, "toolkits": .software, "packages": .software,
    "course": .course, "courses": .course, "lectures": .course, "tutorials": .course,
    "tutorial": .course, "classes": .course,
    "talk": .talk, "talks": .talk, "videos": .talk, "slides": .talk, "presentations": .talk,
    "blog": .blog, "blogs": .blog, "posts": .blog, "articles": .blog,
    "dataset": .dataset, "datasets": .dataset,
  ]
}

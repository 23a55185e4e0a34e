/// Tells what an entry is from what the list says about it: labels, links, section, wording.
public enum EntryKindRules {
  /// The kind and the reason, in a few words.
  public static func judge(_ entry: ListEntry) -> (kind: EntryKind, reason: String) {
    for rule in [byLabel, byTag, byWording, byPaperLink, bySection, byLinks] {
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

  /// A word in brackets that is no link, as in `Title (dataset)` or `[Book] Title`.
  private static let byTag: Rule = { entry in
    let isPaper = entry.links.contains { isPaperLink($0.kind) }
    for tag in tags(of: entry.text) where !entry.links.contains(where: { $0.label.contains(tag) }) {
      let words = TitleNormalizer.words(tag)
      guard words.count == 1 || words.count == 2 && words[1] == "thesis",
        let kind = labels[words[words.count - 1]]
      else { continue }
      let isAside = kind == .talk || kind == .blog || kind == .dataset || kind == .course
      if isAside && isPaper { continue }
      return (kind, "the list says “\(tag)”")
    }
    return nil
  }

  private static func tags(of text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainTags(of: text) }
    var tags: [String] = []
    var current: String?
    for character in text {
      if "[(（【".contains(character) {
        current = ""
      } else if "])）】".contains(character) {
        if let tag = current, !tag.isEmpty { tags.append(tag) }
        current = nil
      } else if let tag = current {
        current = tag.utf8.count < 24 ? tag + String(character) : nil
      }
    }
    return tags
  }

  private static func plainTags(of text: String) -> [String] {
    let bytes = text.utf8
    var tags: [String] = []
    var open: String.Index?
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "("): open = bytes.index(after: index)
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        if let start = open, start < index, bytes.distance(from: start, to: index) <= 24 {
          tags.append(String(text[start..<index]))
        }
        open = nil
      default: break
      }
    }
    return tags
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
    if !isPaper, entry.text.contains("《"), !entry.links.contains(where: { $0.kind == .blog }) {
      return (.book, "its title stands in the marks of a book")
    }
    if !isPaper, namesAPublisher(words) { return (.book, "its text names a publisher of books") }
    if !isPaper, entry.authors.isEmpty, describesATool(entry.text) {
      return (.software, "its text describes a tool")
    }
    return nil
  }

  private static let byPaperLink: Rule = { entry in
    if let link = entry.links.first(where: { isPaperLink($0.kind) }) {
      let isBook = sectionKind(entry)?.kind == .book && link.kind != .arxiv
      return isBook ? nil : (.paper, "its link leads to a paper (\(link.kind.rawValue))")
    }
    for link in entry.links.prefix(3) {
      guard let address = LinkAddress(link.url) else { continue }
      switch PageHosts.kind(of: address) {
      case .paper? where sectionKind(entry)?.kind != .book:
        return (.paper, "its link leads to a publisher of papers")
      case .course? where link == entry.links.first:
        return (.course, "its link leads to a course")
      case .other? where link == entry.links.first && isAlone(entry):
        return (.other, "its link leads to an encyclopedia")
      default: continue
      }
    }
    return nil
  }

  private static func isAlone(_ entry: ListEntry) -> Bool {
    entry.authors.isEmpty && !entry.links.contains { isPaperLink($0.kind) || $0.kind == .pdf }
  }

  private static let bySection: Rule = { entry in
    guard let found = sectionKind(entry) else { return nil }
    // A tool by its name among papers.
    if found.kind == .paper, isAlone(entry), entry.venue == nil, !entry.links.isEmpty,
      entry.links.allSatisfy({ $0.kind == .code }), entry.title.split(separator: " ").count <= 2
    {
      return nil
    }
    switch found.kind {
    case .software, .blog, .dataset:
      if !entry.authors.isEmpty || entry.links.contains(where: { $0.kind == .pdf }) {
        return (.paper, "it has authors or a PDF")
      }
    default: break
    }
    if found.kind != .paper, found.kind != .book, found.kind != .thesis, isPrintedAsPaper(entry) {
      return (.paper, "the list names venue and year")
    }
    return (found.kind, "its section is “\(found.section)”")
  }

  /// Venue and year of a work that no link, or only its code, shows.
  private static func isPrintedAsPaper(_ entry: ListEntry) -> Bool {
    entry.year != nil && (entry.venue != nil || entry.links.isEmpty)
      && entry.title.split(separator: " ").count >= 2
      && entry.links.allSatisfy { $0.kind == .code }
  }

  private static let byLinks: Rule = { entry in
    if entry.links.contains(where: { $0.kind == .pdf }) {
      return (.paper, "its link leads to a PDF")
    }
    let first = entry.links.first?.kind
    switch first {
    case .book: return (.book, "its link leads to a bookseller")
    case .video, .slides: return (.talk, "its link leads to a talk")
    case .blog: return (.blog, "its link leads to a blog")
    default: break
    }
    if !entry.authors.isEmpty { return (.paper, "the list names its authors") }
    if isPrintedAsPaper(entry) { return (.paper, "the list names venue and year") }
    let kinds = Set(entry.links.map(\.kind))
    if first != nil, kinds.isSubset(of: [.code, .project]) {
      return (.software, "its links lead to code only")
    }
    if let address = entry.links.first.flatMap({ LinkAddress($0.url) }), address.path.isEmpty,
      entry.links.count == 1, entry.year == nil, entry.title.split(separator: " ").count <= 3
    {
      return (.software, "its link leads to a site of its own")
    }
    return nil
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

  private static let labels: [String: EntryKind] = [
    "thesis": .thesis, "dissertation": .thesis, "book": .book, "ebook": .book, "textbook": .book,
    "course": .course, "lecture": .course, "lectures": .course, "dataset": .dataset,
    "slides": .talk, "talk": .talk, "video": .talk, "blog": .blog, "post": .blog, "blogpost": .blog,
    "tutorial": .course,
  ]
}

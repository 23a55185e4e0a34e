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
        guard let kind = kind(of: word, entry) else { continue }
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
        let kind = kind(of: words[words.count - 1], entry)
      else { continue }
      let isAside = kind == .talk || kind == .blog || kind == .dataset || kind == .course
      if isAside && isPaper { continue }
      return (kind, "the list says “\(tag)”")
    }
    return nil
  }

  /// The kind that a word of a label or tag names; a tutorial on video or slides is a talk.
  private static func kind(of word: String, _ entry: ListEntry) -> EntryKind? {
    let isTalk = entry.links.contains { link in
      link.kind == .video || link.kind == .slides
        || TitleNormalizer.words(link.label).contains { labels[$0] == .talk }
    }
    return word == "tutorial" && isTalk ? .talk : labels[word]
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
    let venue = entry.venue.map(TitleNormalizer.words) ?? []
    if isThesis,
      words.contains(where: degrees.contains) || venue.contains("thesis")
        || venue.contains("dissertation")
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
    if !isPaper, namesAPublisher(words, entry) {
      return (.book, "its text names a publisher of books")
    }
    if let kind = markedKind(entry.text) { return (kind, "the mark behind its title says so") }
    if !isPaper, entry.authors.isEmpty, entry.venue == nil, !entry.links.isEmpty,
      TitleNormalizer.words(entry.note ?? "").prefix(12).contains("course")
    {
      return (.course, "its description says course")
    }
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
      case .dataset? where link == entry.links.first && isAlone(entry):
        return (.dataset, "its link leads to a dataset")
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
    let ends = [entry.title, entry.text].compactMap { TitleNormalizer.words($0).last }
    if ends.contains("dataset") || ends.contains("datasets") {
      return (.dataset, "its text says dataset")
    }
    if isPrintedAsPaper(entry) { return (.paper, "the list names venue and year") }
    let kinds = Set(entry.links.map(\.kind))
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
    if first == .other, isAlone(entry), entry.venue == nil, entry.year == nil, entry.note != nil,
      entry.title.split(separator: " ").count <= 2
    {
      return (.software, "it is a name with a description, and no paper is linked")
    }
    return nil
  }

  /// The kind that GB/T 7714 marks behind a title: `[D].` a thesis, `[M].` a book.
  private static func markedKind(_ text: String) -> EntryKind? {
    guard text.utf8.contains(UInt8(ascii: "]")) else { return nil }
    if text.contains("[D].") { return .thesis }
    return text.contains("[M].") ? .book : nil
  }

  private static func namesAPublisher(_ words: [String], _ entry: ListEntry) -> Bool {
    guard words.count < 60, !words.contains(where: periodicals.contains) else { return false }
    if words.contains("isbn") { return true }
    let people = Set(entry.authors.flatMap(TitleNormalizer.words))
    return words.contains { bookHouses.contains($0) && !people.contains($0) }
      || zip(words, words.dropFirst()).contains { publishers.contains("\($0) \($1)") }
  }

  private static let degrees: Set<String> = [
    "phd", "ph", "master", "masters", "doctoral", "msc", "bachelor", "bachelors", "diploma",
  ]
  /// Publishers whose name is no other word.
  private static let bookHouses: Set<String> = ["oreilly", "packt", "apress"]

  private static let periodicals: Set<String> = [
    "journal", "proceedings", "conference", "transactions", "symposium", "workshop", "trans",
  ]
  private static let publishers: Set<String> = [
    "mit press", "university press", "crc press", "addison wesley", "morgan kaufmann",
    "prentice hall", "mcgraw hill", "john wiley", "manning publications", "oreilly media",
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
    "tutorial": .course, "keynote": .talk, "presentation": .talk, "webinar": .talk,
    "书": .book, "书籍": .book, "课程": .course, "教程": .course, "数据集": .dataset, "博客": .blog,
    "视频": .talk, "幻灯片": .talk, "演讲": .talk,
  ]
}

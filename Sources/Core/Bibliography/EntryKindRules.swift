/// Tells what an entry is from what the list says about it: labels, links, section, wording.
public enum EntryKindRules {
  /// The kind and the reason, in a few words.
  public static func judge(_ entry: ListEntry) -> (kind: EntryKind, reason: String) {
    for rule in [
      byLabel, byTag, byWording, byPaperLink, byDescription, byPage, bySection, byLinks,
    ] {
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

  typealias Rule = @Sendable (ListEntry) -> (kind: EntryKind, reason: String)?

  private static let byLabel: Rule = { entry in
    for link in entry.links {
      let words = TitleNormalizer.words(link.label)
      if words == ["data"], isAlone(entry) {
        return (.dataset, "the list labels it “\(link.label)”")
      }
      for word in words {
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
    if !isPaper, let (kind, lead) = leadingTag(of: entry) {
      return (kind, "the list says “\(lead)”")
    }
    if !isPaper, let venue = entry.venue, let kind = venueKind(venue) {
      return (kind, "the list gives “\(venue)” for its venue")
    }
    if !isPaper, let (kind, field) = barredKind(entry.text) {
      return (kind, "the list says “\(field)”")
    }
    for tag in tags(of: entry.text)
    where (tag.utf8.count <= 24 || tag.prefix(24).contains(","))
      && !entry.links.contains(where: {
        $0.label.contains(tag) && $0.label.utf8.count < tag.utf8.count + 4
      })
    {
      let words = TitleNormalizer.words(String(tag.prefix { $0 != "," }))
      if let kind = phrases[words.joined(separator: " ")], isAlone(entry) || kind != .software {
        return (kind, "the list says “\(tag)”")
      }
      guard words.count == 1 || words.count == 2 && words[1] == "thesis",
        let kind = kind(of: words[words.count - 1], entry)
      else { continue }
      let isAside = kind == .talk || kind == .blog || kind == .dataset || kind == .course
      if isAside && isPaper { continue }
      return (kind, "the list says “\(tag)”")
    }
    return nil
  }

  /// The kind that the list prints where papers have their venue: `GitHub`, `Keynote`.
  private static func venueKind(_ venue: String) -> EntryKind? {
    guard !venue.utf8.contains(0x20) else { return nil }
    let words = TitleNormalizer.words(venue).filter { Int($0) == nil }
    guard words.count == 1 else { return nil }
    return words[0] == "github" ? .software : kind(named: words[0])
  }

  /// The kind that stands alone between bars: `[clozer] | software | A tool that …`.
  private static func barredKind(_ text: String) -> (EntryKind, String)? {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return nil }
    for field in text.split(separator: "|") {
      let word = field.filter { $0 != " " }
      if word.count > 2, let kind = kind(named: word) { return (kind, word) }
    }
    return nil
  }

  /// The kind that stands before the title, in brackets or before a colon: `[Online course] Vectors by
  /// Hand`, `Book: The Hierarchy`.
  private static func leadingTag(of entry: ListEntry) -> (EntryKind, String)? {
    let text = entry.text.drop { $0 == " " }
    let opening = text.prefix(14).lowercased()
    for lead in ["lecture course", "online course"] where opening.hasPrefix(lead) {
      return (.course, lead)
    }
    let isTag = text.first == "["
    let lead = isTag ? text.dropFirst().prefix { $0 != "]" } : text.prefix { $0 != ":" }
    guard lead.endIndex < text.endIndex, lead.utf8.count <= 24 else { return nil }
    let words = TitleNormalizer.words(String(lead))
    if isTag, words == ["github"] || words == ["code"], isAlone(entry) {
      return (.software, String(lead))
    }
    if isTag, words == ["data"], isAlone(entry) { return (.dataset, String(lead)) }
    if !isTag, words == ["paper"] { return (.paper, String(lead)) }
    guard (1...(isTag ? 4 : 2)).contains(words.count),
      let kind = (isTag ? words.first { labels[$0] != nil } : words.last).flatMap({ labels[$0] })
    else { return nil }
    return (kind, String(lead))
  }

  /// The kind that a word of a label or tag names; a tutorial on video or slides is a talk.
  private static func kind(of word: String, _ entry: ListEntry) -> EntryKind? {
    guard word == "tutorial" else { return labels[word] }
    let isTalk = entry.links.contains { link in
      link.kind == .video || link.kind == .slides
        || TitleNormalizer.words(link.label).contains { labels[$0] == .talk }
    }
    return isTalk ? .talk : labels[word]
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
        current = tag.utf8.count < 40 ? tag + String(character) : nil
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
        if let start = open, start < index, bytes.distance(from: start, to: index) <= 40 {
          tags.append(String(text[start..<index]))
        }
        open = nil
      default: break
      }
    }
    return tags
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

  static func isAlone(_ entry: ListEntry) -> Bool {
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
    case .blog where entry.venue == nil && !entry.links.contains(where: { $0.kind == .pdf }):
      break
    case .dataset where entry.links.first?.kind != .pdf && entry.venue == nil && entry.year == nil:
      break
    case .software, .blog, .dataset:
      if !entry.authors.isEmpty || entry.links.first?.kind == .pdf {
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
  static func isPrintedAsPaper(_ entry: ListEntry) -> Bool {
    entry.year != nil && (entry.venue != nil || entry.links.isEmpty)
      && entry.title.split(separator: " ").count >= 2
      && entry.links.allSatisfy { $0.kind == .code }
  }

  /// The kind that a word of labels names.
  public static func kind(named word: some StringProtocol) -> EntryKind? {
    let word = word.lowercased()
    return labels[word] ?? phrases[word]
  }

  /// Tags that say it in two words, and languages of programs.
  private static let phrases: [String: EntryKind] = [
    "data": .dataset, "data set": .dataset, "computer software": .software,
    "video lectures": .course, "talk video": .talk, "conference talk": .talk, "python": .software,
    "c": .software, "rust": .software, "java": .software, "julia": .software, "go": .software,
    "software": .software, "toolkit": .software, "tool": .software, "library": .software,
    "package": .software,
  ]

  private static let labels: [String: EntryKind] = [
    "thesis": .thesis, "theses": .thesis, "dissertation": .thesis, "book": .book, "ebook": .book,
    "textbook": .book,
    "course": .course, "lecture": .course, "lectures": .course, "dataset": .dataset,
    "slides": .talk, "talk": .talk, "video": .talk, "blog": .blog, "post": .blog, "blogpost": .blog,
    "tutorial": .course, "keynote": .talk, "presentation": .talk, "webinar": .talk,
    "书": .book, "书籍": .book, "课程": .course, "教程": .course, "数据集": .dataset, "博客": .blog,
    "视频": .talk, "幻灯片": .talk, "演讲": .talk,
  ]
}

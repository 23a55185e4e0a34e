extension EntryKindRules {
  /// The kind that the innermost telling heading names.
  public static func sectionKind(_ entry: ListEntry) -> (kind: EntryKind, section: String)? {
    for heading in entry.section.reversed() {
      let words = TitleNormalizer.words(heading)
      guard words.count <= 8, words.first != "not", words.first != "no" else { continue }
      if words == ["data"]
        || words.contains("data") && words.contains(where: ["set", "sets"].contains)
      {
        return (.dataset, heading)
      }
      var kinds: [EntryKind] = []
      for (place, word) in words.enumerated()
      where !isPartOfTopic(word, before: words[(place + 1)...]) {
        for kind in sections[word].map({ [$0] }) ?? ideographic(word) where !kinds.contains(kind) {
          kinds.append(kind)
        }
      }
      // `Many classes, many tasks` teaches nothing.
      if words.contains("classes"), words.count > 2 { kinds.removeAll { $0 == .course } }
      // Readings for a course are no courses.
      if words.contains("reading") || words.contains("readings") {
        kinds.removeAll { $0 == .course || $0 == .talk }
      }
      let isSeen = entry.links.contains { $0.kind == .video || $0.kind == .slides }
      if kinds == [.course], words.contains("lectures"), isSeen { return (.talk, heading) }
      if let kind = chosen(from: kinds, entry) { return (kind, heading) }
    }
    return nil
  }

  /// Whether a word is no kind for what follows it: `Code motion and validation`.
  private static func isPartOfTopic(_ word: String, before rest: ArraySlice<String>) -> Bool {
    guard word == "code", let next = rest.first else { return false }
    return !TitleComparison.isSmall(next) && sections[next] == nil && next != "data"
      && next != "bases"
  }

  /// Whether a short text says what kind of works it stands over.
  public static func namesKind(_ heading: String) -> Bool {
    sectionKind(ListEntry(line: 0, section: [heading], title: "")) != nil
  }

  /// The kinds that the ends of words in ideographs name, which no spaces part: `相关论文`, `工具和数据集`.
  private static func ideographic(_ word: String) -> [EntryKind] {
    guard let last = word.unicodeScalars.last, (0x4E00...0x9FFF).contains(last.value) else {
      return []
    }
    return word.split { "和与及".contains($0) }.compactMap { part in
      chinese.first { part.hasSuffix($0.0) }?.1
    }
  }

  private static let chinese: [(String, EntryKind)] = [
    ("论文", .paper), ("論文", .paper), ("書籍", .book), ("データセット", .dataset), ("综述", .paper),
    ("数据集", .dataset), ("书籍", .book), ("图书", .book),
    ("教材", .book), ("课程", .course), ("教程", .course), ("博客", .blog), ("文章", .blog),
    ("工具", .software), ("项目", .software), ("框架", .software), ("代码", .software), ("视频", .talk),
    ("演讲", .talk), ("讲座", .talk),
  ]

  /// Of several kinds in one heading, as in “Books and theses”, the one that the links speak for.
  private static func chosen(from kinds: [EntryKind], _ entry: ListEntry) -> EntryKind? {
    guard kinds.count > 1 else { return kinds.first }
    let links = Set(entry.links.map(\.kind))
    if kinds.contains(.talk), !links.isDisjoint(with: [.video, .slides]) { return .talk }
    if kinds.contains(.book), links.contains(.book) { return .book }
    if kinds.contains(.blog), links.contains(.blog) { return .blog }
    let isName = entry.title.split(separator: " ").count <= 2
    if kinds.contains(.software),
      entry.links.first?.kind == .code && isName || lowercaseName(entry.title) != nil
    {
      return .software
    }
    if kinds.contains(.software), links.isSubset(of: [.code, .project]), !links.isEmpty {
      return .software
    }
    // A thesis says so itself; papers are what is left; otherwise the last word is the noun.
    let open = kinds.filter { $0 != .thesis && $0 != .talk }
    if open.contains(.paper), open.contains(.book), entry.title.split(separator: " ").count >= 4 {
      return .paper
    }
    if open.contains(.paper), links.contains(.pdf) || !entry.authors.isEmpty { return .paper }
    if open.contains(.paper), open.contains(.software) { return .paper }
    return open.last ?? kinds.last
  }

  private static let sections: [String: EntryKind] = [
    "paper": .paper, "papers": .paper, "publications": .paper, "literature": .paper,
    "survey": .paper, "surveys": .paper,
    "book": .book, "books": .book, "textbook": .book, "textbooks": .book,
    "thesis": .thesis, "theses": .thesis, "dissertations": .thesis,
    "project": .software, "projects": .software, "software": .software, "tool": .software,
    "tools": .software, "library": .software, "libraries": .software, "framework": .software,
    "frameworks": .software, "implementations": .software, "repositories": .software,
    "code": .software, "codes": .software, "toolkits": .software, "packages": .software,
    "package": .software, "toolkit": .software, "platform": .software, "platforms": .software,
    "libs": .software, "repos": .software,
    "simulators": .software, "simulator": .software, "implementation": .software,
    "course": .course, "courses": .course, "lectures": .course, "tutorials": .course,
    "tutorial": .course, "classes": .course,
    "talk": .talk, "talks": .talk, "videos": .talk, "slides": .talk, "presentations": .talk,
    "blog": .blog, "blogs": .blog, "posts": .blog, "articles": .blog,
    "dataset": .dataset, "datasets": .dataset, "corpora": .dataset,
    "traces": .dataset,
    "ebooks": .book, "mooc": .course, "lecture": .course, "keynote": .talk, "webinar": .talk,
    "monographs": .book, "dissertation": .thesis, "moocs": .course, "keynotes": .talk,
    "webinars": .talk, "podcasts": .talk, "preprints": .paper,
  ]
}

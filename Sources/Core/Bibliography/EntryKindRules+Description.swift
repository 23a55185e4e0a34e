extension EntryKindRules {
  /// What the words beside the title call the work, where nothing shows that it is a paper.
  static let byDescription: Rule = { entry in
    if let kind = saidOutright(entry) { return (kind, "the list says so beside the title") }
    guard isAlone(entry), !isPrintedAsPaper(entry) else { return nil }
    let told = description(of: entry)
    if let note = entry.note?.lowercased(),
      ["data set can be", "dataset can be"].contains(where: note.contains)
    {
      return (.dataset, "its description says so")
    }
    let isTool = tools.contains(where: told.contains)
    let isCode = entry.links.first?.kind == .code && entry.title.split(separator: " ").count <= 2
    if isTool, isCode { return (.software, "its description is that of a program") }
    for (kind, words) in nouns
    where (kind == .blog || entry.links.first?.kind != .blog)
      && words.contains(where: told.contains)
    {
      return (kind, "its description says so")
    }
    if sectionKind(entry)?.kind != .paper || entry.links.contains(where: { $0.kind == .code }),
      isTool
    {
      return (.software, "its description is that of a program")
    }
    if let found = ideographs.first(where: { namesKind($0.0, entry) }) {
      return (found.1, "its text says “\(found.0)”")
    }
    if let name = lowercaseName(entry.title), !entry.links.isEmpty,
      entry.links.allSatisfy({ $0.kind == .code || $0.kind == .project || $0.kind == .other })
    {
      return (.software, "“\(name)” is the name of a program")
    }
    return nil
  }

  /// The kind that words before or behind the title name whoever wrote it: `Talk on …`, `…, blog post`.
  private static func saidOutright(_ entry: ListEntry) -> EntryKind? {
    let isPaper = entry.links.contains { isPaperLink($0.kind) || $0.kind == .pdf }
    if isPaper, entry.text.utf8.prefix(8).elementsEqual(entry.title.utf8.prefix(8)) { return nil }
    let text = entry.text.lowercased()
    guard let title = text.firstRange(of: entry.title.lowercased()) else { return nil }
    let lead = TitleNormalizer.words(String(text[..<title.lowerBound]))
    if lead.count <= 4, ["on", "about"].contains(lead.last ?? "") {
      return leads.first { lead.contains($0.0) }?.1
    }
    // `Lecture course – A Title`
    if (1...3).contains(lead.count), let noun = lead.last, let kind = kind(named: noun),
      !isPaper || kind == .thesis
    {
      return kind
    }
    if isPaper { return nil }
    let rest = text[title.upperBound...]
    // `boundkit. Software. Checks …`
    if let mark = rest.first(where: { $0 != " " }), ".,:;(".contains(mark) {
      let noun = rest.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == " " }
      if let kind = nounsAlone[noun.split(separator: " ").joined(separator: " ")] { return kind }
    }
    let words = TitleNormalizer.words(String(rest)).prefix(16)
    let behind = " " + words.joined(separator: " ") + " "
    return plain.first { phrase, _ in
      behind.contains(phrase) || text.contains("," + phrase.dropLast())
    }?.1
  }

  /// Nouns that say it all between two marks.
  private static let nounsAlone: [String: EntryKind] = [
    "software": .software, "tool": .software, "library": .software, "package": .software,
    "dataset": .dataset, "data set": .dataset, "course": .course, "lecture course": .course,
    "book": .book, "textbook": .book, "talk": .talk, "blog": .blog, "blog post": .blog,
  ]
  private static let leads: [(String, EntryKind)] = [
    ("talk", .talk), ("keynote", .talk), ("post", .blog), ("course", .course), ("book", .book),
  ]
  private static let plain: [(String, EntryKind)] = [
    (" blog post ", .blog), (" lecture notes and ", .course), (" lecture notes of ", .course),
    (" week course ", .course),
    (" online course ", .course), (" conference talk ", .talk), (" invited talk ", .talk),
  ]

  /// What the address of the first link says: a host or folder named for the kind of its pages.
  static let byPage: Rule = { entry in
    guard isAlone(entry), !isPrintedAsPaper(entry),
      let address = entry.links.first.flatMap({ LinkAddress($0.url) })
    else { return nil }
    // The name of a host within its domain, and the folders above a page.
    let host = address.host.split(separator: ".")
    let folders = address.path.prefix(2).dropLast(address.path.count > 1 ? 0 : 1)
    for name in (host.count > 2 ? [String(host[0])] : []) + folders {
      if let kind = pages[name.lowercasedASCII()] { return (kind, "its link leads to “\(name)”") }
    }
    return nil
  }

  /// The words behind the title and those of the note's first line, between spaces.
  private static func description(of entry: ListEntry) -> String {
    let text = entry.text.lowercased()
    let title = entry.title.lowercased()
    let behind = text.firstRange(of: title).map { String(text[$0.upperBound...]) } ?? text
    let note = entry.note?.lowercased() ?? ""
    // `Quayside: a dataset of …` tells in lower case what it is.
    let name = entry.title.firstIndex(of: ":").map { String(entry.title[$0...]) } ?? ""
    let words = [behind, note].map { TitleNormalizer.words($0).prefix(16).joined(separator: " ") }
    return " "
      + (words + [TitleNormalizer.words(name.filter { !$0.isUppercase }).joined(separator: " ")])
      .joined(separator: " ") + " "
  }

  private static func namesKind(_ word: String, _ entry: ListEntry) -> Bool {
    entry.title.contains(word) || (entry.note ?? "").prefix(40).contains(word)
      || entry.text.prefix(120).contains(word)
  }

  /// The name before a colon or comma that is written small, as names of programs are.
  static func lowercaseName(_ title: String) -> String? {
    let name = title.prefix {
      $0.isLowercase && $0.isASCII || $0.isNumber || $0 == "-" || $0 == "_"
    }
    guard name.count >= 3, let next = title[name.endIndex...].first, next == ":" || next == ",",
      title.split(separator: " ").dropFirst().prefix(3).allSatisfy({
        $0.first?.isUppercase == false
      })
    else { return nil }
    return String(name)
  }

  private static let nouns: [(EntryKind, [String])] = [
    (
      .dataset,
      [
        " dataset of ", " data set ", " dataset ", " datasets ", " traces of ", " recordings of ",
        " recordings with ", " data release ",
        " corpus of ", " labeled images ", " labelled images ", " is a set of ",
      ]
    ),
    (
      .course,
      [
        " lecture course ", " lectures with ", " lectures and ", " university course ",
        " course with ", " video lectures ",
        " evening class ", " graduate course ", " winter term ", " spring term ",
        " fall semester ", " spring semester ", " lecture notes of ",
      ]
    ),
    (
      .talk,
      [
        " keynote ", " recorded talk ", " talk at ",
        " slides and video ",
      ]
    ),
    (.book, [" textbook ", " a handbook "]),
    (.blog, [" a blog ", " weekly posts ", " blog about ", " blog on "]),
  ]

  private static let tools = [
    " simulator for ", " simulator of ", " library for ", " toolkit for ", " r package ",
    " python package ", " command line ", " viewer ", " toolbox ", " source code on ",
    " program listing ", " plugin for ",
    " in plain c ", " implementation of ", " implementations of ",
  ]

  private static let ideographs: [(String, EntryKind)] = [
    ("数据集", .dataset), ("公开课", .course), ("课程", .course), ("网课", .course), ("书，", .book),
    ("电子书", .book), ("博客", .blog),
    ("演讲", .talk),
  ]

  private static let pages: [String: EntryKind] = [
    "data": .dataset, "datasets": .dataset, "blog": .blog, "blogs": .blog, "posts": .blog,
    "engineering": .blog, "video": .talk, "videos": .talk, "talks": .talk, "slides": .talk,
    "webinars": .talk, "courses": .course, "course": .course, "books": .book,
  ]
}

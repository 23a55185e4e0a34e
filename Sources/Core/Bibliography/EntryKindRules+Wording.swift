extension EntryKindRules {
  /// What the words of the entry say.
  static let byWording: Rule = { entry in
    let words = TitleNormalizer.words(entry.text)
    if words.contains(where: ["phdthesis", "mscthesis", "masterthesis"].contains) {
      return (.thesis, "its text says thesis")
    }
    let isThesis = words.contains("dissertation") || words.contains("thesis")
    let venue = entry.venue.map(TitleNormalizer.words) ?? []
    if isThesis,
      words.contains(where: degrees.contains) || venue.contains("thesis")
        || venue.contains("dissertation")
    {
      return (.thesis, "its text says thesis")
    }
    let files = entry.links.compactMap { LinkAddress($0.url)?.path.last?.lowercasedASCII() }
    if files.contains(where: { $0.contains("dissertation") || namesThesis($0) }) {
      return (.thesis, "its link leads to a thesis")
    }
    let isPaper = entry.links.contains { isPaperLink($0.kind) || $0.kind == .pdf }
    let title = TitleNormalizer.normalize(entry.title)
    if title.withoutEdition.stated, !isPaper { return (.book, "its title states an edition") }
    if !isPaper, namesABookInMarks(entry.text), !entry.links.contains(where: { $0.kind == .blog }) {
      return (.book, "its title stands in the marks of a book")
    }
    if !isPaper, namesAPublisher(words, entry) {
      return (.book, "its text names a publisher of books")
    }
    if !isPaper, title.words.contains(where: manuals.contains),
      entry.authors.isEmpty || entry.links.isEmpty
    {
      return (.book, "its title names a book")
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

  /// Whether a title stands in `《…》`, the marks of books; lists in Chinese set papers in English so,
  /// too.
  private static func namesABookInMarks(_ text: String) -> Bool {
    guard let open = text.firstIndex(of: "《"), let close = text[open...].firstIndex(of: "》") else {
      return false
    }
    let title = text[open..<close].dropFirst()
    return title.unicodeScalars.contains { $0.value >= 0x3400 }
      || title.split(separator: " ").count < 4
  }

  /// Whether the name of a file holds the word, which synthesis and hypothesis do not.
  private static func namesThesis(_ file: String) -> Bool {
    ["synthesis", "hypothesis", "parenthesis"].reduce(file) { $0.replacing($1, with: "") }
      .contains("thesis")
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
    let title = TitleNormalizer.words(entry.title)
    return words.contains { bookHouses.contains($0) && !people.contains($0) }
      || zip(words, words.dropFirst()).contains { name, house in
        publishers.contains("\(name) \(house)")
          || houses.contains(house) && !societies.contains(name) && !title.contains(house)
            && !name.hasPrefix("http")
      }
  }

  private static let manuals: Set<String> = ["textbook", "handbook", "workbook"]
  private static let degrees: Set<String> = [
    "phd", "ph", "master", "masters", "doctoral", "msc", "bachelor", "bachelors", "diploma",
  ]
  /// Publishers whose name is no other word.
  private static let bookHouses: Set<String> = ["oreilly", "packt", "apress"]

  /// What the names of houses end with, unless a society prints its proceedings there.
  private static let houses: Set<String> = ["press", "books", "publishers", "verlag"]
  private static let societies: Set<String> = ["acm", "ieee", "usenix", "aaai", "and", "of", "the"]

  private static let periodicals: Set<String> = [
    "journal", "proceedings", "conference", "transactions", "symposium", "workshop", "trans",
    "advances",
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
}

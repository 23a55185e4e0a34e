import Bibliography

/// What a list says about a work besides its title.
struct ReferenceDetails {
  var authors: [String] = []
  var venue: String?
  var year: Int?

  var isEmpty: Bool { authors.isEmpty && venue == nil && year == nil }

  /// Takes from another what is still missing here.
  mutating func fill(from other: ReferenceDetails) {
    if authors.isEmpty { authors = other.authors }
    venue = venue ?? other.venue
    year = year ?? other.year
  }

  init() {}

  /// Reads a line such as `Crankshaw, Daniel, et al. *NSDI 2017*`; an asterisk that was never
  /// closed opens emphasis all the same.
  init(_ line: InlineLine) {
    var plain = ""
    var emphasized = ""
    for run in line.runs {
      if let link = run.link {
        if ListVocabulary.isLabel(line.links[link].label) { continue }
        plain += run.text
        continue
      }
      switch run.look {
      case .emphasis: emphasized += " " + run.text
      case .strong where plain.isEmpty && emphasized.isEmpty && line.runs.count > 1:
        plain += run.text
      default:
        guard let star = run.text.firstIndex(of: "*") else {
          plain += run.text
          continue
        }
        plain += run.text[..<star]
        emphasized += " " + run.text[star...].filter { $0 != "*" }
      }
    }
    self.init(plain: plain.collapsed(), emphasized: emphasized.collapsed())
  }

  /// Reads a text without markup; bars and dots may part its fields.
  init(_ text: String) {
    let text = ReferenceDetails.withoutAffiliation(ReferenceDetails.withoutLabels(text))
    let fields = ReferenceDetails.fields(of: text)
    self.init(plain: text.collapsed(), emphasized: "")
    guard fields.count >= 2 else { return }
    var parted = ReferenceDetails()
    for field in fields { parted.fill(from: ReferenceDetails(plain: field, emphasized: "")) }
    parted.fill(from: self)
    self = parted
  }

  private init(plain: String, emphasized: String) {
    year = PrintedYear.of(emphasized) ?? PrintedYear.of(plain)
    let people = plain.isEmpty ? [] : ReferenceDetails.names(before: emphasized)
    if !people.isEmpty, ListVocabulary.namesVenue(plain) {
      // `*Ann Lee*, ICML 2021`
      authors = people
      venue = PrintedVenue.of(plain)
      return
    }
    if !emphasized.isEmpty {
      authors = AuthorList.names(plain)
      let isAuthors = authors.isEmpty && plain.isEmpty
      if isAuthors { authors = ReferenceDetails.names(before: emphasized) }
      if authors.isEmpty || !isAuthors { venue = PrintedVenue.of(emphasized) }
      if authors.isEmpty { authors = ReferenceDetails.leadingNames(plain).names }
      return
    }
    let (names, rest) = ReferenceDetails.leadingNames(plain, pair: true)
    authors = names
    venue = PrintedVenue.of(rest)
    let isKnown =
      venue.map { venue in
        ListVocabulary.namesVenue(venue)
          || year.map { ListVocabulary.isVenueTag("\(venue) \($0)") } ?? false
          || year != nil && ReferenceDetails.isMeeting(venue, in: plain)
      } ?? false
    // A family name alone is a guess, on which no other is built.
    let isGuess = names.count == 1 && !names[0].contains(" ") && !plain.contains("et al")
    let isUnknown = !isKnown && (names.isEmpty || year == nil || isGuess)
    if let told = venue,
      isUnknown || ReferenceDetails.isSentence(told)
        || PrintedDate.isMonth(told.lowercased())
    {
      venue = nil
    }
  }

  /// What bars, dots and slashes between spaces part; one where nothing does.
  private static func fields(of text: String) -> [String] {
    let hasSlash = text.utf8.contains(UInt8(ascii: "/")) && text.contains(" / ")
    let parted = hasSlash ? text.replacing(" / ", with: "|") : text
    guard parted.utf8.contains(UInt8(ascii: "|")) || !text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return [text]
    }
    return parted.split { "|｜·•".contains($0) }.map { TitleText.clean(withoutKey(String($0))) }
      .filter { !$0.isEmpty }
  }

  /// The names with which a text begins, and what follows them.
  ///
  /// With `pair`, `Kipf and Welling` counts, which could as well be part of a title.
  static func leadingNames(_ text: String, pair: Bool = false) -> (names: [String], rest: String) {
    var bare = Substring(text)
    if let behind = behindAside(bare) { bare = behind }
    for lead in [
      "by ", "By ", "- ", "– ", "— ", ", ", ". ", "| ", "(", "by ", "By ", "edited by ",
      "Edited by ", "written by ", "maintained by ", "Maintained by ",
    ]
    where bare.hasPrefix(lead) {
      bare = bare.dropFirst(lead.count)
    }
    let whole = String(bare)
    // `Stock, Pouchet, Sadayappan; 2012`
    let head = whole.prefix { !";()|[".contains($0) && !$0.isNumber }
    if head.contains(",") {
      let families = AuthorList.names(String(withoutEnd(head)))
      if families.count >= 3,
        families.allSatisfy({ !$0.contains(" ") && !isTechnical($0) }),
        families.count(where: { hasTitleEnding($0[...]) }) < 2
      {
        return (families, String(whole[head.endIndex...].drop { ";) ".contains($0) }))
      }
    }
    if let etal = whole.firstRange(of: "et al") {
      let names = AuthorList.names(String(whole[..<etal.lowerBound]))
      if !names.isEmpty { return (names, String(whole[etal.upperBound...].drop { $0 == "." })) }
    }
    let two = whole.prefix { !".,;:(".contains($0) }.split(separator: " ")
    if pair, two.count == 3, two[1] == "and" || two[1] == "&", AuthorList.isNameWord(two[0]),
      AuthorList.isNameWord(two[2]), !isTechnical(String(two[0])), !isTechnical(String(two[2]))
    {
      let rest = whole.drop { !".,;:(".contains($0) }
      return ([String(two[0]), String(two[2])], String(rest))
    }
    if pair, let family = familyBeforeYear(whole) {
      return ([String(family)], String(whole[family.endIndex...]))
    }
    // The longest beginning up to a separator that reads like names of two words or more.
    let limit = min(AuthorList.end(of: whole), bracketedDetails(whole))
    var ends = goesOn(whole, limit) ? [] : [limit]
    for index in whole[..<limit].indices where ".,(;|–—[".contains(whole[index]) {
      ends.append(index)
      if ends.count > 100 { break }
    }
    // What a hyphen between spaces sets off is no part of the names.
    if let dash = whole[..<limit].firstRange(of: " - ") { ends.append(dash.lowerBound) }
    for end in ends.sorted(by: >) {
      let names = longNames(String(whole[..<end]))
      if !names.isEmpty { return (names, String(whole[end...])) }
    }
    return ([], whole)
  }

  /// Where a year or a venue opens in brackets, which is no affiliation.
  private static func bracketedDetails(_ text: String) -> String.Index {
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "(")) {
      rest = rest[open...].dropFirst()
      let inside = String(rest.prefix { $0 != ")" })
      if PrintedYear.of(inside) != nil || ListVocabulary.isVenueTag(inside) { return open }
      rest = rest.dropFirst(inside.count)
    }
    return text.endIndex
  }

  /// Whether a sentence goes on where the capitals end: `A Framework for …`, `Ann Lee explains …`.
  private static func goesOn(_ text: String, _ limit: String.Index) -> Bool {
    guard limit > text.startIndex, limit < text.endIndex, text[text.index(before: limit)] == " "
    else { return false }
    let before = text[..<limit].last { $0 != " " }
    let next = text[limit...].prefix { $0.isLetter }
    return before?.isLetter == true && next.first?.isLowercase == true
      && !["in", "at", "et", "from"].contains(next)
  }

  /// The names of a text that holds nothing else but a year behind them.
  private static func names(before text: String) -> [String] {
    let names = longNames(text)
    guard names.isEmpty, let comma = text.lastIndex(of: ",") else { return names }
    let year = text[comma...].filter { $0 != "," && $0 != " " }
    return year.count == 4 && Int(year) != nil ? longNames(String(text[..<comma])) : []
  }

  /// Names of at least two words each, so that a short title is not taken for a person.
  static func longNames(_ text: String) -> [String] {
    let names = AuthorList.names(text)
    let doubtful = names.count(where: isDoubtful)
    if doubtful == 0 { return names }
    // Wellings and Kaimings among others are names, too.
    guard names.count >= 3, doubtful * 2 <= names.count else { return [] }
    let odd = names.filter(isDoubtful).allSatisfy { name in
      let words = name.split(separator: " ")
      return words.count == 2 && words.count(where: hasTitleEnding) == 1
        && !words.contains { titleWords.contains($0.lowercased()) }
    }
    return odd ? names : []
  }

  /// Whether a word is of a title rather than a name: `Learning`, `NVLink`.
  static func isTechnical(_ word: String) -> Bool {
    titleWords.contains(word.lowercased())
      || zip(word, word.dropFirst()).contains { $0.isUppercase && $1.isUppercase }
  }

  private static func isDoubtful(_ name: String) -> Bool {
    let words = name.split { $0 == " " || $0 == "," }
    // `Daniel E. Kroening`
    let isInitialed = words.contains { $0.count == 2 && $0.hasSuffix(".") }
    if isInitialed, name.contains(",") || (2...3).contains(words.count) {
      return !name.contains(",") && words.contains { titleWords.contains($0.lowercased()) }
    }
    if words.count < 2 { return !isJoinedName(name) }
    if !name.contains(","), words.last == "Press" { return true }
    return words.contains { titleWords.contains($0.lowercased()) || hasTitleEnding($0) }
  }

  /// Long words with these endings stand in titles, hardly in names.
  static func hasTitleEnding(_ word: Substring) -> Bool {
    word.count >= 7
      && [
        "ing", "tion", "tions", "ment", "ity", "ics", "ness", "ology", "sion", "ware", "ively",
        "ized", "esis", "ical", "ional",
      ]
      .contains(where: word.hasSuffix)
  }

  /// Words of titles that look like family names when capitalized.
  private static let titleWords: Set<String> = [
    "learning", "data", "network", "networks", "system", "systems", "deep", "neural", "computing",
    "model", "models", "analysis", "survey", "theory", "machine", "language", "vision", "image",
    "cloud", "edge", "video", "graph", "graphs", "big", "large", "scale", "distributed", "training",
    "inference", "methods", "applications", "introduction", "science", "computer", "software",
    "architecture", "design", "algorithms", "optimization", "recognition", "detection",
    "processing",
    "preprint", "paper", "code", "conference", "symposium", "proceedings", "journal", "workshop",
    "transactions", "university", "research", "technical", "report", "summary", "the", "and",
    "acm", "ieee", "usenix", "springer", "elsevier", "lab", "labs", "ai", "institute", "group",
    "team", "inc", "college", "school", "academy",
    "google", "microsoft", "facebook", "meta", "amazon", "nvidia", "ibm", "deepmind", "openai",
    "alibaba", "tencent", "huawei", "intel", "baidu", "bytedance", "stanford", "berkeley",
    "princeton", "harvard", "tsinghua", "cornell", "tech", "anonymous",
    "under", "with", "from", "over", "using", "without", "across", "through", "between", "beyond",
    "via", "into", "towards", "toward",
    "as", "not", "you", "your", "what", "why", "how", "are", "is", "all", "we", "this", "that",
    "these",
    "talk", "talks", "pdf", "hat", "free", "thesis", "theses", "video", "videos",
    "lecture", "lectures", "notes", "problem", "motivation", "input", "output", "documentary",
    "policy", "strategy", "certificate", "curriculum", "europe", "blog", "book", "books", "guide",
    "tutorial", "course", "chapter", "edition", "series", "project", "documentation", "website",
    "public", "foundation", "propose", "proposes", "radio", "view", "dynamic",
    "streaming", "parallel", "performance", "programming", "attention", "transformer", "generation",
  ]
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

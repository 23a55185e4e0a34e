/// The words by which lists label their links, sections and venues.
enum ListVocabulary {
  /// Words of a label that says what a link is, not what the work is called.
  static let labels: Set<String> = [
    "paper", "papers", "pdf", "code", "github", "arxiv", "link", "links", "project", "page",
    "website", "site", "web", "slides", "slide", "video", "videos", "demo", "badge", "blog", "post",
    "dataset",
    "data", "poster", "talk", "bibtex", "bib", "doi", "acm", "ieee", "html", "abs", "abstract",
    "supp", "supplementary", "openreview", "review", "notes", "note", "official", "unofficial",
    "pytorch", "tensorflow", "tf", "keras", "caffe", "torch", "mxnet", "jax", "implementation",
    "implementations", "homepage", "thesis", "book", "download", "here", "read", "details",
    "article", "publication", "repo", "repository", "source", "proceedings", "presentation",
    "youtube", "colab", "model", "models", "weights", "docs", "documentation", "report", "url",
    "preprint", "journal", "conference", "semantic", "scholar", "huggingface", "hf", "dblp",
    "alphaxiv", "ar5iv", "overview", "home", "reference", "references", "python", "c", "tutorial",
    "course",
    "dissertation", "must", "tweet",
    "wiki", "pmlr", "acl", "usenix", "springer", "elsevier", "nature", "science", "neurips",
    "pdfs", "star", "stars", "appendix", "interview", "podcast", "online", "pub", "cite", "print",
    "publisher", "summary", "summaries", "论文链接", "书籍链接", "代码链接", "项目链接", "录像", "回放", "讲义", "在线阅读",
    "阅读", "下载", "官网", "中文版",
    "课件", "幻灯片",
    "论文", "代码", "链接", "项目", "主页", "视频", "解读", "博客", "数据集", "原文", "笔记", "开源代码",
  ]

  /// Keys before a colon that tell about a work.
  static let keys: Set<String> = [
    "author", "authors", "venue", "conference", "journal", "year", "date", "published", "link",
    "links", "paper", "pdf", "url", "doi", "arxiv", "code", "github", "summary", "abstract",
    "tl;dr", "tldr", "keywords", "institution", "institutions", "affiliation", "bibtex", "project",
    "作者", "会议", "期刊", "年份", "论文", "代码", "链接", "摘要",
  ]

  /// Labels that take a word before them, as in `CUDA code`; others may end a title.
  private static let nouns: Set<String> = [
    "paper", "pdf", "code", "link", "page", "website", "site", "slides", "slide", "video", "demo",
    "post",
    "poster", "talk", "implementation", "repo", "repository", "homepage", "github", "review",
    "project", "article", "report", "version", "blog", "notes", "download", "wiki", "tweet",
    "thesis", "weights", "docs", "preprint", "reference", "references",
  ]

  /// Words that label implementations but also are names of tools.
  static let frameworks: Set<String> = [
    "tensorflow", "pytorch", "torch", "keras", "jax", "caffe", "mxnet", "huggingface",
  ]

  /// Acronyms and short names of venues as lists print them; compared with their case.
  static let venues: Set<String> = [
    "NIPS", "NeurIPS", "ICML", "ICLR", "CVPR", "ICCV", "ECCV", "ACL", "EMNLP", "NAACL", "EACL",
    "COLING", "CoNLL", "TACL", "AAAI", "IJCAI", "KDD", "SIGKDD", "WWW", "SIGIR", "WSDM", "CIKM",
    "RecSys", "OSDI", "SOSP", "NSDI", "ATC", "FAST", "EuroSys", "SIGMOD", "VLDB", "PVLDB", "ICDE",
    "EDBT", "CIDR", "ISCA", "MICRO", "HPCA", "ASPLOS", "PLDI", "POPL", "OOPSLA", "ICFP", "CGO",
    "PPoPP", "SC", "ICS", "HPDC", "IPDPS", "ICPP", "MLSys", "SysML", "SOCC", "SoCC", "Middleware",
    "INFOCOM", "SIGCOMM", "SIGMETRICS", "MobiCom", "MobiSys", "SenSys", "CoNEXT", "IMC", "HotOS",
    "HotCloud", "HotNets", "HotMobile", "HotEdge", "SEC", "CHI", "UIST", "CSCW", "CCS", "NDSS",
    "CRYPTO", "EUROCRYPT", "STOC", "FOCS", "SODA", "COLT", "AISTATS", "UAI", "JMLR", "TMLR",
    "TPAMI", "PAMI", "IJCV", "TIP", "TKDE", "TOCS", "TODS", "TOPLAS", "TOG", "Nature", "Science",
    "PNAS", "Cell", "arXiv", "Arxiv", "ArXiv", "CoRR", "bioRxiv", "ICRA", "IROS", "CoRL", "RSS",
    "SIGGRAPH", "INTERSPEECH", "Interspeech", "ICASSP", "MICCAI", "WACV", "BMVC", "ACCV", "ICPR",
    "ISMIR", "ICSE", "FSE", "ASE", "ISSTA", "DAC", "DATE", "ICCAD", "FPGA", "FCCM", "FPL", "ISSCC",
    "JSSC", "LREC", "ICDM", "SDM", "ECML", "PKDD", "Preprint", "preprint", "CACM", "TOIS", "TNNLS",
    "MM", "ICME", "USENIX", "APSys", "LISA", "ECOOP", "CAV", "PODC", "SPAA", "DISC",
  ]

  /// Words of the names of journals and meetings.
  static let venueWords: Set<String> = [
    "conference", "proceedings", "proc", "journal", "symposium", "transactions", "workshop",
    "letters", "press", "review", "magazine", "communications", "advances", "acm", "ieee",
    "usenix", "springer", "elsevier", "university", "bulletin", "annals", "trans", "conf", "int",
    "notes", "news", "archives", "thesis",
  ]

  /// Whether a text names a venue: by acronym, or by a word that venues have in their names.
  static func namesVenue(_ text: String) -> Bool {
    text.split { !$0.isLetter }.contains {
      venues.contains(String($0)) || venueWords.contains($0.lowercased())
    }
  }

  /// Whether three words at most name a meeting by capitals: `CHEOPS`, `WiSec`, `USENIX Sec`; no disease.
  static func namesMeeting(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...3).contains(words.count)
      && words.contains { word in
        (2...8).contains(word.count) && word.count(where: \.isUppercase) >= 2 && word != "COVID"
      }
  }

  /// Whether a link's text says what the link is rather than what the work is called.
  static func isLabel(_ text: String) -> Bool {
    // `Code (JAX based)`
    if text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex,
      open < text.index(before: text.endIndex)
    {
      let name = text[..<open]
      if labels.contains(name.lowercased().filter { $0 != " " }) { return true }
      // `FlashAttention (paper)`
      let aside = text[text.index(after: open)...].dropLast()
      if aside.allSatisfy(\.isLetter), isOnlyLabels(String(aside)) { return isLabel(String(name)) }
    }
    // `GPT-4 Technical Report` is what the paper is called.
    if text.hasSuffix(" Technical Report"), let name = text.split(separator: " ").first,
      name != "Technical", name != "Full", !labels.contains(name.lowercased())
    {
      return false
    }
    var words = words(of: text)
    words.removeAll { Int($0) != nil || $0 == "and" || $0 == "the" || $0 == "of" || $0 == "in" }
    if words.isEmpty { return true }
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") {
      return true
    }
    if isNamesAndYear(text) || text.hasPrefix("@") && words.count <= 3 { return true }
    // `[[Neurocomputing 2008]](…)`
    if text.hasPrefix("["), text.hasSuffix("]"), TitleText.isVenueAndYear(text) { return true }
    let known = words.count { labels.contains($0) || isJoinedLabel($0) }
    if known == words.count { return words.count <= 4 }
    if words.count <= 4, isVenueTag(text) { return true }
    return words.count <= 3 && known > 0 && nouns.contains(words[words.count - 1])
      && !text.contains(":")
  }

  /// Two labels without a space between them, as ideographs are set: `阅读笔记`.
  private static func isJoinedLabel(_ word: String) -> Bool {
    guard word.utf8.count >= 12, word.utf8.allSatisfy({ $0 >= 0x80 }) else { return false }
    return word.indices.dropFirst().contains { cut in
      labels.contains(String(word[..<cut])) && labels.contains(String(word[cut...]))
    }
  }

  /// The words of a text in small letters; whatever is neither letter nor number parts them.
  private static func words(of text: String) -> [String] {
    let text = text.lowercased()
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    }
    return text.utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }.compactMap { String($0) }
  }

  /// Whether a text is a work's authors and year: `Vogels (2008)`, `Corbett et al. 2012`.
  static func isNamesAndYear(_ text: String) -> Bool {
    let isBracketed = text.hasSuffix(")")
    let cut = isBracketed ? text.lastIndex(of: "(") : text.lastIndex(of: " ")
    guard let cut, let year = Int(text[text.index(after: cut)...].filter { $0 != ")" }),
      (1900...2039).contains(year)
    else { return false }
    // `Field, D. J. (1987)`
    if isBracketed, text[..<cut].contains(","), text[..<cut].contains("."),
      !AuthorList.names(String(text[..<cut])).isEmpty
    {
      return true
    }
    let names = text[..<cut].split { $0 == " " || $0 == "," }
    guard (1...6).contains(names.count),
      names.allSatisfy({ joints.contains(String($0)) || AuthorList.isNameWord($0) }),
      !names.contains(where: { $0.contains(":") })
    else { return false }
    // `Vogels 2008`, but not `BERT 2018` or `Neural Computation 1997`
    return isBracketed
      || names.allSatisfy { !$0.dropFirst().contains(where: \.isUppercase) }
        && (names.count == 1 || names.contains { joints.contains(String($0)) })
  }

  private static let joints: Set<String> = [
    "et", "al", "al.", "and", "&", "van", "de", "der", "von",
  ]

  /// Whether every word of a text says what a link is.
  static func isOnlyLabels(_ text: String) -> Bool {
    words(of: text).allSatisfy(labels.contains)
  }

  /// Whether a text is nothing but a venue, a year or both: `CVPR 2020`, `NeurIPS'17`, `2018/06`.
  static func isVenueTag(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty, words.count <= 8 else { return false }
    // `ICPE 2017`: capitals and a year, known or not.
    if words.count == 2, (3...8).contains(words[0].count), words[1].count == 4,
      words[0].allSatisfy({ $0.isUppercase }), let year = Int(words[1]),
      (1950...2039).contains(year)
    {
      return true
    }
    if words.count == 1, isJoinedTag(words[0]) { return true }
    // `(CHEOPS 22)`, but no disease.
    if words.count == 2, (4...8).contains(words[0].count), words[1].count == 2,
      words[0].allSatisfy({ $0.isUppercase }), words[1].allSatisfy(\.isNumber),
      words[0] != "COVID"
    {
      return true
    }
    var hasVenue = false
    for word in words {
      let letters = String(word.prefix(while: \.isLetter))
      let rest = word.dropFirst(letters.count)
      if venues.contains(letters), rest.allSatisfy(\.isNumber) {
        hasVenue = true
      } else if !word.allSatisfy(\.isNumber), !asides.contains(word.lowercased()) {
        return false
      }
    }
    let digits = text.filter(\.isNumber).count
    // A date, with an aside behind it at most: `2018/06`, `2018.06 (oral)`.
    return hasVenue || digits >= 4 && words[0].allSatisfy(\.isNumber)
  }

  /// `ICCVW2021`, `3DV2020`: capitals and a year without a space.
  private static func isJoinedTag(_ word: Substring) -> Bool {
    guard (6...12).contains(word.count), let year = Int(word.suffix(4)),
      (1950...2039).contains(year)
    else { return false }
    let name = word.dropLast(4)
    return name.count { $0.isUppercase } >= 2 && name.allSatisfy { $0.isUppercase || $0.isNumber }
  }

  private static let asides: Set<String> = [
    "oral", "spotlight", "poster", "workshop", "workshops", "findings", "best", "paper", "award",
    "w", "demo", "highlight", "submission", "submitted", "accepted", "finalist", "student",
    "outstanding", "honorable", "mention", "short", "long", "track", "main", "companion", "ieee",
    "acm", "usenix", "proceedings", "of", "the", "in",
  ]
}

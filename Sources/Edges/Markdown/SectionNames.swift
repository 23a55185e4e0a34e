/// Tells from its heading what a section holds besides works.
enum SectionNames {
  /// Whether a heading stands over a table of contents; headings of any level may follow it.
  static func isContents(_ heading: String) -> Bool { contents.contains(plain(heading)) }

  /// Whether nothing below a heading is a work: people, terms of use, news, other lists.
  static func isAside(_ heading: String) -> Bool {
    let text = plain(heading)
    if asides.contains(text) { return true }
    let words = text.split(separator: " ").map { String($0) }
    if words.count <= 6, words.contains(where: people.contains),
      words.allSatisfy({ people.contains($0) || fillers.contains($0) || praises.contains($0) })
    {
      return true
    }
    guard !words.isEmpty, words.count <= 7 else { return false }
    if words.contains(where: asideWords.contains),
      words.allSatisfy({ asideWords.contains($0) || fillers.contains($0) })
    {
      return true
    }
    // `Awesome lists`, `Related list`; `Awesome Paper List` is the list itself.
    return words.contains {
      $0 == "lists" || $0 == "list" && words.contains { others.contains($0) }
    }
      && words.contains(where: otherLists.contains)
      && words.allSatisfy {
        otherLists.contains($0) || fillers.contains($0)
          || ["lists", "list", "reading"].contains($0)
      }
  }

  /// Whether a section tells about the list itself, so that its bullets are remarks.
  static func isPreface(_ heading: String) -> Bool {
    let words = plain(heading).split(separator: " ").map { String($0) }
    return words.contains("criteria") || words.starts(with: ["overview", "of"])
      || words.contains(where: prefaces.contains)
        && words.allSatisfy { prefaces.contains($0) || fillers.contains($0) }
  }

  private static func plain(_ heading: String) -> String {
    String(heading.map { $0.isLetter ? $0 : " " }).collapsed().lowercased()
  }

  private static let contents: Set<String> = [
    "table of contents", "table of content", "contents", "content", "toc", "index", "quick links",
    "catalog", "catalogue",
    "目录",
  ]

  private static let asides: Set<String> = [
    "researchers", "researcher", "people", "authors", "labs", "lab", "groups", "group",
    "research groups", "research group", "conferences", "conference", "conferences events",
    "conference list",
    "support", "友情链接", "贡献", "许可", "致谢", "贡献者", "许可证",
  ]

  private static let asideWords: Set<String> = [
    "contributing", "contribution", "contributions", "contribute", "contributors", "contributor",
    "license", "licence", "licensing", "acknowledgements", "acknowledgments", "acknowledgement",
    "acknowledgment", "contact", "contacts", "citation", "citations", "citing", "cite",
    "maintainers", "maintainer", "sponsors", "sponsor", "disclaimer", "changelog", "changelogs",
    "news",
    "updates", "update", "announcements", "announcement", "stargazers", "star", "credits",
    "feedback", "thanks", "sharing", "share", "support", "sponsoring", "sponsorship", "donate",
    "donations", "attribution", "attributions", "faq",
  ]

  private static let fillers: Set<String> = [
    "our", "the", "and", "us", "me", "this", "to", "project", "repo", "repository", "list", "how",
    "for",
    "of", "what", "whats", "s", "new", "latest", "recent", "guidelines", "guide", "over", "time",
    "a", "in", "history", "community", "chart", "paper", "papers", "more", "like", "log",
  ]

  private static let people: Set<String> = [
    "researchers", "people", "experts", "professors", "groups", "labs",
  ]

  private static let praises: Set<String> = [
    "top", "key", "leading", "influential", "notable", "famous", "prominent", "important", "active",
    "research", "academic", "random", "order", "we", "follow", "know", "you", "should", "field",
  ]

  private static let others: Set<String> = [
    "other", "related", "similar", "external", "meta", "more", "collections", "collection",
  ]

  private static let otherLists: Set<String> = [
    "awesome", "other", "related", "similar", "external", "meta", "collections", "collection",
    "more",
  ]

  private static let prefaces: Set<String> = [
    "introduction", "background", "motivation", "about", "notation", "notations", "legend",
    "scope", "conventions", "features", "housekeeping", "outputs", "todo", "usage", "installation",
    "setup", "requirements",
  ]
}

import Bibliography

/// Tells links to other lists, and to what belongs to the list itself, from works.
enum OtherLists {
  /// Whether an entry without authors, year and paper is another list, a calendar, a license.
  static func isOne(_ entry: ListEntry) -> Bool {
    guard entry.authors.isEmpty, entry.year == nil, !entry.links.isEmpty,
      entry.links.allSatisfy({ $0.kind == .code || $0.kind == .project || $0.kind == .other })
    else { return false }
    let title = entry.title.lowercased()
    if entry.text.hasPrefix("List:") { return true }
    if title.hasPrefix("awesome-") || title.hasPrefix("awesome ") || title.contains("/awesome-") {
      return true
    }
    let isASCII = title.utf8.allSatisfy { $0 < 0x80 }
    if !isASCII, endings.contains(where: title.hasSuffix) { return true }
    let file = entry.links.first?.url.split(separator: "/").last?.lowercased()
    if let file, files.contains(where: file.hasPrefix) { return true }
    let words = title.split { !$0.isLetter }.map { String($0) }
    if title.contains("list of lists") { return true }
    if words.last == "list", words.count <= 4, entry.links.allSatisfy({ $0.kind == .code }) {
      return true
    }
    return words.count <= 8 && words.contains { $0 == "list" || $0 == "lists" }
      && words.contains(where: kinds.contains)
  }

  /// Whether a line announces how the list prints its entries: `Each entry is formatted as:`.
  static func isLegendAnnounced(by line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }
    return words.count <= 20 && words.contains { legends.contains(String($0)) }
  }

  private static let legends: Set<String> = [
    "format", "formatted", "legend", "notation", "abbreviations", "acronyms", "symbols",
  ]

  /// Whether a line announces other lists: `Other people's lists, for comparison:`.
  static func isAnnounced(by line: String) -> Bool {
    let text = line.lowercased()
    if text.contains("其他") || text.contains("相关") || text.contains("友情") {
      return text.count <= 16 && ["列表", "链接", "清单"].contains { text.contains($0) }
    }
    let words = text.split { !$0.isLetter }.map { String($0) }
    if text.hasSuffix(":"), words.count <= 12,
      ["taken over from", "taken from", "inspired by", "based on", "borrowed from"].contains(
        where: text.contains
      )
    {
      return true
    }
    return words.count <= 8
      && words.contains { $0 == "list" || $0 == "lists" || $0 == "collections" }
      && words.contains { ["other", "related", "similar", "more", "awesome"].contains($0) }
  }

  private static let kinds: Set<String> = [
    "reading", "paper", "papers", "another", "other", "related", "curated", "awesome", "our",
    "sister",
  ]
  private static let endings = ["列表", "清单", "书单", "日历", "时间表", "专栏", "笔记仓库", "我的博客"]
  private static let files = ["license", "contributing", "code_of_conduct", "code-of-conduct"]
}

import Bibliography
import Foundation

/// Reads CSL-JSON, the format of citation processors and of Zotero's export.
enum CSLReader {
  static func entries(in text: String, file: String) throws(ListError) -> [ListEntry] {
    let bytes = Array(text.utf8)
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    } catch {
      let offset = (error as NSError).userInfo["NSJSONSerializationErrorIndex"] as? Int
      let line = offset.map { 1 + bytes.prefix($0).count { $0 == 0x0A } }
      throw ListError(file: file, line: line, reason: "not readable as JSON")
    }
    let object = parsed as? [String: Any]
    let items = parsed as? [Any] ?? object?["items"] as? [Any] ?? object.map { [$0] }
    guard let items else {
      throw ListError(file: file, line: 1, reason: "expected an array of CSL items")
    }
    let lines = itemLines(bytes)
    var entries: [ListEntry] = []
    for (index, item) in items.enumerated() {
      let line = index < lines.count ? lines[index] : 1
      guard let item = item as? [String: Any] else {
        throw ListError(file: file, line: line, reason: "item \(index + 1) is not an object")
      }
      if let entry = entry(item, line) { entries.append(entry) }
    }
    return entries
  }

  /// The lines where the objects of the outermost array start.
  private static func itemLines(_ bytes: [UInt8]) -> [Int] {
    var lines: [Int] = []
    var line = 1
    var depth = 0
    var inString = false
    var isEscaped = false
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      if inString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if byte == UInt8(ascii: "{"), depth == 1 { lines.append(line) }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return lines
  }

  private static func entry(_ item: [String: Any], _ line: Int) -> ListEntry? {
    func text(_ name: String) -> String? {
      let value = (item[name] as? String ?? (item[name] as? [String])?.first)?.collapsed()
      return value?.isEmpty == false ? value : nil
    }
    var links: [EntryLink] = []
    if let doi = text("DOI").flatMap(DOI.canonical) {
      links.append(LinkClassifier.link(url: "https://doi.org/\(doi)", label: "doi"))
    }
    if let pmid = text("PMID") {
      links.append(
        LinkClassifier.link(url: "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/", label: "pubmed")
      )
    }
    if let url = text("URL") { links.append(LinkClassifier.link(url: url)) }
    let title = TitleText.clean(text("title") ?? "")
    guard !title.isEmpty || links.contains(where: { $0.identifier != nil }) else { return nil }
    let type = text("type") ?? "article"
    return ListEntry(
      line: line,
      title: title.isEmpty ? links.lazy.compactMap(\.identifier).first?.value ?? "" : title,
      text: title,
      links: links,
      authors: (item["author"] as? [[String: Any]] ?? []).compactMap(name),
      venue: text("container-title") ?? text("publisher"),
      year: year(item["issued"]),
      note: text("note"),
      kind: kinds[type] ?? .paper,
      kindReason: "its type is \(type)"
    )
  }

  private static func name(_ person: [String: Any]) -> String? {
    if let literal = person["literal"] as? String { return literal }
    let particle = (person["non-dropping-particle"] as? String).map { $0 + " " } ?? ""
    guard let family = person["family"] as? String else { return nil }
    let given = (person["given"] as? String).map { ", " + $0 } ?? ""
    return particle + family + given
  }

  private static func year(_ issued: Any?) -> Int? {
    guard let issued = issued as? [String: Any] else { return nil }
    if let part = ((issued["date-parts"] as? [[Any]])?.first)?.first {
      return part as? Int ?? (part as? String).flatMap { Int($0) }
    }
    let text = issued["raw"] as? String ?? issued["literal"] as? String
    return text.flatMap { PrintedYear.of($0) }
  }

  private static let kinds: [String: EntryKind] = [
    "book": .book, "thesis": .thesis, "software": .software, "dataset": .dataset,
    "webpage": .other, "post-weblog": .blog, "post": .blog, "speech": .talk,
    "motion_picture": .talk,
  ]
}

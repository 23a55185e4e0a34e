import Bibliography

/// The fields of a BibTeX entry as a list entry.
struct ReferenceFields {
  private let fields: [String: String]
  private let line: Int

  init(_ fields: [String: String], line: Int) {
    self.fields = fields
    self.line = line
  }

  func entry(type: String) -> ListEntry? {
    let title = TitleText.clean(
      [text("title"), text("subtitle")].compactMap { $0 }.joined(separator: ": ")
    )
    var links: [EntryLink] = []
    if let doi = text("doi").flatMap(DOI.canonical) {
      links.append(LinkClassifier.link(url: "https://doi.org/\(doi)", label: "doi"))
    }
    if let eprint = text("eprint").flatMap(ArxivID.canonical) {
      links.append(LinkClassifier.link(url: "https://arxiv.org/abs/\(eprint)", label: "arXiv"))
    } else if let eprint = text("journal").flatMap({ ArxivID.first(in: $0) }) {
      links.append(LinkClassifier.link(url: "https://arxiv.org/abs/\(eprint)", label: "arXiv"))
    }
    for name in ["url", "ee", "biburl", "link"] {
      guard let url = text(name), name != "biburl" || links.isEmpty else { continue }
      if !links.contains(where: { $0.url == url }) {
        links.append(LinkClassifier.link(url: url, label: name))
      }
    }
    guard !title.isEmpty || links.contains(where: { $0.identifier != nil }) else { return nil }
    let venue = [
      "booktitle", "journal", "journaltitle", "school", "institution", "publisher", "howpublished",
    ]
    let year = (text("year") ?? text("date")).flatMap { PrintedYear.of($0) }
    let authors = text("author") ?? text("editor") ?? ""
    return ListEntry(
      line: line,
      title: title.isEmpty ? links.lazy.compactMap(\.identifier).first?.value ?? "" : title,
      text: title,
      links: links,
      authors: authors.components(separatedBy: " and ").map { $0.collapsed() }
        .filter { !$0.isEmpty && $0 != "others" },
      venue: venue.lazy.compactMap { text($0) }.first,
      year: year,
      note: text("note"),
      kind: ReferenceFields.kinds[type] ?? .paper,
      kindReason: "its type is \(type)"
    )
  }

  private func text(_ name: String) -> String? {
    guard let value = fields[name] else { return nil }
    let plain =
      name == "url" || name == "doi" ? value.replacing("\\", with: "") : TeXText.plain(value)
    let collapsed = plain.collapsed()
    return collapsed.isEmpty ? nil : collapsed
  }

  private static let kinds: [String: EntryKind] = [
    "book": .book, "mvbook": .book, "booklet": .book, "phdthesis": .thesis,
    "mastersthesis": .thesis, "thesis": .thesis, "software": .software, "dataset": .dataset,
    "online": .other, "electronic": .other, "www": .other, "video": .talk,
  ]
}

extension String {
  func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: true).map { String($0) }
  }
}

import Bibliography

/// Reads RIS, the exchange format of reference managers: a tag of two characters, two spaces, a
/// dash, a value; `TY` opens an entry, `ER` closes it.
enum RISReader {
  static func entries(in text: String, file: String) throws(ListError) -> [ListEntry] {
    var entries: [ListEntry] = []
    var open: (line: Int, type: String, fields: [(tag: String, value: String)])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let number = index + 1
      guard let (tag, value) = field(line) else {
        if line.allSatisfy(\.isWhitespace) { continue }
        guard let last = open?.fields.indices.last else {
          throw ListError(file: file, line: number, reason: "expected a tag such as `TI  - `")
        }
        open?.fields[last].value += " " + line
        continue
      }
      switch tag {
      case "TY":
        if let open {
          throw ListError(
            file: file,
            line: open.line,
            reason: "the entry is not closed by `ER  - `"
          )
        }
        open = (number, value, [])
      case "ER":
        guard let closed = open else {
          throw ListError(file: file, line: number, reason: "`ER` closes nothing; `TY` is missing")
        }
        if let entry = entry(closed) { entries.append(entry) }
        open = nil
      default:
        guard open != nil else {
          throw ListError(file: file, line: number, reason: "`\(tag)` stands before any `TY`")
        }
        open?.fields.append((tag, value))
      }
    }
    if let open {
      throw ListError(file: file, line: open.line, reason: "the entry is not closed by `ER  - `")
    }
    return entries
  }

  private static func field(_ line: Substring) -> (String, String)? {
    let bytes = Array(line.utf8)
    guard bytes.count >= 5, bytes[2] == 0x20, bytes[3] == 0x20, bytes[4] == UInt8(ascii: "-"),
      bytes[..<2].allSatisfy({ $0.isDigit || (0x41...0x5A).contains($0) })
    else { return nil }
    let value = String(decoding: bytes[5...], as: UTF8.self).collapsed()
    return (String(decoding: bytes[..<2], as: UTF8.self), value)
  }

  private static func entry(
    _ open: (line: Int, type: String, fields: [(tag: String, value: String)])
  ) -> ListEntry? {
    func all(_ tags: String...) -> [String] {
      open.fields.filter { tags.contains($0.tag) && !$0.value.isEmpty }.map(\.value)
    }
    var links = all("DO").compactMap(DOI.canonical).map {
      LinkClassifier.link(url: "https://doi.org/\($0)", label: "doi")
    }
    links += all("UR", "L1", "L2").map { LinkClassifier.link(url: $0) }
    let title = TitleText.clean(all("TI", "T1", "CT").first ?? "")
    guard !title.isEmpty || links.contains(where: { $0.identifier != nil }) else { return nil }
    let years = all("PY", "Y1", "DA").compactMap { PrintedYear.of($0) }
    return ListEntry(
      line: open.line,
      title: title.isEmpty ? links.lazy.compactMap(\.identifier).first?.value ?? "" : title,
      text: title,
      links: links,
      authors: all("AU", "A1"),
      venue: all("JO", "JF", "T2", "BT", "C3", "PB").first,
      year: years.first,
      note: all("N1").first,
      kind: kinds[open.type] ?? .paper,
      kindReason: "its type is \(open.type)"
    )
  }

  private static let kinds: [String: EntryKind] = [
    "BOOK": .book, "EBOOK": .book, "THES": .thesis, "COMP": .software, "DATA": .dataset,
    "ELEC": .other, "BLOG": .blog, "VIDEO": .talk, "SLIDE": .talk,
  ]
}

import Bibliography

/// Writes CSL-JSON items, read by Zotero, Pandoc and citation processors.
///
/// > R. M. Zelle. "CSL 1.0.2 Specification." 2021. https://docs.citationstyles.org
func writeCSL(_ papers: [Paper]) -> String {
  let items = papers.map { paper in
    JSONValue.object([
      ("id", .text(paper.id.value)),
      ("type", .text(paper.venue == nil ? "article" : "paper-conference")),
      ("title", .text(paper.title)),
      (
        "author",
        paper.authors.isEmpty
          ? nil
          : .array(
            paper.authors.map { name in
              let (given, family) = split(name: name)
              return .object([("family", .text(family)), ("given", .text(given))])
            }
          )
      ),
      (
        "issued",
        paper.year.map { .object([("date-parts", .array([.array([.integer($0)])]))]) }
      ),
      ("container-title", .text(paper.venue)),
      ("DOI", .text(paper.doi)),
      ("URL", .text(paper.arxiv.map { "https://arxiv.org/abs/\($0)" })),
    ])
  }
  return "[" + items.map(\.line).joined(separator: ",\n") + "]\n"
}

/// The given names and the family name of a printed name; the last word is the family name.
func split(name: String) -> (given: String?, family: String) {
  guard let space = name.lastIndex(of: " ") else { return (nil, name) }
  return (String(name[..<space]), String(name[name.index(after: space)...]))
}

import Bibliography

/// What can be told of a whole document before its entries are read.
struct ListOutline {
  /// The heading that names the whole list.
  let titleHeading: Int?
  /// Whether any heading but the title's parts the list.
  let hasSections: Bool
  private let ownRepository: String?

  init(_ document: MarkdownDocument) {
    let title = ListOutline.titleHeading(of: document)
    titleHeading = title
    hasSections = document.nodes.indices.contains { index in
      if case .heading = document.nodes[index].kind { index != title } else { false }
    }
    ownRepository = ListOutline.ownRepository(of: document)
  }

  /// Whether an address leads to a heading of this list.
  func isOwn(_ url: String) -> Bool {
    url.contains("#") && ownRepository != nil && LinkClassifier.repository(url) == ownRepository
  }

  /// The heading that names the whole list: the only one of the first level, or the first heading
  /// when nothing is listed below it.
  private static func titleHeading(of document: MarkdownDocument) -> Int? {
    let headings = document.nodes.indices.filter {
      if case .heading = document.nodes[$0].kind { true } else { false }
    }
    let firsts = headings.filter { document.nodes[$0].kind == .heading(level: 1) }
    if firsts.count <= 1 { return firsts.first }
    guard headings[0] == firsts[0] else { return nil }
    let lists = (firsts[0]..<headings[1]).contains { index in
      document.nodes[index].kind == .table
        || document.nodes[index].kind == .list
          && document.descendants(of: index).contains {
            document.nodes[$0].kind == .link && LinkTarget.leadsSomewhere(document.nodes[$0].url)
          }
    }
    return lists ? nil : firsts[0]
  }

  /// The repository to whose own headings the list links by full address, as `owner/name#`.
  private static func ownRepository(of document: MarkdownDocument) -> String? {
    var counts: [String: Int] = [:]
    for node in document.nodes where node.kind == .link && node.url.contains("#") {
      guard let repository = LinkClassifier.repository(node.url) else { continue }
      counts[repository, default: 0] += 1
    }
    return counts.filter { $0.value >= 2 }.min {
      ($1.value, $0.key) < ($0.value, $1.key)
    }?.key
  }
}

import Bibliography

/// A line that may name a work, with the lines that tell about it.
struct RecurringUnit {
  /// The positions of its lines in the source.
  let lines: Range<Int>
  let section: [String]
  /// How many entries were read among the lines below the first.
  let entriesBelow: Int
  /// Whether the first line is set like a title.
  let isTitle: Bool
  /// Whether the first line could be a name at least.
  let isNamed: Bool
  private let head: InlineLine
  private let below: [Substring]

  init(
    lines: Range<Int>,
    content: Substring,
    below: [Substring],
    section: [String],
    entriesBelow: Int
  ) {
    var head = InlineLine(content)
    head.line = lines.lowerBound + 1
    let isContents = !head.links.isEmpty && head.links.allSatisfy { $0.url.hasPrefix("#") }
    let text = TitleText.clean(head.text)
    let link = head.links.first { !ListVocabulary.isLabel($0.label) }
    isTitle =
      !isContents
      && (ReferenceLine.isReference(head) || BareTitle.isTitle(TitleText.split(text).title)
        || (link.map { $0.label.wordCount >= 4 && LinkTarget.leadsSomewhere($0.url) } ?? false))
    isNamed =
      !isContents && !BareTitle.isRemark(text)
      && (text.wordCount >= 2 || text.isIdeographic && text.count >= 4)
    self.lines = lines
    self.head = head
    self.below = below
    self.section = section
    self.entriesBelow = entriesBelow
  }

  /// Whether people, a year or links to a paper say that the line names a work.
  var isSupported: Bool {
    let text = TitleText.clean(head.text)
    return !BareTitle.isRemark(text)
      && (Self.tellsOfWork(head.links, TitleText.split(text).rest)
        || details.contains { Self.tellsOfWork($0.links, $0.text) })
  }

  /// Whether the unit itself or the heading above says that the line names a work.
  var isTold: Bool {
    EntryKindRules.sectionKind(ListEntry(line: 0, section: section, title: "")) != nil
      || isSupported
  }

  /// Whether something stands below the first line, and no entry.
  var isAlone: Bool {
    entriesBelow == 0 && below.contains { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The entry that the lines print.
  var entry: ListEntry? {
    PendingEntry(
      section: section,
      head: head,
      details: details,
      rules: WorkRules(section: section, isPreface: false, siblingsAreWorks: true)
    ).read()
  }

  /// Whether a line begins with a key such as `Paper link:` or with an address.
  static func isField(_ text: String) -> Bool {
    if text.hasPrefix("http") || text.hasPrefix("<http") { return true }
    guard let key = ListItems.key(text) else { return false }
    return key.split(separator: " ").contains { ListVocabulary.keys.contains(String($0)) }
  }

  /// Whether links lead to a paper or say that they do, or a text holds a year or people.
  private static func tellsOfWork(_ links: [EntryLink], _ text: String) -> Bool {
    let isLinked = links.contains { link in
      link.leadsToPaper
        || ListVocabulary.isLabel(link.label) && !LinkClassifier.isAddress(link.label)
    }
    if isLinked { return true }
    guard text.utf8.count < 600 else { return false }
    let told = ReferenceDetails(text)
    return isField(text) || told.year != nil || told.authors.count >= 2
  }

  private var details: [InlineLine] {
    let document = MarkdownParser.parse(below.joined(separator: "\n"))
    var details: [InlineLine] = []
    for index in document.nodes.indices {
      switch document.nodes[index].kind {
      case .paragraph, .heading: details += InlineLine(document, index).split()
      case .htmlBlock: details += HTMLText.lines(document.nodes[index].literal, at: 1)
      default: break
      }
    }
    return details
  }
}

extension InlineLine {
  /// Reads one line by itself.
  init(_ content: Substring) {
    let document = MarkdownParser.parse(String(content))
    let block = document.nodes.indices.first { index in
      switch document.nodes[index].kind {
      case .paragraph, .heading: true
      default: false
      }
    }
    if let block { self.init(document, block) } else { self.init() }
  }
}

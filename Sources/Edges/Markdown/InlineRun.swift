import Bibliography

/// A stretch of a line with one look: what the reading rules work on.
struct InlineRun: Equatable {
  enum Look: Equatable { case plain, strong, emphasis, code, struck }
  var text: String
  var look: Look
  /// The position in the line's links.
  var link: Int?
  /// Whether a line of the source or of the page ends here.
  var isBreak = false
  /// Whether a line of the source ends here.
  var isNewLine = false
  /// Whether the author of the list has broken the line, rather than the width of the page.
  var isHard = false
}

/// The inline content of one paragraph, heading or table cell, flattened.
struct InlineLine {
  var runs: [InlineRun] = []
  var links: [EntryLink] = []
  var line = 0
  /// Whether the items beside this one begin with authors and a colon.
  var leadsWithAuthors = false

  /// The text without markup, whitespace collapsed.
  var text: String { runs.map { $0.isBreak ? " " : $0.text }.joined().collapsed() }

  /// The text outside links.
  var unlinked: String { runs.filter { $0.link == nil }.map(\.text).joined().collapsed() }

  /// Whether all of the text is bold.
  var isBold: Bool {
    !runs.isEmpty
      && runs.allSatisfy { $0.look == .strong || !$0.text.contains(where: \.isLetter) }
  }

  /// Whether all of the text is set as code: `` `make && ./burn` ``.
  var isCommand: Bool {
    links.isEmpty && !runs.isEmpty
      && runs.allSatisfy { $0.look == .code || $0.text.allSatisfy(\.isWhitespace) }
  }

  init() {}

  /// Flattens the descendants of a block.
  init(_ document: MarkdownDocument, _ block: Int) {
    line = document.nodes[block].line
    var openHTML: String?
    var index = block + 1
    while index < document.nodes[block].end {
      let node = document.nodes[index]
      switch node.kind {
      case .text:
        append(
          InlineLine.setDashes(in: EmojiCodes.removed(from: node.literal)),
          look(of: index, document),
          link(of: index, document)
        )
      case .code: append(node.literal, .code, link(of: index, document))
      case .softBreak, .lineBreak:
        let isHard = node.kind == .lineBreak
        runs.append(
          InlineRun(text: " ", look: .plain, isBreak: true, isNewLine: true, isHard: isHard)
        )
        if let link = link(of: index, document) { links[link].label += " " }
      // `[x]()` leads nowhere.
      case .link where !node.url.isEmpty:
        links.append(LinkClassifier.link(url: node.url, label: ""))
        linkOf[index] = links.count - 1
      case .image where EntryKindRules.isPaperLink(LinkClassifier.link(url: node.url).kind):
        // A link with an exclamation mark too many.
        links.append(LinkClassifier.link(url: node.url, label: ""))
        linkOf[index] = links.count - 1
      case .image:
        // A picture is no text; as the only content of a link it still labels it.
        let alt = document.descendants(of: index).map { document.nodes[$0].literal }.joined()
        if let link = link(of: index, document) { links[link].label += alt }
        index = node.end
        continue
      case .htmlInline: readHTML(node.literal, &openHTML)
      default: break
      }
      index += 1
    }
    linkOf = [:]
    bound()
    for index in links.indices { links[index].label = links[index].label.collapsed() }
  }

  /// Bytes of a line that are read for title and details; links count wherever they stand.
  static let longest = 4_000

  /// Cuts off what no reader would take for one entry, so that the rules see short texts only.
  mutating func bound() {
    for index in links.indices {
      links[index].label = String(links[index].label.prefix(Self.longest))
    }
    var bytes = 0
    for index in runs.indices {
      bytes += runs[index].text.utf8.count
      guard bytes > Self.longest else { continue }
      runs[index].text = String(
        runs[index].text.prefix(max(0, Self.longest - bytes + runs[index].text.utf8.count))
      )
      runs.removeSubrange((index + 1)...)
      break
    }
  }

  /// Two hyphens between spaces are a dash on a typewriter, and `et` is no abbreviation.
  private static func setDashes(in text: String) -> String {
    var text = text
    if misspellsOthers(text) {
      for others in ["et. al", "et.al", "at al."] {
        text = text.replacing(others, with: "et al")
      }
    }
    return text.utf8.contains(UInt8(ascii: "-")) ? text.replacing(" -- ", with: " – ") : text
  }

  /// Whether `et al` could be written otherwise here; spares the search by characters.
  private static func misspellsOthers(_ text: String) -> Bool {
    // The last five bytes: `et. a`, `et.al`, `at al`.
    var last: UInt64 = 0
    for byte in text.utf8 {
      last = (last << 8 | UInt64(byte)) & 0xFF_FFFF_FFFF
      if last == 0x65_742E_2061 || last == 0x65_742E_616C || last == 0x61_7420_616C { return true }
    }
    return false
  }

  private var linkOf: [Int: Int] = [:]
  private var htmlLink: Int?

  private mutating func readHTML(_ tag: String, _ open: inout String?) {
    let name = tag.lowercased()
    let breaks = [
      "<br", "<p", "</p", "<div", "</div", "<details", "</details", "<summary", "</summary",
    ]
    if breaks.contains(where: name.hasPrefix) {
      runs.append(InlineRun(text: " ", look: .plain, isBreak: true, isHard: true))
    } else if name.hasPrefix("<a "), let url = HTMLText.attribute("href", of: tag) {
      links.append(LinkClassifier.link(url: url, label: ""))
      htmlLink = links.count - 1
    } else if name.hasPrefix("<img"), let link = htmlLink {
      links[link].label += HTMLText.attribute("alt", of: tag) ?? ""
    } else if name.hasPrefix("</a") {
      htmlLink = nil
    } else if name.hasPrefix("<b>") || name.hasPrefix("<strong") {
      open = "b"
    } else if name.hasPrefix("<i>") || name.hasPrefix("<em") {
      open = "i"
    } else if name.hasPrefix("</") {
      open = nil
    }
    htmlLook = open == "b" ? .strong : open == "i" ? .emphasis : nil
  }

  private var htmlLook: InlineRun.Look?

  mutating func append(_ text: String, _ look: InlineRun.Look, _ link: Int?) {
    let link = link ?? htmlLink
    if let link { links[link].label += text }
    let look = look == .plain ? htmlLook ?? .plain : look
    if let last = runs.last, last.look == look, last.link == link, !last.isBreak {
      runs[runs.count - 1].text += text
    } else {
      runs.append(InlineRun(text: text, look: look, link: link))
    }
  }

  private func link(of index: Int, _ document: MarkdownDocument) -> Int? {
    var parent = document.nodes[index].parent
    while parent >= 0, !document.nodes[parent].isBlock {
      if let link = linkOf[parent] { return link }
      parent = document.nodes[parent].parent
    }
    return nil
  }

  private func look(of index: Int, _ document: MarkdownDocument) -> InlineRun.Look {
    var parent = document.nodes[index].parent
    while parent >= 0, !document.nodes[parent].isBlock {
      switch document.nodes[parent].kind {
      case .strong: return .strong
      case .emphasis: return .emphasis
      case .strikethrough: return .struck
      default: parent = document.nodes[parent].parent
      }
    }
    return .plain
  }

  /// The parts between breaks, each with the links that stand in it.
  func split() -> [InlineLine] {
    guard runs.contains(where: \.isBreak) else { return [self] }
    return runs.indices.split { runs[$0].isBreak }.map { range in
      var line = part(range.startIndex..<range.endIndex)
      line.line += runs[..<range.startIndex].count(where: \.isNewLine)
      return line
    }
  }
}

extension String {
  /// The text without leading and trailing whitespace, other whitespace as single spaces.
  func collapsed() -> String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return split { $0.isWhitespace }.joined(separator: " ")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      let isSpace = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
      if !isSpace {
        bytes.append(byte)
      } else if bytes.last != 0x20, !bytes.isEmpty {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

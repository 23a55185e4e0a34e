import Foundation
import FoundationXML

/// Collects the parts of an Atom feed while the parser walks through it.
final class ArxivFeedCollector: NSObject, XMLParserDelegate {
  private static let atom = "http://www.w3.org/2005/Atom"
  private static let arxiv = "http://arxiv.org/schemas/atom"
  private static let openSearch = "http://a9.com/-/spec/opensearch/1.1/"
  private static let depthLimit = 32
  private static let textLimit = 256 << 10

  private struct Element {
    var name: String
    var namespace: String
  }

  struct RawEntry {
    var id = ""
    var title = ""
    var summary = ""
    var published = ""
    var authors: [String] = []
    var dois: [String] = []
    var journal = ""
  }

  private var path: [Element] = []
  private var text = ""
  private var entry: RawEntry?
  private(set) var entries: [RawEntry] = []
  private(set) var feedID = ""
  private(set) var total: Int?
  private(set) var isRootClosed = false
  private(set) var fault: String?

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = Element(name: name, namespace: namespaceURI ?? "")
    if path.isEmpty, element.name != "feed" || element.namespace != Self.atom {
      return fail("the document is not a feed", parser)
    }
    path.append(element)
    if path.count > Self.depthLimit { return fail("the feed is nested too deeply", parser) }
    if path.count == 2, isAtom("entry") { entry = RawEntry() }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
    if text.utf8.count > Self.textLimit { fail("a text of the feed is too long", parser) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    fault = fault ?? "the feed is not well-formed XML"
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    let value = text.trimmingCharacters(in: .whitespacesAndNewlines)
    text = ""
    defer {
      path = path.dropLast()
      isRootClosed = path.isEmpty
    }
    if path.count == 2 {
      if isAtom("id") { feedID = value }
      if path[1].namespace == Self.openSearch, name == "totalResults" { total = Int(value) }
      if isAtom("entry"), let finished = entry {
        entries.append(finished)
        entry = nil
      }
    } else if path.count == 3, entry != nil {
      takeField(name, value)
    } else if path.count == 4, isAtom("name"), path[2].name == "author",
      path[2].namespace == Self.atom,
      let author = PrintedText.collapsed(value)
    {
      entry?.authors.append(author)
    }
  }

  private func takeField(_ name: String, _ value: String) {
    switch (path[2].namespace, name) {
    case (Self.atom, "id"): entry?.id = value
    case (Self.atom, "title"): entry?.title = value
    case (Self.atom, "summary"): entry?.summary = value
    case (Self.atom, "published"): entry?.published = value
    case (Self.arxiv, "doi"): entry?.dois.append(value)
    case (Self.arxiv, "journal_ref"): entry?.journal = value
    default: break
    }
  }

  private func isAtom(_ name: String) -> Bool {
    path.last.map { $0.name == name && $0.namespace == Self.atom } ?? false
  }

  private func fail(_ reason: String, _ parser: XMLParser) {
    fault = fault ?? reason
    parser.abortParsing()
  }
}

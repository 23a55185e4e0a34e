import Bibliography
import Foundation
import FoundationXML

/// Reads Atom feeds of both arXiv dialects: by namespace, never by prefix, order or indentation.
///
/// FoundationXML reports success for truncated and foreign documents, so that a feed counts only
/// when no error was reported and its root was opened and closed. Document types are refused before
/// parsing, which ends every attack by entities.
package enum ArxivFeedReader {
  /// Why a document is no feed.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    package var description: String
  }

  /// Reads a whole feed; entries without a readable identifier are left out and counted.
  package static func read(
    _ bytes: [UInt8],
    _ warnings: inout FieldWarnings
  ) throws(Failure) -> ArxivFeed {
    try check(bytes)
    let collector = ArxivFeedCollector()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = collector
    let isParsed = parser.parse()
    if let fault = collector.fault { throw Failure(description: fault) }
    guard isParsed, parser.parserError == nil else {
      throw Failure(description: "the feed is not well-formed XML")
    }
    guard collector.isRootClosed else {
      throw Failure(description: "the document is not a whole feed")
    }
    return feed(collector, &warnings)
  }

  /// Refuses what must not reach the parser.
  private static func check(_ bytes: [UInt8]) throws(Failure) {
    guard !bytes.isEmpty else { throw Failure(description: "the answer is empty") }
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw Failure(description: "the answer is not UTF-8")
    }
    var rest = bytes[...]
    var isTyped = false
    while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(mark + 1)...]
      let letters = Array(rest.prefix(2))
      isTyped =
        isTyped
        || (letters.first == UInt8(ascii: "!")
          && letters.last.map { $0 | 0x20 } == UInt8(ascii: "d"))
    }
    guard !isTyped else { throw Failure(description: "the answer declares a document type") }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    if head.hasPrefix("<?xml"), let declared = head.split(separator: "?>").first,
      declared.contains("encoding"), !declared.contains("utf-8"), !declared.contains("us-ascii")
    {
      throw Failure(description: "the answer declares another encoding than UTF-8")
    }
  }

  private static func feed(
    _ collector: ArxivFeedCollector,
    _ warnings: inout FieldWarnings
  ) -> ArxivFeed {
    var feed = ArxivFeed(
      entries: [],
      total: collector.total,
      isLegacy: collector.feedID.hasPrefix("http://arxiv.org/api/")
    )
    for raw in collector.entries {
      if raw.id.contains("arxiv.org/api/errors") || raw.authors == ["arXiv api core"] {
        feed.error = PrintedText.collapsed(raw.summary) ?? "no reason given"
        continue
      }
      guard let mark = raw.id.range(of: "/abs/"),
        let id = ArxivID.canonical(String(raw.id[mark.upperBound...]))
      else {
        warnings.note("id")
        continue
      }
      let title = PrintedText.collapsed(raw.title)
      if title == nil { warnings.note("title") }
      feed.entries.append(
        ArxivEntry(
          id: id,
          version: ArxivID.version(of: raw.id),
          title: title ?? "",
          authors: raw.authors,
          year: Int(raw.published.prefix(4)),
          doi: raw.dois.lazy.compactMap(DOI.canonical).first,
          journal: PrintedText.collapsed(raw.journal)
        )
      )
    }
    return feed
  }
}

import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The elements of an XML document in document order, read by Foundation's parser.
public struct XMLElements {
  /// One element.
  public struct Element {
    /// The name as written.
    public var name: String
    /// The attributes by name.
    public var attributes: [String: String]
    /// The text directly inside.
    public var text: String
  }

  /// The elements; `nil` when the document is not well formed.
  public static func read(_ text: String) -> [Element]? {
    let collector = Collector()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = collector
    let isDone = parser.parse()
    return isDone && parser.parserError == nil && collector.open.isEmpty ? collector.elements : nil
  }

  private final class Collector: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    var open: [Int] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes, text: ""))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let place = open.last { elements[place].text += string }
    }

    func parser(
      _ parser: XMLParser,
      didEndElement name: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      _ = open.popLast()
    }
  }
}

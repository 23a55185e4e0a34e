import Foundation
import FoundationXML

@testable import Drawing

/// Collects what a drawing says, with boxes of its texts measured from their attributes.
final class TextReader: NSObject, XMLParserDelegate {
  var texts: [(text: String, box: Box)] = []
  var titles: [String] = []
  var links: [String] = []
  var elements: Set<String> = []
  var attributes: Set<String> = []
  private var characters = ""
  private var groups: [String] = []
  private var open: [String: String] = [:]

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.insert(name)
    self.attributes.formUnion(attributes.keys)
    if let link = attributes["xlink:href"] { links.append(link) }
    if name == "g" { groups.append(attributes["id"] ?? "") }
    if name == "text" { open = attributes }
    characters = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    if name == "g" { groups.removeLast() }
    if name == "title" { titles.append(characters) }
    // A halo is a text's own ground.
    guard name == "text", groups.last?.hasSuffix("-halo") != true, let x = Double(open["x"] ?? ""),
      let y = Double(open["y"] ?? ""),
      let size = Double(open["font-size"] ?? ""), open["transform"] == nil
    else { return }
    let metrics = open["font-weight"] == "bold" ? FontMetrics.bold : FontMetrics.regular
    let width = metrics.width(of: characters, size: size)
    let left =
      switch open["text-anchor"] {
      case "middle": x - width / 2
      case "end": x - width
      default: x
      }
    texts.append(
      (
        characters,
        Box(
          x: left,
          y: y - size * FontMetrics.ascent,
          width: width,
          height: size * (FontMetrics.ascent + FontMetrics.descent)
        )
      )
    )
  }
}

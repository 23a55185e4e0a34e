import Foundation
import Markdown
import Testing

/// The examples of the specification of GitHub-flavored Markdown, CommonMark's among them.
///
/// The specification is not part of this repository (CC BY-SA); `make commonmark` takes it from the
/// Debian package of the very parser that is used here, and runs this suite on it.
@Suite struct CommonMarkTests {
  static let path = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"]

  @Test(.enabled(if: path != nil)) func `the links of every example are those of the page`() throws
  {
    let path = try #require(Self.path)
    let spec = try String(contentsOfFile: path, encoding: .utf8).replacing("→", with: "\t")
    var missed: [String] = []
    var invented: [String] = []
    let examples = Self.examples(in: spec)
    for (source, page) in examples {
      let document = MarkdownParser.parse(source)
      let images = document.nodes.indices.filter { document.nodes[$0].kind == .image }
      // What stands in the text of a picture is not shown as a link.
      let links = document.nodes.indices.filter { index in
        document.nodes[index].kind == .link
          && !images.contains { $0 < index && index < document.nodes[$0].end }
      }.map { document.nodes[$0].url }
      // Raw HTML in the text is no link of the parser's.
      let wanted = Self.addresses(in: page).filter { !source.contains("<a href=\"\($0)\"") }
      let found = Set(links.map(Self.plain))
      let own = Set(wanted.map(Self.plain))
      if !own.isSubset(of: found) { missed.append(source) }
      // A bare address is a link in lists, whether or not the example is about that extension.
      let extra = found.subtracting(own).filter { address in
        let bare = address.replacing("mailto:", with: "").replacing("http://www.", with: "www.")
        return !source.replacing("\\", with: "").contains(bare) || source.contains("(\(bare))")
      }
      if !extra.isEmpty { invented.append(source) }
    }
    print(
      "\(examples.count) examples, \(missed.count) with a link that was not found, "
        + "\(invented.count) with one too many"
    )
    #expect(examples.count > 600)
    #expect(missed == [])
    #expect(invented == [])
  }

  /// Source and page of each example; the name of an extension may follow the fence.
  private static func examples(in spec: String) -> [(source: String, page: String)] {
    let fence = String(repeating: "`", count: 32)
    return spec.components(separatedBy: "\n\(fence) example").dropFirst().compactMap { part in
      let body = part.drop { $0 != "\n" }
      let parts = "\n\(body.dropFirst())".components(separatedBy: "\n\(fence)")[0]
        .components(separatedBy: "\n.\n")
      return parts.count == 2 ? (String(parts[0].dropFirst()), parts[1]) : nil
    }
  }

  private static func addresses(in page: String) -> [String] {
    page.components(separatedBy: "<a href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  private static func plain(_ url: String) -> String {
    let text = url.replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
    return text.removingPercentEncoding ?? text
  }
}

import Foundation
import Markdown
import Testing

/// The examples of the CommonMark specification, which is not part of this repository (CC BY-SA).
///
/// ```text
/// pip download --no-deps --no-binary :all: commonmark==0.9.1 && tar xzf commonmark-0.9.1.tar.gz
/// COMMONMARK_SPEC=$PWD/commonmark-0.9.1/spec.txt swift test --filter CommonMarkTests
/// ```
@Suite struct CommonMarkTests {
  static let path = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"]

  @Test(.enabled(if: path != nil)) func everyLinkOfTheExamplesIsFound() throws {
    let path = try #require(Self.path)
    let fence = String(repeating: "`", count: 32)
    let spec = try String(contentsOfFile: path, encoding: .utf8).replacing("→", with: "\t")
    var count = 0
    var missed: [String] = []
    for example in spec.components(separatedBy: "\n\(fence) example\n").dropFirst() {
      let parts = (example.components(separatedBy: "\n\(fence)").first ?? "")
        .components(separatedBy: "\n.\n")
      guard parts.count == 2 else { continue }
      count += 1
      let links = MarkdownParser.parse(parts[0]).nodes.filter { $0.kind == .link }.map(\.url)
      let wanted = parts[1].components(separatedBy: "<a href=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
      // Raw HTML in the text is no link of the parser's.
      let own = wanted.filter { !parts[0].contains("<a href=\"\($0)\"") }
      let found = Set(links.map(Self.plain))
      if !own.allSatisfy({ found.contains(Self.plain($0)) }) { missed.append(parts[0]) }
    }
    print("\(count) examples, \(missed.count) with a link that was not found")
    #expect(count > 600)
    #expect(missed == [])
  }

  private static func plain(_ url: String) -> String {
    let text = url.replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
    return text.removingPercentEncoding ?? text
  }
}

import Bibliography
import Markdown
import Testing

/// Texts made to be slow or to overflow a stack; each must be read in time that grows with length.
@Suite struct HostileListTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: @Sendable (Int) -> String
    init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.text = text
    }
  }

  static let cases: [Case] = [
    Case("unclosed brackets") { String(repeating: "[", count: $0) },
    Case("unclosed brackets in a bullet") { "- " + String(repeating: "[a](", count: $0) },
    Case("nested quotes") { String(repeating: ">", count: $0) + "a" },
    Case("nested bullets") { String(repeating: "- ", count: $0) + "a" },
    Case("nested numbers") { String(repeating: "1. ", count: $0) + "a" },
    Case("deepening bullets") { n in
      (0..<min(n, 1_000)).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    },
    Case("unclosed emphasis") { String(repeating: "*a **a _a ", count: $0) },
    Case("unclosed code") { n in
      (1...min(n, 400)).map { "e" + String(repeating: "`", count: $0) }.joined()
    },
    Case("unclosed comments") { String(repeating: "<!-- a ", count: $0) },
    Case("unclosed tags") { String(repeating: "</", count: $0) },
    Case("autolinks") { String(repeating: "http://a.b ", count: $0) },
    Case("table of one row") {
      "|" + String(repeating: "x|", count: $0) + "\n|" + String(repeating: "-|", count: $0)
    },
    Case("many reference definitions") { n in
      (0..<n).map { "[r\($0)]: https://a.b/\($0)\n" }.joined() + "[x]"
        + String(repeating: "[r1]", count: n / 10)
    },
    Case("one long line") { "- " + String(repeating: "word ", count: $0 * 4) },
    Case("images") { String(repeating: "![[]()", count: $0) },
    Case("hosts") { String(repeating: "www._", count: $0) + "a" },
    Case("badges in one list") {
      String(repeating: "- ![a](b) [a title of a paper](https://a.b)\n", count: $0 / 4)
    },
    Case("parentheses") { "- a (" + String(repeating: "(1999), ", count: $0) },
    Case("control characters") { String(repeating: "\u{1}\u{202E}\u{FEFF}a", count: $0) },
  ]

  /// Ten times the text takes at most sixty times as long.
  ///
  /// Quadratic work would take a hundred times as long; the better of two counts, because other
  /// work may share the processor.
  @Test(arguments: cases) func timeGrowsWithLength(_ entry: Case) {
    let clock = ContinuousClock()
    func seconds(_ count: Int) -> Double {
      let text = entry.text(count)
      let time = clock.measure { _ = ListReader.entries(in: text) }
      return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }
    let (short, long) = (seconds(1_000), min(seconds(10_000), seconds(10_000)))
    #expect(long < 60 * max(short, 0.01), "\(short) s and \(long) s")
  }
}

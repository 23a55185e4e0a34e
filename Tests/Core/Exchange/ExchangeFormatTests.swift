import Bibliography
import Exchange
import Foundation
import TestSupport
import Testing

/// Every format is read back by a parser that is not ours.
@Suite struct ExchangeFormatTests {
  static let titles = [
    "Plain", "</node><script>alert(1)</script>", "a \"quoted\" & 'apostrophed' \\N title",
    "]]> \u{1} \u{85} \u{202E}end", "}, author={x", "50% off_$1 #2 {open", "=1+1,\n2", "数据 système",
  ]

  static let graph = ExchangeGraph(
    name: "hostile \"graph\"",
    papers: titles.enumerated().map { number, title in
      Paper(
        id: PaperID("k\(number)"),
        title: title,
        year: number == 0 ? nil : 2000 + number,
        venue: number % 2 == 0 ? "A & B" : nil,
        authors: ["Ada M. Lovelace", "Plato"],
        doi: number == 1 ? "10.1/x" : nil,
        arxiv: number == 2 ? "1234.56789" : nil,
        citationCount: number
      )
    },
    citations: [(1, 0), (2, 0), (2, 1)],
    columns: [
      .init("score", .numbers(titles.indices.map { $0 == 3 ? nil : Double($0) / 4 })),
      .init("in_list", .flags(titles.indices.map { $0 == 0 })),
    ],
    clusters: titles.indices.map { $0 % 2 },
    positions: titles.indices.map { (x: Double($0), y: 0.5) }
  )

  private func text(_ format: ExchangeFormat) -> String { format.write(Self.graph) }

  /// What XML keeps of a title: characters that XML 1.0 forbids are replaced.
  private func image(_ title: String) -> String {
    title.replacing("\u{1}", with: "\u{FFFD}")
  }

  @Test func `GraphML gives the titles and the citations back`() throws {
    let elements = try #require(XMLElements.read(text(.graphml)))
    let titles = elements.filter { $0.name == "data" && $0.attributes["key"] == "k1" }
    #expect(titles.map(\.text) == Self.titles.map(image))
    #expect(elements.count { $0.name == "edge" } == 3)
  }

  @Test func `GEXF gives the titles and the citations back`() throws {
    let elements = try #require(XMLElements.read(text(.gexf)))
    let titles = elements.filter { $0.name == "node" }.map { $0.attributes["label"] }
    #expect(titles == Self.titles.map(image))
    #expect(elements.count { $0.name == "edge" } == 3)
  }

  @Test(arguments: [ExchangeFormat.vosviewer, .csl])
  func `JSON documents are read by Foundation`(format: ExchangeFormat) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text(format).utf8))
    let items: [[String: Any]]?
    if let object = value as? [String: Any] {
      let network = object["network"] as? [String: Any]
      items = network?["items"] as? [[String: Any]]
      #expect((network?["links"] as? [Any])?.count == 3)
    } else {
      items = value as? [[String: Any]]
    }
    let name = format == .csl ? "title" : "label"
    #expect(items?.map { $0[name] as? String } == Self.titles)
  }

  @Test func `JSON lines hold one object each`() throws {
    let lines = text(.jsonl).split(separator: "\n")
    #expect(lines.count == Self.titles.count + 3)
    let objects = try lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(objects.prefix(Self.titles.count).map { $0?["title"] as? String } == Self.titles)
    #expect(objects.last??["citing"] as? String == "k2")
  }

  @Test func `Graphviz reads the DOT file`() throws {
    let program = try #require(Program.named("gvpr"), "graphviz is not installed")
    let script = "N { print($.label); } E { print($.tail.name, \" \", $.head.name); }"
    let outcome = try program.run([script], input: Data(text(.dot).utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("Plain"))
    #expect(lines.contains("</node><script>alert(1)</script>"))
    #expect(lines.filter { $0.hasPrefix("p2 ") } == ["p2 p0", "p2 p1"])
  }

  @Test func `Pajek keeps a vertex on its line`() throws {
    let lines = text(.pajek).split(separator: "\n")
    #expect(lines.count == 1 + Self.titles.count + 1 + 3)
    #expect(lines.first == "*Vertices \(Self.titles.count)")
    #expect(lines[3] == "3 \"a 'quoted' & 'apostrophed' \\N title\"")
    #expect(lines.suffix(3) == ["2 1", "3 1", "3 2"])
  }

  @Test func `BibTeX braces are balanced and keys are unique`() throws {
    let text = text(.bibtex)
    var depth = 0
    var previous: Character = " "
    for character in text {
      if previous != "\\" {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        #expect(depth >= 0)
      }
      previous = character
    }
    #expect(depth == 0)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("@") }
    #expect(Set(keys).count == Self.titles.count)
  }

  @Test func `RIS records start and end`() throws {
    let lines = text(.ris).split(whereSeparator: \.isNewline)
    #expect(lines.count { $0.hasPrefix("TY  - ") } == Self.titles.count)
    #expect(lines.count { $0.hasPrefix("ER  - ") } == Self.titles.count)
    #expect(lines.contains("AU  - Lovelace, Ada M."))
  }
}

import Foundation
import FoundationXML
import Testing

@testable import Drawing

@Suite struct TopicMapTests {
  static let hostile = [
    "</title><script>alert(1)</script>", "\" onload=\"x", "a\u{1}b]]>", "<svg onload=x>",
    "& &amp; &lt;",
    "x\"]; a [URL=\"javascript:1\"", "\\N \\G", "中文标题：深度学习系统综述", "\u{202E}txt.exe", "",
    String(repeating: "W", count: 300), String(repeating: "word ", count: 80),
  ]

  /// A map of `count` papers in `topics` heaps, with some titles that want to break it.
  static func map(_ count: Int, topics: Int) -> TopicMap {
    var state: UInt64 = 1
    func random() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 24)
    }
    let papers = (0..<count).map { index in
      let topic = index % (topics + 1)
      let heap = SIMD2<Float>(Float(topic % 5), Float(topic / 5)) * 12
      let title = index < hostile.count ? hostile[index] : "Study \(index) of things: and more"
      return TopicMap.Paper(
        key: "k\(index)",
        place: heap + SIMD2(random() + random(), random() + random()) * 6,
        score: Double(count - index) / Double(count),
        topic: topic < topics ? topic : nil,
        year: index % 7 == 0 ? nil : 1990 + index % 30,
        title: title,
        authorYear: index % 3 == 0 ? nil : "O’Neil & <Sons> \(1990 + index % 30)",
        link: index % 2 == 0 ? "https://doi.org/10.1/<\(index)>&\"" : "javascript:alert(1)",
        isListed: index % 11 == 0,
        isRecommended: index % 13 == 1,
        completeness: index % 5 == 0 ? nil : Double(index % 5) / 4
      )
    }
    return TopicMap(
      title: "Map <&> \"of\" 'things'",
      subtitle: "As of today",
      source: "From somewhere",
      papers: papers,
      topics: (0..<topics).map { "Topic number \($0) with a long name" },
      ties: (1..<max(count, 1)).map { TopicMap.Tie(from: $0 - 1, to: $0, weight: Double($0 % 9)) }
    )
  }

  static let styles: [MapStyle] = [
    MapStyle(), MapStyle(page: .slide, theme: .dark, labelCount: 200),
    MapStyle(page: .poster, coloring: .year, labeling: .authorYear, labelCount: 300),
    MapStyle(page: .poster, labelCount: 2000), MapStyle(page: .slide, labeling: .authorYear),
    MapStyle(coloring: .completeness), MapStyle(coloring: .score, labeling: .authorYear),
  ]

  /// Every text of a drawing with the box that it covers, measured anew from what was written.
  static func texts(in svg: String) throws -> [(text: String, box: Box)] {
    let reader = TextReader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    return reader.texts
  }

  @Test(arguments: [40, 600], styles.indices)
  func noTwoTextsOverlap(count: Int, style: Int) throws {
    let style = Self.styles[style]
    let svg = Self.map(count, topics: 9).svg(style)
    let texts = try Self.texts(in: svg)
    let page = Box(x: 0, y: 0, width: style.page.width, height: style.page.height)
    #expect(texts.count > 20)
    for (index, one) in texts.enumerated() {
      #expect(page.contains(one.box), "\(one.text)")
      for other in texts[..<index] {
        #expect(!one.box.overlaps(other.box), "\(one.text) | \(other.text)")
      }
    }
  }

  @Test func labelsKeepOffTheirNeighbors() {
    let map = Self.map(600, topics: 9)
    let geometry = MapGeometry(map, MapStyle(labelCount: 300))
    let boxes = geometry.labels.map(\.box) + geometry.names.map(\.box)
    #expect(Set(geometry.names.map(\.owner)).count == 9)
    #expect(geometry.labels.count > 40)
    for (index, box) in boxes.enumerated() {
      #expect(geometry.frame.contains(box))
      #expect(!box.overlaps(geometry.legend))
      #expect(boxes[..<index].allSatisfy { !$0.overlaps(box) })
    }
  }

  /// A topic in two places is named in both, larger where it is larger.
  @Test func everyRegionCarriesItsName() throws {
    func heap(_ count: Int, _ middle: SIMD2<Float>, _ topic: Int) -> [TopicMap.Paper] {
      (0..<count).map { index in
        let angle = Float(index) * 2.4
        let reach = Float(index).squareRoot() * 0.4
        let place = middle + reach * SIMD2(Float(cos(Double(angle))), Float(sin(Double(angle))))
        return TopicMap.Paper(
          key: "k",
          place: place,
          score: 0.1,
          topic: topic,
          year: 2000,
          title: "A study of it"
        )
      }
    }
    let name = "Caches"
    let map = TopicMap(
      title: "",
      subtitle: "",
      source: "",
      papers: heap(200, [0, 0], 0) + heap(60, [20, 0], 0) + heap(100, [10, 9], 1),
      topics: [name, "Quantum Error Correction with Surface Codes"]
    )
    let geometry = MapGeometry(map, MapStyle(labelCount: 0))
    let names = geometry.names.filter { $0.owner == 0 }.sorted { $0.box.x < $1.box.x }
    #expect(names.count == 2)
    #expect(names[0].size > names[1].size)
    #expect(geometry.names.filter { $0.owner == 1 }.count == 1)
    let texts = try Self.texts(in: map.svg(MapStyle(labelCount: 0))).map(\.text)
    #expect(texts.filter { $0 == name }.count == 3)
  }

  /// Names of topics are whole in the legend, over several lines where they are long.
  @Test func legendsCutNoName() throws {
    var map = Self.map(200, topics: 5)
    map.topics = [
      "Compiler Infrastructure and Automatic Differentiation", "Caches",
      "Instruction-Level Parallelism beyond Superscalar Processors", "Video", "Sparse Matrices",
    ]
    for page in [MapStyle.Page.paper, .slide, .poster] {
      let style = MapStyle(page: page)
      let legend = MapGeometry(map, style).legend
      let lines = try Self.texts(in: map.svg(style)).filter { legend.contains($0.box) }.map(\.text)
      let text = lines.filter { Int($0) == nil }.joined(separator: " ")
      for topic in map.topics { #expect(text.contains(topic)) }
    }
  }

  /// No other mark covers one that the reader looks for.
  @Test func soughtMarksAreDrawnLast() throws {
    let svg = Self.map(100, topics: 3).svg()
    let marks = try #require(svg.components(separatedBy: "id=\"papers\"").last)
    let inked = marks.components(separatedBy: "<circle").dropFirst().prefix(while: {
      !$0.contains("</g>")
    })
    let plain = inked.lastIndex { !$0.contains("stroke=") }
    let sought = inked.firstIndex { $0.contains("stroke=") }
    #expect(try #require(plain) < #require(sought))
  }

  @Test func hostileTitlesComeBackFromAParser() throws {
    let map = Self.map(60, topics: 4)
    let reader = TextReader()
    let svg = map.svg()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    for (index, title) in Self.hostile.enumerated() {
      let expected = map.papers[index].tooltip.replacingOccurrences(of: "\u{1}", with: "\u{FFFD}")
      #expect(reader.titles.contains(expected), "\(title)")
    }
    let known: Set<String> = ["svg", "title", "rect", "g", "path", "line", "a", "circle", "text"]
    #expect(reader.elements.isSubset(of: known))
    #expect(reader.links.allSatisfy { $0.hasPrefix("https://doi.org/") })
    #expect(reader.attributes.allSatisfy { !$0.lowercased().hasPrefix("on") })
  }

  /// A hundred thousand papers are to fit into 20 MB: 198 bytes a mark with its tooltip and link.
  @Test func marksOfHugeMapsAreSmall() {
    func key(_ index: Int) -> String { String(repeating: "\(index % 10)", count: 40) }
    let papers = (0..<20_100).map { index in
      TopicMap.Paper(
        key: "",
        place: SIMD2(Float(index % 150), Float(index / 150)),
        score: 0,
        topic: nil,
        year: 2020,
        title: "A study of seventy characters as most titles have that number of them",
        link: "https://www.semanticscholar.org/paper/\(key(index))",
        notes: ["rank \(index) (90 % interval 1–\(index))"]
      )
    }
    func size(_ count: Int) -> Int {
      TopicMap(
        title: "",
        subtitle: "",
        source: "",
        papers: Array(papers.prefix(count)),
        topics: []
      ).svg(MapStyle(labelCount: 0)).utf8.count
    }
    #expect(size(20_100) < 198 * 20_100)
    #expect(size(2000) > 198 * 2000)
  }

  @Test func emptyMapsAreDrawn() throws {
    _ = try Self.texts(in: Self.map(0, topics: 0).svg())
    _ = try Self.texts(in: Self.map(1, topics: 1).svg())
    #expect(Self.map(0, topics: 0).dot().hasSuffix("}\n"))
  }

  @Test func sameMapSameBytes() {
    let (one, two) = (Self.map(300, topics: 6), Self.map(300, topics: 6))
    #expect(one.svg() == two.svg())
    #expect(one.dot() == two.dot())
  }
}

import Drawing
import GraphvizRenderer
import Testing

@Suite struct GraphvizRendererTests {
  private let renderer = GraphvizRenderer.shared

  @Test func layersRunDown() async throws {
    let plan = try await renderer.layout("digraph { a -> b -> c }", engine: .dot)
    #expect(plan.nodes.map(\.name) == ["a", "b", "c"])
    #expect(plan.nodes[0].y < plan.nodes[1].y && plan.nodes[1].y < plan.nodes[2].y)
    #expect(plan.nodes.allSatisfy { $0.x > 0 && $0.x < plan.width && $0.y < plan.height })
  }

  @Test func placesAreKept() async throws {
    let dot = "graph { a [pos=\"0,0!\"]; b [pos=\"300,40!\"] }"
    let plan = try await renderer.layout(dot, engine: .placed)
    #expect(abs(plan.nodes[1].x - plan.nodes[0].x - 300) < 0.01)
    #expect(abs(plan.nodes[0].y - plan.nodes[1].y - 40) < 0.01)
  }

  @Test(arguments: ["graph {", "", "digraph { a -> ", "\u{0}"])
  func malformedGraphsAreNamed(dot: String) async {
    await #expect(throws: GraphvizError.self) { try await renderer.layout(dot, engine: .dot) }
  }

  @Test func largeGraphsNeverReachTheLayout() async {
    let dot = "graph { " + (0...500).map { "n\($0);" }.joined() + " }"
    await #expect(throws: GraphvizError.tooLarge(engine: .dot, nodes: 501, edges: 0)) {
      try await renderer.layout(dot, engine: .dot)
    }
  }

  @Test(arguments: [GraphvizRenderer.Format.svg, .png])
  func sameGraphSameBytes(format: GraphvizRenderer.Format) async throws {
    let dot = "digraph g { a [label=\"x\\\"]; <b>\"]; a -> b }"
    let one = try await renderer.render(dot, engine: .dot, format: format)
    #expect(one.count > 500)
    // A node without a label is labeled by its name, in the first graph of a process too.
    if format == .svg { #expect(String(decoding: one, as: UTF8.self).contains(">b</text>")) }
    #expect(try await renderer.render(dot, engine: .dot, format: format) == one)
  }

  @Test func lineagesStandInTheOrderOfTime() async throws {
    let hostile = ["\"]; x [", "\\N", "<b>bold</b>", "a\nb", "& &lt;", "{|}"]
    let lineage = Lineage(
      captions: Captions(title: "Roots", subtitle: "", source: ""),
      papers: (0..<24).map { .init(title: hostile[$0 % 6] + "\($0)", year: 1980 + $0 / 2 * 3) },
      citations: (0..<24).flatMap { citing in
        (0..<citing).filter { ($0 * 7 + citing) % 4 == 0 }.map { .init(citing: citing, cited: $0) }
      },
      topics: []
    )
    let plan = try await renderer.layout(lineage.dot(), engine: .dot)
    let papers = plan.nodes.filter { $0.name.hasPrefix("p") }
    #expect(papers.count == 24)
    for paper in papers {
      for other in papers {
        guard let a = Int(paper.name.dropFirst()), let b = Int(other.name.dropFirst()) else {
          continue
        }
        if lineage.papers[a].year < lineage.papers[b].year { #expect(paper.y < other.y) }
        if a < b, abs(paper.y - other.y) < 1 {
          #expect(abs(paper.x - other.x) >= (paper.width + other.width) / 2)
        }
      }
    }
  }

  @Test func mapsAreDrawnFromTheirDOT() async throws {
    let map = TopicMap(
      title: "\"]; x [",
      subtitle: "\\N",
      source: "<b>",
      papers: (0..<50).map {
        .init(
          key: "k\"\($0)",
          place: SIMD2(Float($0 % 7), Float($0 / 7)),
          score: 0.5,
          topic: $0 % 2,
          year: 2000,
          title: "x\"]; a [URL=\"javascript:1\"\($0)",
          link: "https://doi.org/10.1/\"\($0)"
        )
      },
      topics: ["A & B", "C \\ D"]
    )
    let plan = try await renderer.layout(map.dot(), engine: .placed)
    #expect(plan.nodes.count { $0.name.hasPrefix("p") } == 50)
    let svg = try await renderer.render(map.dot(), engine: .placed, format: .svg)
    #expect(
      String(decoding: svg, as: UTF8.self).contains("x&quot;]; a [URL=&quot;javascript:1&quot;0")
    )
  }
}

import Bibliography
import Corpus
import Pipeline
import Testing

@testable import Expand

@Suite struct ExpanderTests {
  static func expand(
    _ seeds: [Paper],
    _ sources: FakeSource...,
    change: (inout ExpandSettings) -> Void = { _ in }
  ) async throws -> (expansion: Expansion, deferrals: [String]) {
    var settings = ExpandSettings()
    change(&settings)
    var expander = Expander(sources: SourceSequence(sources), settings: settings)
    let expansion = try await expander.expand(seeds)
    return (expansion, expander.deferrals)
  }

  static func paper(_ ids: String...) -> Paper {
    Paper(id: PaperID(ids[0]), ids: ids.map(PaperID.init), title: ids[0])
  }

  static func keys(_ expansion: Expansion) -> String {
    expansion.members.map { "\($0.record.id)\($0.hop)" }.joined(separator: " ")
  }

  static func links(_ expansion: Expansion) -> String {
    expansion.links.map {
      "\(expansion.members[Int($0.citation.citing)].record.id)>"
        + "\(expansion.members[Int($0.citation.cited)].record.id)"
    }
    .joined(separator: " ")
  }

  // z ─▶ y ─▶ s ─▶ a ─▶ b ─▶ c, and y ─▶ b, which joins two papers of the outer ring.
  static let chain = "z>y y>s s>a a>b b>c y>b z>b"

  @Test(arguments: [
    (0, "s0", ""),
    (1, "a1 s0 y1", "s>a y>s"),
    (2, "a1 b2 s0 y1 z2", "a>b s>a y>b y>s z>b z>y"),
    (3, "a1 b2 c3 s0 y1 z2", "a>b b>c s>a y>b y>s z>b z>y"),
  ])
  func `the set reaches as many hops as allowed, and is closed`(
    _ hops: Int,
    _ members: String,
    _ citations: String
  ) async throws {
    let (expansion, deferrals) = try await Self.expand([Self.paper("s")], FakeSource(Self.chain)) {
      $0.hops = hops
    }
    #expect(Self.keys(expansion) == members)
    #expect(Self.links(expansion) == citations)
    #expect(deferrals == [])
  }

  @Test func `papers of the last ring are asked for references only, nobody is asked twice`()
    async throws
  {
    let source = FakeSource(Self.chain)
    _ = try await Self.expand([Self.paper("s")], source) { $0.hops = 1 }
    #expect(
      source.asked.sorted()
        == ["citations s", "references a", "references s", "references y"]
    )
  }

  @Test(arguments: [
    (ExpandSettings.Direction.references, "a1 b2 s0"),
    (ExpandSettings.Direction.citations, "s0 y1 z2"),
  ])
  func `one direction is followed alone`(
    _ direction: ExpandSettings.Direction,
    _ members: String
  ) async throws {
    let (expansion, _) = try await Self.expand([Self.paper("s")], FakeSource(Self.chain)) {
      $0.direction = direction
    }
    #expect(Self.keys(expansion) == members)
  }

  @Test func `papers tied to most of the set come first`() async throws {
    // c is tied to both papers of the list, a and b to one each; a comes before b by its key.
    let source = FakeSource("s>a s>c t>c b>t")
    for (papers, members) in [(3, "c1 s0 t0"), (4, "a1 c1 s0 t0"), (5, "a1 b1 c1 s0 t0")] {
      let (expansion, _) = try await Self.expand([Self.paper("s"), Self.paper("t")], source) {
        $0.papers = papers
        $0.hops = 1
      }
      #expect(Self.keys(expansion) == members)
    }
  }

  @Test func `a paper farther away that ties many wins over loose neighbors`() async throws {
    // 200 papers cite s alone; the first 40 of them all cite f, two hops away.
    let citing = (100..<300).map { "x\($0)" }
    let source = FakeSource(
      (citing.map { "\($0)>s" } + citing.prefix(40).map { "\($0)>f" }).joined(separator: " ")
    )
    let (expansion, _) = try await Self.expand([Self.paper("s")], source) { $0.papers = 150 }
    #expect(expansion.members.count == 150)
    #expect(expansion.members.contains { $0.record.id.value == "f" && $0.hop == 2 })
  }

  @Test func `every version of an entry starts in the set, known or not`() async throws {
    let (expansion, _) = try await Self.expand(
      [Self.paper("s", "v", "w")],
      FakeSource("s>a v>b")
    )
    #expect(Self.keys(expansion) == "a1 b1 s0 v0 w0")
    #expect(expansion.members.map(\.record.title) == ["fake a", "fake b", "fake s", "fake v", "s"])
    #expect(expansion.members[4].lists == Completeness())
  }

  @Test func `the next source is asked only for what is not settled`() async throws {
    let first = FakeSource("s>a t>a", name: "first", states: ["t": .partial])
    let second = FakeSource("t>a t>b u>c s>z", name: "second")
    let (expansion, _) = try await Self.expand(
      [Self.paper("s"), Self.paper("t"), Self.paper("u")],
      first,
      second
    ) {
      $0.hops = 1
      $0.direction = .references
    }
    #expect(Self.links(expansion) == "s>a t>a t>b u>c")
    #expect(!second.asked.contains("references s"))
    let lists = expansion.members.filter { $0.hop == 0 }.map(\.lists.references)
    #expect(
      lists == [
        ListStatus(source: "first", state: .listed, known: 1),
        ListStatus(source: "second", state: .listed, known: 2),
        ListStatus(source: "second", state: .listed, known: 1),
      ]
    )
    // What the first source said of a paper stands.
    #expect(expansion.members.first { $0.record.id.value == "a" }?.record.title == "first a")
  }

  @Test func `what could not be asked is said, and the rest goes on`() async throws {
    let source = FakeSource("s>a a>b", deferred: ["a", "b"])
    let (expansion, deferrals) = try await Self.expand([Self.paper("s")], source)
    #expect(Self.keys(expansion) == "a1 s0")
    #expect(
      deferrals == [
        "fake was not asked for the citations of 1 paper: out of order",
        "fake was not asked for the references of 1 paper: out of order",
      ]
    )
  }

  @Test func `the order of rows and of the list does not matter`() async throws {
    let seeds = ["s", "y", "b"].map { Self.paper($0) }
    let plain = try await Self.expand(seeds, FakeSource(Self.chain)) { $0.papers = 5 }
    let turned = try await Self.expand(
      seeds.reversed(),
      FakeSource(Self.chain, reversed: true)
    ) { $0.papers = 5 }
    #expect(plain.expansion == turned.expansion)
  }
}

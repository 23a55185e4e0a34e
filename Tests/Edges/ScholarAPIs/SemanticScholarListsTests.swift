import Bibliography
import HTTP
import ScholarAPIs
import TestSupport
import Testing

/// References and citations of Semantic Scholar through the real transport.
@Suite(.serialized) struct SemanticScholarListsTests {
  private func keys(_ range: Range<Int>) -> [PaperID] { range.map { PaperID(Scene.key($0)) } }

  @Test func referencesComeWithTheRecords() async throws {
    let scene = try Scene()
    _ = try await scene.s2.records(for: Scene.ids(0..<40))
    let lists = try await scene.s2.lists(of: keys(0..<40), .references)
    #expect(scene.requests == 1)
    for (n, list) in lists.enumerated() {
      #expect(list.value?.state == .listed)
      #expect(list.value?.rows.compactMap { $0.record?.id } == keys(max(0, n - 3)..<n))
      #expect(list.value?.rows.last?.unlinkedTitle == "A work without a record")
    }
  }

  @Test func citationsArePackedByTheirStatedLengths() async throws {
    // 100 papers, each cited by the 100 after it: 10,000 rows.
    let scene = try Scene(store: Scene.store(count: 200, references: 100))
    _ = try await scene.s2.records(for: Scene.ids(0..<100))
    let before = scene.requests
    let lists = try await scene.s2.lists(of: keys(0..<100), .citations)
    #expect(lists.allSatisfy { $0.value?.state == .listed && $0.value?.rows.count == 100 })
    // 90 lists of 100 rows fit into 9,000: ceil(100 / 90) = 2.
    #expect(scene.requests - before == 2)
  }

  @Test func row41CutNestedListsAreFetchedByPaging() async throws {
    var switches = EmulatorSwitches()
    switches.nestedLimit = 100
    let scene = try Scene(store: Scene.store(count: 60, references: 30), switches: switches)
    _ = try await scene.s2.records(for: Scene.ids(40..<60))
    #expect(scene.requests == 1)
    let lists = try await scene.s2.lists(of: keys(40..<60), .references)
    #expect(lists.allSatisfy { $0.value?.state == .listed && $0.value?.rows.count == 31 })
    // Three lists of 31 rows fit into 100. The 17 others are asked for in one more batch, which is
    // cut again after three; 14 are paged.
    #expect(scene.requests == 1 + 1 + (20 - 3 - 3))
  }

  @Test func row42WithheldEmptyAndListed() async throws {
    var switches = EmulatorSwitches()
    switches.withheld = [Scene.key(5)]
    let papers = (0..<2).map { EmulatorStore.Paper(id: Scene.key($0 + 5), title: "Paper \($0)") }
    let lonely = EmulatorStore.Paper(id: Scene.key(9), title: "Lonely")
    let store = EmulatorStore(
      papers: papers + [lonely],
      citations: [(Scene.key(5), Scene.key(6)), (Scene.key(6), Scene.key(5))]
    )
    for hasInfo in [true, false] {
      switches.hasCitingPaperInfo = hasInfo
      switches.hasDisclaimer = hasInfo
      let scene = try Scene(store: store, switches: switches)
      let lists = try await scene.s2.lists(
        of: [5, 6, 9].map { PaperID(Scene.key($0)) },
        .references
      )
      #expect(lists.map { $0.value?.state } == [.withheld, .listed, .empty])
      let kept = try await scene.s2.lists(
        of: [5, 6, 9].map { PaperID(Scene.key($0)) },
        .references
      )
      #expect(kept == lists)
    }
  }

  @Test func row43LongListsEndAtTheWindow() async throws {
    var switches = EmulatorSwitches()
    switches.window = 10_000
    let store = Self.star(rows: 12_000)
    let scene = try Scene(store: store, switches: switches)
    _ = try await scene.s2.records(for: Scene.ids(0..<1))
    let list = try #require(try await scene.s2.lists(of: keys(0..<1), .citations)[0].value)
    #expect(list.state == .capped && list.stated == 12_000 && list.rows.count == 9_999)
    #expect(scene.requests == 1 + 10)
  }

  @Test func row43AWindowThatShrankCapsTheList() async throws {
    var switches = EmulatorSwitches()
    switches.window = 3_000
    switches.nestedLimit = 0
    let scene = try Scene(store: Self.star(rows: 4_000), switches: switches)
    _ = try await scene.s2.records(for: Scene.ids(0..<1))
    let list = try #require(try await scene.s2.lists(of: keys(0..<1), .citations)[0].value)
    #expect(list.state == .capped && list.rows.count == 2_000 && list.stated == 4_000)
  }

  @Test func absentPapersHaveNoListsAndAreNotAskedTwice() async throws {
    let scene = try Scene()
    let absent = PaperID(Scene.key(9_999))
    let papers = keys(0..<1) + [absent]
    for _ in 0..<2 {
      let lists = try await scene.s2.lists(of: papers, .references)
      #expect(lists[0].value != nil && lists[1].isNotFound)
      #expect(scene.requests == 1)
    }
  }

  @Test(arguments: [
    #""next": 0"#, #""next": -5"#, #""next": null"#, #""next": "x""#, #""next": 5"#,
  ])
  func row43OddNextsEnd(next: String) async throws {
    let scene = try Scene(store: Self.star(rows: 2_500), switches: Self.paged) { request, reply in
      guard request.path.hasSuffix("citations") else { return reply }
      let text = String(decoding: reply.body, as: UTF8.self)
      return ServerReply(200, text: text.replacing(#/"next": \d+/#, with: next))
    }
    _ = try await scene.s2.records(for: Scene.ids(0..<1))
    let list = try #require(try await scene.s2.lists(of: keys(0..<1), .citations)[0].value)
    #expect(list.state == .partial && list.stated == 2_500)
    #expect(scene.requests <= 1 + 1 + 11)
    #expect(Set(list.rows.compactMap { $0.record?.id }).count == list.rows.count)
  }

  @Test func row43ShiftedRowsAreNotRepeated() async throws {
    let scene = try Scene(store: Self.star(rows: 2_500), switches: Self.paged) { request, reply in
      // Every page after the first starts one row too early, as after an insertion at the top.
      guard let offset = request.query("offset").flatMap({ Int($0) }), offset > 0 else {
        return reply
      }
      let text = String(decoding: reply.body, as: UTF8.self)
      let key = Scene.key(offset)
      let row = #"{"citingPaper": {"paperId": "\#(key)", "title": "T"}}, "#
      return ServerReply(200, text: text.replacing(#""data": ["#, with: #""data": ["# + row))
    }
    _ = try await scene.s2.records(for: Scene.ids(0..<1))
    let list = try #require(try await scene.s2.lists(of: keys(0..<1), .citations)[0].value)
    #expect(list.rows.count == 2_500 && list.state == .listed)
  }

  @Test func row43AnEmptyListIsDoubtedOnce() async throws {
    let empty = ServerReply(200, text: #"{"offset": 0, "data": []}"#)
    let scene = try Scene(store: Self.star(rows: 1_500), switches: Self.paged) { request, reply in
      request.path.hasSuffix("citations") && request.number == 3 ? empty : reply
    }
    _ = try await scene.s2.records(for: Scene.ids(0..<1))
    let list = try #require(try await scene.s2.lists(of: keys(0..<1), .citations)[0].value)
    #expect(list.rows.count == 1_500)
    let stubborn = try Scene(store: Self.star(rows: 1_500), switches: Self.paged) {
      request,
      reply in
      request.path.hasSuffix("citations") ? empty : reply
    }
    _ = try await stubborn.s2.records(for: Scene.ids(0..<1))
    let kept = try #require(try await stubborn.s2.lists(of: keys(0..<1), .citations)[0].value)
    #expect(kept.state == .partial && stubborn.requests == 1 + 1 + 2)
  }

  @Test func aLongListComesNestedInABatchOfOne() async throws {
    let scene = try Scene(store: Self.star(rows: 2_500))
    let list = try #require(try await scene.s2.lists(of: keys(0..<1), .citations)[0].value)
    #expect(list.rows.count == 2_500 && list.state == .listed && list.stated == 2_500)
    #expect(scene.requests == 1)
  }

  /// A server whose batches carry no nested rows at all.
  private static var paged: EmulatorSwitches {
    var switches = EmulatorSwitches()
    switches.nestedLimit = 0
    return switches
  }

  /// One paper cited by so many.
  private static func star(rows: Int) -> EmulatorStore {
    let papers = (0...rows).map { EmulatorStore.Paper(id: Scene.key($0), title: "Paper \($0)") }
    return EmulatorStore(
      papers: papers,
      citations: (1...rows).map { (Scene.key($0), Scene.key(0)) }
    )
  }
}

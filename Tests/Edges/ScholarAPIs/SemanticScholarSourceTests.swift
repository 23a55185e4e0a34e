import Bibliography
import HTTP
import ScholarAPIs
import TestSupport
import Testing

/// Records, titles, search and recommendations of Semantic Scholar through the real transport.
@Suite(.serialized) struct SemanticScholarSourceTests {
  private func keys(_ range: Range<Int>) -> [PaperID] { range.map { PaperID(Scene.key($0)) } }

  @Test func answersInTheOrderOfTheQuestions() async throws {
    let scene = try Scene()
    let ids: [ExternalID] = [
      .doi("10.1000/PAPER.9"), .paper(PaperID("printed:x")), .corpus(3), .arxiv("1701.00004v3"),
      .doi("10.1/unknown"), .paper(PaperID(Scene.key(2))), .doi("10.1000/paper.9"), .acl("a b"),
    ]
    let answers = try await scene.s2.records(for: ids)
    #expect(
      answers.map { $0.value?.id.value } == [
        Scene.key(9), nil, Scene.key(2), Scene.key(4), nil, Scene.key(2), Scene.key(9), nil,
      ]
    )
    #expect(answers.filter(\.isNotFound).count == 3)
    #expect(scene.requests == 1)
    let record = try #require(answers[0].value)
    #expect(record.doi == "10.1000/paper.9" && record.authors == ["Ada Author9", "Bob Builder"])
    #expect(record.referenceCount == 4 && record.citationCount == 3)
  }

  @Test(arguments: [(1, 1), (2, 1), (500, 1), (501, 2), (1_201, 3)])
  func batchesAreFull(count: Int, requests: Int) async throws {
    let scene = try Scene(store: Scene.store(count: count, references: 1))
    let answers = try await scene.s2.records(for: Scene.ids(0..<count))
    #expect(answers.allSatisfy { $0.value != nil })
    #expect(scene.requests == requests)
    _ = try await scene.s2.records(for: Scene.ids(0..<count).reversed())
    #expect(scene.requests == requests)
  }

  @Test func row17AMalformedIdentifierIsIsolated() async throws {
    var switches = EmulatorSwitches()
    switches.malformed = ["DOI:10.1000/weird"]
    let scene = try Scene(store: Scene.store(count: 499, references: 1), switches: switches)
    let ids = Scene.ids(0..<250) + [.doi("10.1000/weird")] + Scene.ids(250..<499)
    let answers = try await scene.s2.records(for: ids)
    #expect(answers.map(\.isNotFound) == (0..<500).map { $0 == 250 })
    // 2 · log2(500) + 2
    #expect(scene.requests <= 20)
  }

  @Test func row17UnknownIdentifiersCostOneMoreRequest() async throws {
    let scene = try Scene()
    _ = try await scene.s2.records(for: Scene.ids(0..<1))
    let unknown = (0..<100).map { ExternalID.doi("10.9999/unknown.\($0)") }
    #expect(try await scene.s2.records(for: unknown).allSatisfy(\.isNotFound))
    #expect(scene.requests == 1 + 2)
    _ = try await scene.s2.records(for: unknown)
    #expect(scene.requests == 1 + 2)
  }

  @Test func row22APoisonIsIsolated() async throws {
    var switches = EmulatorSwitches()
    switches.poison = [Scene.key(123)]
    let scene = try Scene(store: Scene.store(count: 500, references: 1), switches: switches)
    let answers = try await scene.s2.records(for: Scene.ids(0..<500))
    #expect(answers.map { $0.value != nil } == (0..<500).map { $0 != 123 })
    #expect(answers[123].isDeferred)
    #expect(!scene.answers.all.contains { $0.request.contains(Scene.key(123)) })
  }

  @Test(arguments: [-1, 1])
  func row40AWrongLengthIsAnError(difference: Int) async throws {
    let scene = try Scene { request, reply in
      guard request.number == 1 else { return reply }
      let text = String(decoding: reply.body, as: UTF8.self)
      return ServerReply(200, text: difference > 0 ? "[null, " + text.dropFirst() : "[null]")
    }
    let answers = try await scene.s2.records(for: Scene.ids(0..<3))
    #expect(answers.map { $0.value?.id.value } == (0..<3).map(Scene.key))
    #expect(scene.requests == 2)
  }

  @Test func row40AnotherKeyThanAskedAndDuplicates() async throws {
    var switches = EmulatorSwitches()
    switches.merged = [Scene.key(0): Scene.key(7)]
    let scene = try Scene(switches: switches)
    let answers = try await scene.s2.records(
      for: Scene.ids(0..<2) + Scene.ids(0..<1) + Scene.ids(7..<8)
    )
    #expect(answers.map { $0.value?.id.value } == [7, 1, 7, 7].map(Scene.key))
    for _ in 0..<2 {
      let lists = try await scene.s2.lists(of: keys(0..<1), .references)
      #expect(lists[0].value?.rows.count == 4)
      #expect(scene.requests == 1)
    }
  }

  @Test func row40NullsWhereAnErrorIsUsual() async throws {
    var switches = EmulatorSwitches()
    switches.unknownBatchIsNulls = true
    let scene = try Scene(switches: switches)
    let unknown: [ExternalID] = [.doi("10.9999/a"), .doi("10.9999/b")]
    #expect(try await scene.s2.records(for: unknown).allSatisfy(\.isNotFound))
    #expect(scene.requests == 1)
  }

  @Test func aQuestionThatTheServerDislikesStopsNobody() async throws {
    let scene = try Scene { request, reply in
      request.query("query")?.contains("bad") == true
        ? ServerReply(400, text: #"{"error": "Query could not be parsed"}"#) : reply
    }
    let entries = ["bad title", "On the aaa of aaa systems, part 0"].map {
      ListEntry(line: 1, title: $0)
    }
    let answers = try await scene.s2.candidates(for: entries)
    #expect(answers[0].isDeferred && answers[1].value?.count == 1)
    #expect(scene.requests == 2)
  }

  @Test(arguments: [
    ("s2/match_ok.json", 200, 1), ("s2/match_wrong_paper_107.json", 200, 1),
    ("s2/match_same_title_other_paper.json", 200, 1), ("s2/match_not_found_404.json", 404, 0),
    ("s2/search_empty_no_data_key.json", 200, 0), ("reconstructed/s2_recs_empty.json", 200, 0),
  ])
  func row45MatchesAreCandidatesOnly(file: String, status: Int, count: Int) async throws {
    let body = try Fixture.recorded(file)
    let scene = try Scene { _, _ in ServerReply(status, body) }
    let entry = ListEntry(line: 1, title: "National Flag of Canada Day")
    let answers = try await scene.s2.candidates(for: [entry, entry])
    #expect(answers.allSatisfy { $0.value?.count == count })
    #expect(scene.requests == 1)
  }

  @Test func row46ASearchWithoutHitsIsEmpty() async throws {
    let scene = try Scene()
    #expect(try await scene.s2.search(for: "zzz qqq", limit: 10).value == [])
    let hits = try await scene.s2.search(for: "systems", limit: 30)
    #expect(hits.value?.count == 30)
  }

  @Test func row69RefreshAsksAnewAndReplayDoesNot() async throws {
    let answers = MemoryAnswerStore()
    let first = try Scene(store: Scene.store(count: 10), answers: answers)
    let old = try await first.s2.records(for: Scene.ids(5..<6))
    let grown = Scene.store(count: 12, references: 6)
    let cached = try Scene(store: grown, answers: answers)
    #expect(try await cached.s2.records(for: Scene.ids(5..<6)) == old)
    #expect(cached.requests == 0)
    let time = VirtualTime(start: .seconds(1_000_000_100))
    let fresh = try Scene(
      store: grown,
      mode: .refresh(now: 1_000_000_100),
      answers: answers,
      time: time
    )
    let new = try await fresh.s2.records(for: Scene.ids(5..<6))
    #expect(new[0].value?.citationCount == 6 && old[0].value?.citationCount == 3)
    #expect(fresh.requests == 1)
    _ = try await fresh.s2.records(for: Scene.ids(5..<6))
    #expect(fresh.requests == 1)
  }

  @Test func anOfflineRunReplaysALiveOne() async throws {
    let answers = MemoryAnswerStore()
    let live = try Scene(answers: answers)
    let expected = try await FaultMatrixTests.everything(live)
    let offline = try Scene(mode: .offline, answers: answers)
    #expect(try await FaultMatrixTests.everything(offline) == expected)
    #expect(offline.requests == 0 && offline.arxivRequests == 0)
    #expect(try await offline.s2.records(for: Scene.ids(30..<31))[0].isDeferred)
  }

  @Test func absenceAgesFasterThanPresence() async throws {
    let answers = MemoryAnswerStore()
    let ids: [ExternalID] = Scene.ids(0..<1) + [.doi("10.9999/none")]
    let first = try Scene(answers: answers)
    _ = try await first.s2.records(for: ids)
    let later = try Scene(
      answers: answers,
      time: VirtualTime(start: .seconds(1_000_000_000 + 15 * 86_400))
    )
    _ = try await later.s2.records(for: ids)
    #expect(
      later.emulator.semanticScholar.log.requests.map(\.path) == [
        "/graph/v1/paper/DOI:10.9999/none"
      ]
    )
  }

  @Test func recommendationsLeaveOutTheQuestion() async throws {
    let scene = try Scene()
    let one = try await scene.s2.recommendations(for: keys(9..<10), limit: 5)
    let several = try await scene.s2.recommendations(for: keys(9..<12), limit: 5)
    #expect(one.value?.contains { $0.id == PaperID(Scene.key(9)) } == false)
    #expect(one.value?.isEmpty == false && several.value?.isEmpty == false)
    #expect(try await scene.s2.recommendations(for: [], limit: 5).value == [])
    #expect(scene.requests == 2)
  }
}

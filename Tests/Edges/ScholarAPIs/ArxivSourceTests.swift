import Bibliography
import Foundation
import ScholarAPIs
import TestSupport
import Testing

/// arXiv through the real transport.
@Suite(.serialized) struct ArxivSourceTests {
  private func ids(_ numbers: some Sequence<Int>) -> [ExternalID] {
    numbers.map { .arxiv("1701.\(String(repeating: "0", count: 5 - "\($0)".count))\($0)") }
  }

  @Test func asksInBlocksOfAHundred() async throws {
    let scene = try Scene(store: Scene.store(count: 500, references: 1))
    let answers = try await scene.arxiv.records(for: ids(stride(from: 0, to: 500, by: 2)))
    #expect(answers.allSatisfy { $0.value != nil })
    #expect(scene.arxivRequests == 3)
    _ = try await scene.arxiv.records(for: ids(stride(from: 0, to: 500, by: 2)))
    #expect(scene.arxivRequests == 3)
    #expect(scene.requests == 0)
  }

  @Test func row36EntriesAreMatchedByIdentifier() async throws {
    let scene = try Scene()
    let answers = try await scene.arxiv.records(for: ids([8, 2, 6, 2, 4]))
    #expect(
      answers.map { $0.value?.id.value }
        == ["8", "2", "6", "2", "4"].map { "arxiv:1701.0000\($0)" }
    )
    #expect(answers[0].value?.title.hasSuffix("part 8") == true)
  }

  @Test(arguments: [0, 2])
  func row36AnEmptyOrShortPageIsAskedAgain(entries: Int) async throws {
    let scene = try Scene { request, reply in
      guard request.number == 1 else { return reply }
      let text = String(decoding: reply.body, as: UTF8.self)
      let parts = text.components(separatedBy: "  <entry>")
      let kept = parts[...entries].joined(separator: "  <entry>")
      return ServerReply(200, text: entries == parts.count - 1 ? kept : kept + "</feed>")
    }
    #expect(try await scene.arxiv.records(for: ids([2, 4, 6])).allSatisfy { $0.value != nil })
    #expect(scene.arxivRequests == 2)
  }

  @Test(arguments: [true, false])
  func row37AbsenceIsConfirmed(isLegacy: Bool) async throws {
    var switches = EmulatorSwitches()
    switches.legacyFeed = isLegacy
    let scene = try Scene(switches: switches)
    let answers = try await scene.arxiv.records(for: ids([2, 99_999, 4]))
    #expect(answers.map(\.isNotFound) == [false, true, false])
    #expect(
      scene.emulator.arxiv.log.requests.map { $0.query("id_list") } == [
        "1701.00002,1701.99999,1701.00004", "1701.99999",
      ]
    )
    #expect(scene.emulator.arxiv.log.requests.map { $0.query("max_results") } == ["3", "1"])
    _ = try await scene.arxiv.records(for: ids([99_999]))
    #expect(scene.arxivRequests == 2)
  }

  @Test func row37ASecondLookMayFind() async throws {
    let empty = try Fixture.recorded("arxiv/id_unknown_0000.0000.xml")
    let scene = try Scene { $0.number == 1 ? ServerReply(200, empty) : $1 }
    #expect(try await scene.arxiv.records(for: ids([2]))[0].value != nil)
  }

  @Test(arguments: [400, 200])
  func row34AMalformedIdentifierIsIsolated(status: Int) async throws {
    var switches = EmulatorSwitches()
    switches.malformed = ["1701.00004"]
    switches.errorFeedStatus = status
    let scene = try Scene(switches: switches)
    let answers = try await scene.arxiv.records(for: ids([2, 4, 6]))
    #expect(answers.map { $0.value != nil } == [true, false, true])
    #expect(scene.arxivRequests == 2)
  }

  @Test func row34AComplaintWithoutACulpritIsNarrowedDown() async throws {
    let body = String(
      decoding: try Fixture.recorded("arxiv/id_malformed_abc_400.xml"),
      as: UTF8.self
    )
    let vague = body.replacing("incorrect id format for abc", with: "something is wrong")
    let scene = try Scene { request, reply in
      request.target.contains("1701.00004") ? ServerReply(400, text: vague) : reply
    }
    let answers = try await scene.arxiv.records(for: ids([2, 4, 6, 8]))
    #expect(answers.map { $0.value != nil } == [true, false, true, true])
    #expect(answers[1].isDeferred)
  }

  @Test(arguments: [429, 200])
  func row35RateExceededBacksOff(status: Int) async throws {
    let scene = try Scene { request, reply in
      request.number <= 3 ? ServerReply(status, text: "Rate exceeded.") : reply
    }
    #expect(try await scene.arxiv.records(for: ids([2]))[0].value != nil)
    // 3 · 2ⁿ seconds and a quarter on top: the random number is 0.5.
    #expect(scene.events.waits == [3.75, 7.5, 15].map { .seconds($0) })
  }

  @Test func row38OnlyCanonicalIdentifiersAreSent() async throws {
    let scene = try Scene()
    let asked: [ExternalID] = [
      .arxiv("arXiv:1701.00002v3"), .doi("10.48550/ARXIV.1701.00004"), .arxiv("1701.00006,"),
      .arxiv("0601001"), .arxiv("math.GT/0309136v1"), .paper(PaperID("arxiv:1701.00008")),
      .arxiv(""),
      .doi("10.1000/paper.3"), .corpus(1),
    ]
    let answers = try await scene.arxiv.records(for: asked)
    #expect(
      answers.map { $0.value?.arxiv } == [
        "1701.00002", "1701.00004", nil, nil, nil, "1701.00008", nil, nil, nil,
      ]
    )
    #expect(
      scene.emulator.arxiv.log.requests.first?.query("id_list")
        == "1701.00002,1701.00004,math/0309136,1701.00008"
    )
  }

  @Test func titlesAreSearched() async throws {
    let scene = try Scene()
    let entry = ListEntry(line: 1, title: "On the \"aaa\" of AAA systems: part 0")
    let answers = try await scene.arxiv.candidates(for: [entry, ListEntry(line: 2, title: "?!")])
    #expect(answers[0].value?.map(\.id.value) == ["arxiv:1701.00000"])
    #expect(answers[1].value == [])
    #expect(scene.arxivRequests == 1)
  }

  @Test func aResultPageThatIsEmptyByMistakeIsAskedAgain() async throws {
    let scene = try Scene { request, reply in
      guard request.number == 1 else { return reply }
      let text = String(decoding: reply.body, as: UTF8.self)
      return ServerReply(200, text: text.components(separatedBy: "  <entry>")[0] + "</feed>")
    }
    let entry = ListEntry(line: 1, title: "On the aaa of aaa systems, part 0")
    #expect(try await scene.arxiv.candidates(for: [entry])[0].value?.count == 1)
    #expect(scene.arxivRequests == 2)
  }

  @Test func knowsNoCitations() async throws {
    let scene = try Scene()
    #expect(
      try await scene.arxiv.lists(of: [PaperID("arxiv:1701.00002")], .references)[0].isNotFound
    )
    #expect(try await scene.arxiv.recommendations(for: [], limit: 3).value == [])
    #expect(scene.arxivRequests == 0)
  }
}

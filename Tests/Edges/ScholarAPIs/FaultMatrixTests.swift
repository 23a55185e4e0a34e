import Bibliography
import HTTP
import ScholarAPIs
import TestSupport
import Testing

/// Rows of the fault matrix that concern every source alike, named by their numbers.
@Suite(.serialized) struct FaultMatrixTests {
  private func once(_ fault: ServerReply) -> Emulator.Script {
    { request, reply in request.number == 1 ? fault : reply }
  }

  static let transient: [ServerReply] = [
    ServerReply(500, text: #"{"message":"Internal server error"}"#), ServerReply(502),
    ServerReply(503, text: "<html>"), ServerReply(504), ServerReply(429), ServerReply(404),
    ServerReply(200), ServerReply(200, text: "<html>no</html>"), ServerReply(200, text: "null"),
    ServerReply(200, text: "[]"), ServerReply(200, text: "\"x\""), ServerReply(200, text: "{}"),
    ServerReply(200, text: #"{"error": "Something went wrong"}"#), ServerReply(301),
    ServerReply(308).with("Location", "http://169.254.169.254/"),
    ServerReply(200).delivered(.reset),
    ServerReply(200).delivered(.close), ServerReply(200, text: "[{").delivered(.closeDelimited()),
    ServerReply(200, text: "[null]").delivered(.cut(after: 2)),
    ServerReply(200).delivered(.raw(Array("garbage".utf8))),
  ]

  @Test(arguments: transient.indices)
  func rows4To25OneTransientFaultChangesNothing(fault: Int) async throws {
    let calm = try Scene()
    let stormy = try Scene(script: once(Self.transient[fault]))
    let ids = Scene.ids(0..<10)
    #expect(try await stormy.s2.records(for: ids) == (try await calm.s2.records(for: ids)))
    #expect(stormy.requests == 2)
    #expect(stormy.answers.all.map(\.request) == calm.answers.all.map(\.request))
    #expect(stormy.answers.all.map(\.body) == calm.answers.all.map(\.body))
    let arxivIDs: [ExternalID] = [.arxiv("1701.00000"), .arxiv("1701.00002")]
    #expect(
      try await stormy.arxiv.records(for: arxivIDs) == (try await calm.arxiv.records(for: arxivIDs))
    )
    #expect(stormy.arxivRequests == 2)
  }

  @Test(arguments: transient.indices)
  func rows4To25AFaultForEverIsNeverAnAnswer(fault: Int) async throws {
    let scene = try Scene { _, _ in Self.transient[fault] }
    let ids = Scene.ids(0..<1) + [.arxiv("1701.00000")]
    for answer in try await scene.s2.records(for: ids) { #expect(answer.isDeferred) }
    for answer in try await scene.s2.lists(of: [PaperID(Scene.key(1))], .references) {
      #expect(answer.isDeferred)
    }
    let entry = ListEntry(line: 1, title: "Some title")
    // An object without data is the one shape that a title match may have on a miss.
    let isMiss = String(decoding: Self.transient[fault].body, as: UTF8.self) == "{}"
    let match = try await scene.s2.candidates(for: [entry])[0]
    #expect(isMiss ? match.value == [] : match.isDeferred)
    #expect(try await scene.arxiv.records(for: [.arxiv("1701.00000")])[0].isDeferred)
    #expect(try await scene.arxiv.candidates(for: [entry])[0].isDeferred)
    #expect(scene.answers.all.count == (isMiss ? 1 : 0))
  }

  @Test func row2ServerThatHangsIsDeferred() async throws {
    let scene = try Scene(total: .milliseconds(200)) { $1.delivered(.hang) }
    #expect(try await scene.s2.records(for: Scene.ids(0..<1))[0].isDeferred)
    // Twice with its references, and as often as any question without them.
    #expect(scene.requests <= 2 + 6)
  }

  @Test func row16UnknownFieldStopsAtOnce() async throws {
    let body = try Fixture.recorded("s2/paper_unknown_field_400.json")
    let scene = try Scene { _, _ in ServerReply(400, body) }
    await #expect(throws: SourceError.self) { try await scene.s2.records(for: Scene.ids(0..<3)) }
    #expect(scene.requests == 1)
    #expect(scene.answers.all.isEmpty)
  }

  @Test(arguments: [1, 2])
  func row18ForbiddenStopsTheSource(from number: Int) async throws {
    let body = try Fixture.recorded("s2/batch_forbidden_403.json")
    let scene = try Scene(key: "s3cr3t") { request, reply in
      request.number >= number ? ServerReply(403, body) : reply
    }
    if number > 1 { _ = try await scene.s2.records(for: Scene.ids(0..<3)) }
    let kept = scene.answers.all
    let error = await #expect(throws: SourceError.self) {
      try await scene.s2.records(for: Scene.ids(3..<6))
    }
    #expect(scene.requests == number - 1 + 2)
    #expect(error.map { "\($0)".contains("key") && !"\($0)".contains("s3cr3t") } == true)
    await #expect(throws: SourceError.self) { try await scene.s2.records(for: Scene.ids(6..<9)) }
    #expect(scene.requests == number - 1 + 2)
    #expect(scene.answers.all == kept)
  }

  @Test func row18ABadKeyIsLaidAside() async throws {
    let body = try Fixture.recorded("s2/batch_forbidden_403.json")
    let scene = try Scene(key: "s3cr3t") { request, reply in
      request.header("x-api-key") == nil ? reply : ServerReply(403, body)
    }
    for n in 0..<4 {
      #expect(try await scene.s2.records(for: Scene.ids(n..<n + 1))[0].value != nil)
    }
    let requests = scene.emulator.semanticScholar.log.requests
    #expect(requests.map { $0.header("x-api-key") } == ["s3cr3t", nil, nil, nil, nil])
    #expect(scene.events.waits == [.seconds(30)])
    #expect(scene.events.all.count { $0 == .keyRefused(source: "semantic-scholar") } == 1)
    // From then on the pace is that of everybody: the first answer came at the start, the second
    // half a minute later, and three seconds lie between the others.
    #expect(scene.time.now - .seconds(1_000_000_000) >= .seconds(30 + 3 * 3))
  }

  @Test func row18OneFlakyForbiddenIsSurvived() async throws {
    let scene = try Scene(script: once(ServerReply(403, text: #"{"message":"Forbidden"}"#)))
    #expect(try await scene.s2.records(for: Scene.ids(0..<2)).allSatisfy { $0.value != nil })
    #expect(scene.events.waits == [.seconds(30)])
  }

  @Test(arguments: [1, 5])
  func row20ThrottledForAWhile(times: Int) async throws {
    let scene = try Scene { request, reply in request.number <= times ? ServerReply(429) : reply }
    #expect(try await scene.s2.records(for: Scene.ids(0..<2)).allSatisfy { $0.value != nil })
    // Half of 2, 4, 8, 16, 32 seconds: the random number is 0.5.
    #expect(scene.events.waits == [1, 2, 4, 8, 16].prefix(times).map { .seconds($0) })
  }

  @Test func row20ThrottledForEverIsDeferredAndAskedAgainLater() async throws {
    let answers = MemoryAnswerStore()
    let scene = try Scene(answers: answers) { _, _ in ServerReply(429) }
    #expect(try await scene.s2.records(for: Scene.ids(0..<2)).allSatisfy(\.isDeferred))
    #expect(scene.requests == 6)
    #expect(answers.all.isEmpty)
    let later = try Scene(answers: answers)
    #expect(try await later.s2.records(for: Scene.ids(0..<2)).allSatisfy { $0.value != nil })
  }

  // Virtual time starts at 1,000,000,000 s: Sun, 09 Sep 2001 01:46:40 GMT.
  @Test(arguments: [
    ("30", 30.0), ("Sun, 09 Sep 2001 01:47:10 GMT", 29), ("Sun, 09 Sep 2001 01:46:00 GMT", 1),
    ("0", 1), ("-1", 1), ("1e9", 1), ("soon", 1), ("120", 120),
  ])
  func row21RetryAfterIsAFloor(header: String, least: Double) async throws {
    let scene = try Scene(script: once(ServerReply(429).with("Retry-After", header)))
    #expect(try await scene.s2.records(for: Scene.ids(0..<2)).allSatisfy { $0.value != nil })
    let wait = try #require(scene.events.waits.first)
    #expect(wait >= .seconds(least) && wait <= .seconds(max(least, 30)))
  }

  @Test func row21TooLongARetryAfterEndsTheRunForTheSource() async throws {
    let scene = try Scene { _, _ in ServerReply(503).with("Retry-After", "1000000000") }
    #expect(try await scene.s2.records(for: Scene.ids(0..<2)).allSatisfy(\.isDeferred))
    #expect(try await scene.s2.records(for: Scene.ids(2..<4)).allSatisfy(\.isDeferred))
    #expect(scene.requests == 1)
  }

  @Test(arguments: 1...6)
  func row23RandomFaultsChangeNothing(seed: UInt64) async throws {
    let store = Scene.store(count: 30)
    let calm = try Scene(store: store)
    let stormy = try Scene(
      store: store,
      budget: RetryBudget(capacity: 10_000, patience: .seconds(100_000)),
      script: FaultMix.script(rate: 0.3, seed: seed)
    )
    let expected = try await Self.everything(calm)
    var seen = try await Self.everything(stormy)
    for _ in 0..<5 where seen.contains("deferred") { seen = try await Self.everything(stormy) }
    #expect(seen == expected)
    #expect(stormy.answers.all.map(\.request) == calm.answers.all.map(\.request))
    #expect(stormy.answers.all.map(\.body) == calm.answers.all.map(\.body))
  }

  @Test func row24AnOutageEndsWithinItsBound() async throws {
    let scene = try Scene { _, _ in ServerReply(503) }
    let start = scene.time.now
    for n in 0..<40 {
      #expect(try await scene.s2.records(for: Scene.ids(n..<n + 1))[0].isDeferred)
    }
    #expect(scene.time.now - start <= .seconds(300 + 60))
    // A hundred tokens, five a repetition, and the first request of each question.
    #expect(scene.requests <= 100 / 5 + 40 / 6 + 1)
    #expect(scene.answers.all.isEmpty)
  }

  @Test func row24TheOtherSourceGoesOn() async throws {
    let scene = try Scene { request, reply in
      request.path == "/api/query" ? reply : ServerReply(503)
    }
    #expect(try await scene.s2.records(for: Scene.ids(0..<1))[0].isDeferred)
    #expect(try await scene.arxiv.records(for: [.arxiv("1701.00000")])[0].value != nil)
  }

  @Test func row66TheKeyIsNowhere() async throws {
    let scene = try Scene(key: "s3cr3t-k3y") { request, reply in
      request.number % 3 == 0 ? ServerReply(302).with("Location", "/x") : reply
    }
    _ = try await Self.everything(scene)
    #expect(
      scene.emulator.semanticScholar.log.requests.allSatisfy {
        $0.header("x-api-key") == "s3cr3t-k3y" && !$0.target.contains("s3cr3t")
      }
    )
    #expect(!scene.emulator.arxiv.log.contains("s3cr3t"))
    #expect(!"\(scene.answers.all)\(scene.events.all)".contains("s3cr3t"))
    for answer in scene.answers.all {
      #expect(!String(decoding: answer.body, as: UTF8.self).contains("k3y"))
    }
  }

  @Test func row68OneSlowPaperDelaysNobody() async throws {
    let slow = Scene.key(5)
    let scene = try Scene(
      budget: RetryBudget(capacity: 10_000, patience: .seconds(100_000)),
      total: .milliseconds(150)
    ) { request, reply in
      request.target.contains(slow) || String(decoding: request.body, as: UTF8.self).contains(slow)
        ? reply.delivered(.hang) : reply
    }
    let answers = try await scene.s2.records(for: Scene.ids(4..<8))
    #expect(answers.map(\.isDeferred) == (4..<8).map { $0 == 5 })
  }

  /// Everything that can be asked, as text.
  static func everything(_ scene: Scene) async throws -> String {
    let ids = Scene.ids(0..<12) + [.doi("10.1000/paper.3"), .arxiv("1701.00004"), .corpus(9_999)]
    let records = try await scene.s2.records(for: ids)
    let papers = (0..<12).map { PaperID(Scene.key($0)) }
    let references = try await scene.s2.lists(of: papers, .references)
    let citations = try await scene.s2.lists(of: papers, .citations)
    let entries = ["On the aaa of aaa systems, part 0", "Nothing like it"].map {
      ListEntry(line: 1, title: $0)
    }
    let candidates = try await scene.s2.candidates(for: entries)
    let recommended = try await scene.s2.recommendations(for: Array(papers[3...5]), limit: 4)
    let preprints = try await scene.arxiv.records(for: [.arxiv("1701.00004"), .arxiv("1701.99999")])
    let found = try await scene.arxiv.candidates(for: entries)
    return "\(records)\(references)\(citations)\(candidates)\(recommended)\(preprints)\(found)"
  }
}

import Bibliography
import CurlTransport
import HTTP
import ScholarAPIs
import TestSupport
import Testing

/// The pace in real time, as the server sees it.
@Suite(.serialized) struct PaceTests {
  let folder: TemporaryFolder
  let emulator: Emulator

  init() throws {
    folder = try TemporaryFolder()
    var switches = EmulatorSwitches()
    switches.smallestGap = .milliseconds(100)
    emulator = try Emulator(store: Scene.store(), switches: switches)
  }

  /// A connection as a run of its own would make it.
  private func run(_ interval: Duration, _ policy: RetryPolicy) throws -> SourceConnection {
    SourceConnection(
      transport: CurlTransport(CurlOptions(userAgent: "citegraph/test")).transport,
      pacer: try Pacer(path: folder.path("pace"), interval: interval),
      store: MemoryAnswerStore(),
      policy: policy
    )
  }

  private func entries(_ range: Range<Int>) -> [ListEntry] {
    range.map { ListEntry(line: $0 + 1, title: "Question number \($0)") }
  }

  @Test func row67TwoRunsKeepThePaceTogether() async throws {
    let origin = try #require(Origin(emulator.semanticScholar.url))
    let runs = try (0..<2).map { _ in
      SemanticScholarSource(
        origin: origin,
        key: nil,
        try run(.milliseconds(100), RetryPolicy())
      )
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, source) in runs.enumerated() {
        group.addTask {
          let range = index * 10..<index * 10 + 6
          _ = try await source.candidates(for: entries(range))
        }
      }
      try await group.waitForAll()
    }
    let log = emulator.semanticScholar.log
    #expect(log.count == 12)
    #expect(log.smallestGap.map { $0 >= .milliseconds(100) } == true)
    #expect(log.largestConcurrency == 1)
  }

  @Test func row67NobodyAsksInsideARetryAfter() async throws {
    let emulator = try Emulator(
      store: Scene.store(),
      semanticScholarScript: { request, reply in
        request.number == 2 ? ServerReply(429).with("Retry-After", "1") : reply
      }
    )
    let origin = try #require(Origin(emulator.semanticScholar.url))
    let policy = RetryPolicy(base: .milliseconds(10), floor: .milliseconds(10))
    // The second request, by whichever run, is told to wait for a second.
    let runs = try (0..<2).map { _ in
      SemanticScholarSource(origin: origin, key: nil, try run(.zero, policy))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, source) in runs.enumerated() {
        group.addTask { _ = try await source.candidates(for: entries(index..<index + 1)) }
      }
      try await group.waitForAll()
    }
    let gaps = emulator.semanticScholar.log.gaps
    #expect(gaps.count == 2 && gaps[1] >= .seconds(1))
  }

  @Test func row67ArxivWaitsThreeSeconds() async throws {
    let origin = try #require(Origin(emulator.arxiv.url))
    let source = ArxivSource(origin: origin, try run(ArxivSource.interval, .arxiv))
    _ = try await source.candidates(for: entries(0..<2))
    #expect(emulator.arxiv.log.gaps.count == 1)
    #expect(emulator.arxiv.log.gaps.allSatisfy { $0 >= .seconds(3) })
    #expect(emulator.arxiv.log.mostConnections == 1)
  }
}

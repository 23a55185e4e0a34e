import Bibliography
import CurlTransport
import Foundation
import HTTP
import ScholarAPIs
import Synchronization
import TestSupport
import Testing

/// Both sources wired to an emulator over the real transport; waits run in virtual time.
struct Scene {
  let emulator: Emulator
  let answers: MemoryAnswerStore
  let time: VirtualTime
  let events: EventList
  let s2: SemanticScholarSource
  let arxiv: ArxivSource

  init(
    store: EmulatorStore = Scene.store(),
    switches: EmulatorSwitches = EmulatorSwitches(),
    mode: AnswerMode = .live,
    answers: MemoryAnswerStore = MemoryAnswerStore(),
    key: String? = nil,
    budget: RetryBudget? = nil,
    total: Duration = .seconds(5),
    time: VirtualTime = VirtualTime(start: .seconds(1_000_000_000)),
    script: @escaping Emulator.Script = { $1 }
  ) throws {
    emulator = try Emulator(
      store: store,
      switches: switches,
      semanticScholarScript: script,
      arxivScript: script
    )
    self.answers = answers
    self.time = time
    events = EventList()
    let options = CurlOptions(
      userAgent: "citegraph/test",
      connectDeadline: .seconds(2),
      idleDeadline: total,
      totalDeadline: total
    )
    let curl = CurlTransport(options)
    let connection = { [answers, events] (policy: RetryPolicy) in
      SourceConnection(
        transport: curl.transport,
        pacer: try Pacer(path: nil, interval: .seconds(1), time: time.source),
        intervalWithoutKey: SemanticScholarSource.interval(hasKey: false),
        store: answers,
        mode: mode,
        policy: policy,
        budget: budget ?? RetryBudget(),
        time: time.source,
        random: { 0.5 },
        observe: { events.add($0) }
      )
    }
    let origin = try #require(Origin(emulator.semanticScholar.url))
    let secret = key.flatMap {
      APIKey($0, header: SemanticScholarSource.keyHeader, for: origin)
    }
    s2 = SemanticScholarSource(origin: origin, key: secret, try connection(RetryPolicy()))
    arxiv = ArxivSource(
      origin: try #require(Origin(emulator.arxiv.url)),
      try connection(.arxiv)
    )
  }

  var requests: Int { emulator.semanticScholar.log.count }
  var arxivRequests: Int { emulator.arxiv.log.count }

  /// The key of paper `n` of the synthetic store.
  static func key(_ n: Int) -> String {
    let digits = String(n, radix: 16)
    return "a" + String(repeating: "0", count: 39 - digits.count) + digits
  }

  static func ids(_ range: Range<Int>) -> [ExternalID] {
    range.map { .paper(PaperID(key($0))) }
  }

  /// Papers 0..<count; paper n cites the `references` papers before it and one unlinked work.
  static func store(count: Int = 40, references: Int = 3) -> EmulatorStore {
    var papers: [EmulatorStore.Paper] = []
    for n in 0..<count {
      var paper = EmulatorStore.Paper(
        id: key(n),
        title: "On the \(word(n)) of \(word(n / 26 + n)) systems, part \(n)"
      )
      paper.corpusID = n + 1
      if n % 3 == 0 { paper.doi = "10.1000/Paper.\(n)" }
      if n % 2 == 0 { paper.arxiv = String(format: "%04d.%05d", 1_701 + n / 100_000, n) }
      paper.year = 2_000 + n % 20
      if n % 5 != 0 { paper.venue = "Proceedings \(n % 5)" }
      paper.authors = ["Ada Author\(n)", "Bob Builder"]
      papers.append(paper)
    }
    papers.append(EmulatorStore.Paper(id: "printed:x", title: "A work without a record"))
    var citations: [(citing: String, cited: String)] = []
    for n in 0..<count {
      for m in max(0, n - references)..<n { citations.append((key(n), key(m))) }
      citations.append((key(n), "printed:x"))
    }
    return EmulatorStore(papers: papers, citations: citations)
  }

  private static func word(_ n: Int) -> String {
    String(repeating: String(UnicodeScalar(UInt8(97 + n % 26))), count: 3 + n % 4)
  }
}

/// Events in order.
final class EventList: Sendable {
  private let events = Mutex<[SourceEvent]>([])

  func add(_ event: SourceEvent) { events.withLock { $0.append(event) } }

  var all: [SourceEvent] { events.withLock(\.self) }

  /// The waits before repetitions.
  var waits: [Duration] {
    all.compactMap { if case .repeating(_, let wait) = $0 { wait } else { nil } }
  }
}

extension VirtualTime {
  var source: TimeSource {
    TimeSource(
      monotonic: { self.now },
      unixSeconds: { self.now.components.seconds },
      sleep: { try await self.sleep($0) }
    )
  }
}

extension SourceAnswer {
  var value: Value? { if case .found(let value) = self { value } else { nil } }
  var isDeferred: Bool { if case .deferred = self { true } else { false } }
  var isNotFound: Bool { if case .notFound = self { true } else { false } }
}

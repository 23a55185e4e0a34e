import Foundation
import HTTP
import Synchronization
import TestSupport
import Testing

struct PacerTests {
  let folder: TemporaryFolder
  let request: HTTPRequest

  init() throws {
    folder = try TemporaryFolder()
    request = HTTPRequest(.get, try #require(Origin("http://127.0.0.1")), "/")
  }

  /// A transport that notes when each request left, after a connection phase.
  private final class Recorder: Sendable {
    let departures = Mutex<[Duration]>([])
    let time: VirtualTime
    init(_ time: VirtualTime) { self.time = time }

    func transport(connecting: Duration = .zero, status: Int = 200) -> Transport {
      Transport { _ in
        self.time.advance(by: connecting)
        self.departures.withLock { $0.append(self.time.now) }
        return HTTPResponse(status: status, receivedAfter: connecting)
      }
    }

    var gaps: [Duration] {
      departures.withLock { times in zip(times.dropFirst(), times).map { $0 - $1 } }
    }
  }

  @Test func keepsDeparturesApart() async throws {
    let time = VirtualTime()
    let recorder = Recorder(time)
    let pacer = try Pacer(path: folder.path("pace"), interval: .seconds(3), time: time.source)
    // The connection phase shrinks from request to request; departures must not come closer.
    for connecting in [900, 300, 0, 0] {
      let paced = pacer.paced(recorder.transport(connecting: .milliseconds(connecting)))
      _ = try await paced.send(request)
    }
    #expect(recorder.gaps.allSatisfy { $0 >= .seconds(3) })
  }

  @Test func keepsThePaceOfAnotherRunOfTheSameUser() async throws {
    let time = VirtualTime()
    let recorder = Recorder(time)
    let pacers = try (0..<2).map { _ in
      try Pacer(path: folder.path("pace"), interval: .seconds(3), time: time.source)
    }
    for i in 0..<6 {
      _ = try await pacers[i % 2].paced(recorder.transport()).send(request)
    }
    #expect(recorder.gaps.count == 5)
    #expect(recorder.gaps.allSatisfy { $0 >= .seconds(3) && $0 < .seconds(3.1) })
  }

  @Test func neverTwoAtATime() async throws {
    let running = Mutex((now: 0, most: 0, all: 0))
    let transport = Transport { _ in
      running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.all + 1) }
      try await Task.sleep(for: .milliseconds(5))
      running.withLock { $0.now -= 1 }
      return HTTPResponse(status: 200)
    }
    let pacers = try (0..<2).map { _ in
      try Pacer(path: folder.path("pace"), interval: .milliseconds(2))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for i in 0..<12 {
        group.addTask { _ = try await pacers[i % 2].paced(transport).send(request) }
      }
      try await group.waitForAll()
    }
    #expect(running.withLock { $0.all } == 12)
    #expect(running.withLock { $0.most } == 1)
  }

  @Test(arguments: ["", "garbage", "-5", "99999999999999999999", "9000000000000000000"])
  func aLeftoverFileCostsNothing(content: String) async throws {
    let path = folder.path("pace")
    try content.write(toFile: path, atomically: false, encoding: .utf8)
    let time = VirtualTime()
    let pacer = try Pacer(path: path, interval: .seconds(3), time: time.source)
    _ = try await pacer.paced(Recorder(time).transport()).send(request)
    #expect(time.sleeps.isEmpty)
  }

  @Test func restsAcrossRunsButNotForEver() async throws {
    let time = VirtualTime()
    let recorder = Recorder(time)
    let first = try Pacer(path: folder.path("pace"), interval: .seconds(1), time: time.source)
    let second = try Pacer(path: folder.path("pace"), interval: .seconds(1), time: time.source)
    try await first.rest(for: .seconds(40))
    _ = try await second.paced(recorder.transport()).send(request)
    #expect(recorder.departures.withLock { $0 } == [.seconds(1_040)])
    try await first.rest(for: .seconds(1_000_000_000))
    _ = try await second.paced(recorder.transport()).send(request)
    #expect(recorder.gaps[0] <= .seconds(121))
  }

  @Test func slowsDownWhenThrottledAndRecovers() async throws {
    let time = VirtualTime()
    let recorder = Recorder(time)
    let pacer = try Pacer(path: nil, interval: .seconds(2), time: time.source)
    for _ in 0..<3 { _ = try await pacer.paced(recorder.transport(status: 429)).send(request) }
    for _ in 0..<60 { _ = try await pacer.paced(recorder.transport()).send(request) }
    let gaps = recorder.gaps
    #expect(gaps[0] == .seconds(3) && gaps[1] == .seconds(4.5))
    #expect(gaps.allSatisfy { $0 >= .seconds(2) })
    #expect(gaps[61] < .seconds(2.1))
  }

  @Test func slowsDownForGoodWhenLessIsGranted() async throws {
    let time = VirtualTime()
    let recorder = Recorder(time)
    let pacer = try Pacer(path: nil, interval: .seconds(1), time: time.source)
    for _ in 0..<2 { _ = try await pacer.paced(recorder.transport()).send(request) }
    pacer.slow(to: .seconds(3))
    pacer.slow(to: .seconds(2))
    for _ in 0..<30 { _ = try await pacer.paced(recorder.transport()).send(request) }
    #expect(recorder.gaps[0] == .seconds(1))
    #expect(recorder.gaps.dropFirst(2).allSatisfy { $0 == .seconds(3) })
  }

  @Test func aFailedRequestFreesTheLockAndCountsAsOne() async throws {
    let time = VirtualTime()
    let recorder = Recorder(time)
    let pacer = try Pacer(path: folder.path("pace"), interval: .seconds(3), time: time.source)
    let failing = Transport { _ in throw TransportError.timedOut(host: "x", after: .seconds(1)) }
    await #expect(throws: TransportError.self) { try await pacer.paced(failing).send(request) }
    _ = try await pacer.paced(recorder.transport()).send(request)
    #expect(recorder.departures.withLock { $0 } == [.seconds(1_003)])
  }

  @Test func refusesAFolderThatIsNotThere() {
    #expect(throws: Pacer.FileError.self) {
      try Pacer(path: folder.path("missing/pace"), interval: .seconds(1))
    }
  }
}

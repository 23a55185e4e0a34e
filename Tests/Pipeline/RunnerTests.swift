import Foundation
import Pipeline
import Synchronization
import Testing

@Suite struct RunnerTests {
  @Test func `a second run does nothing`() async throws {
    try await withBench { bench in
      try await bench.expect(["ran ingest", "ran resolve", "ran expand"])
      try await bench.expect(["kept ingest", "kept resolve", "kept expand"])
      #expect(try bench.runner().status().allSatisfy { $0.freshness.isFresh })
    }
  }

  @Test func `a changed input runs its stage and all later ones`() async throws {
    try await withBench { bench in
      _ = try await bench.run()
      bench.state.withLock { $0.input = "other" }
      #expect(
        try bench.runner().status().map(\.freshness) == [
          .stale("list.md has changed"), .stale("an earlier stage is stale"),
          .stale("an earlier stage is stale"),
        ]
      )
      try await bench.expect(["ran ingest", "ran resolve", "ran expand"])
    }
  }

  @Test func `changed settings run the stage that reads them`() async throws {
    try await withBench { bench in
      _ = try await bench.run()
      bench.state.withLock { $0.settings.resolve.accept = 0.7 }
      try await bench.expect(["kept ingest", "ran resolve", "ran expand"])
    }
  }

  @Test func `a file that was changed or removed is made again`() async throws {
    try await withBench { bench in
      _ = try await bench.run()
      try bench.folder.write("tampered", to: "2-resolve/out.txt")
      #expect(
        try bench.runner().status()[1].freshness
          == .stale("2-resolve/out.txt was changed by someone else")
      )
      try await bench.expect(["kept ingest", "ran resolve", "kept expand"])
      try FileManager.default.removeItem(atPath: bench.folder.path(of: "1-ingest/out.txt"))
      try await bench.expect(["ran ingest", "kept resolve", "kept expand"])
    }
  }

  @Test func `a database that lost its state is noticed`() async throws {
    try await withBench { bench in
      _ = try await bench.run()
      bench.state.withLock { $0.marks[.expand] = nil }
      try await bench.expect(["kept ingest", "kept resolve", "ran expand"])
    }
  }

  @Test func `a deferred question is asked again`() async throws {
    try await withBench { bench in
      bench.state.withLock { $0.deferred = ["the source did not answer"] }
      _ = try await bench.run()
      bench.state.withLock { $0.deferred = [] }
      try await bench.expect(["kept ingest", "ran resolve", "kept expand"])
      try await bench.expect(["kept ingest", "kept resolve", "kept expand"])
    }
  }

  @Test func `from, until and force select stages`() async throws {
    try await withBench { bench in
      let missing = PipelineError.missingStage(.ingest, wanted: .resolve)
      await #expect(throws: missing) { try await bench.run(.init(from: .resolve)) }
      try await bench.expect(["ran ingest", "ran resolve"], .init(until: .resolve))
      try await bench.expect(
        ["ran resolve"],
        .init(from: .resolve, until: .resolve, force: true)
      )
    }
  }

  @Test func `a stage that fails leaves the earlier ones finished`() async throws {
    try await withBench { bench in
      bench.state.withLock { $0.failing = .resolve }
      await #expect(throws: BrokenStage.self) { try await bench.run() }
      bench.state.withLock { $0.failing = nil }
      try await bench.expect(["kept ingest", "ran resolve", "ran expand"])
    }
  }

  @Test func `files that a stage no longer writes are removed`() async throws {
    try await withBench { bench in
      bench.state.withLock { $0.writesExtra = true }
      _ = try await bench.run()
      let extra = bench.folder.path(of: "3-expand/extra.txt")
      #expect(FileManager.default.fileExists(atPath: extra))
      bench.state.withLock { $0.writesExtra = false }
      _ = try await bench.run(.init(force: true))
      #expect(!FileManager.default.fileExists(atPath: extra))
    }
  }
}

private struct BrokenStage: Error {}

/// What the stages under test read and what they did.
private struct BenchState {
  var settings = PipelineSettings(name: "bench", list: "list.md")
  var input = "list"
  var deferred: [String] = []
  var failing: StageName?
  var writesExtra = false
  var marks: [StageName: String] = [:]
  var events: [String] = []
}

private final class Bench: Sendable {
  let state = Mutex(BenchState())
  let folder: OutputFolder

  init(folder: OutputFolder) { self.folder = folder }

  func runner() -> Runner {
    let context = StageContext(
      settings: state.withLock(\.settings),
      base: ".",
      output: folder
    )
    let marks = StageMarks(
      fingerprint: { stage in self.state.withLock { $0.marks[stage] } },
      remember: { stage, mark in self.state.withLock { $0.marks[stage] = mark } }
    )
    let stages = [StageName.expand, .ingest, .resolve].map { BenchStage(name: $0, bench: self) }
    return Runner(stages: stages, context: context, marks: marks) { event in
      switch event {
      case .started: break
      case .finished(let stage, _, _): self.note("ran \(stage.rawValue)")
      case .skipped(let stage, _): self.note("kept \(stage.rawValue)")
      }
    }
  }

  func run(_ selection: Runner.Selection = .init()) async throws -> [String] {
    state.withLock { $0.events = [] }
    _ = try await runner().run(selection)
    return state.withLock(\.events)
  }

  /// Runs and compares what happened.
  func expect(
    _ events: [String],
    _ selection: Runner.Selection = .init(),
    at location: SourceLocation = #_sourceLocation
  ) async throws {
    let happened = try await run(selection)
    #expect(happened == events, sourceLocation: location)
  }

  private func note(_ event: String) { state.withLock { $0.events.append(event) } }
}

private struct BenchStage: Stage {
  let name: StageName
  let bench: Bench
  let version = 1

  func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    name == .resolve ? settings.resolve.accept : 0
  }

  func inputs(_ context: StageContext) -> [StageInput] {
    guard name == .ingest else { return [] }
    return [StageInput(name: "list.md", digest: bench.state.withLock(\.input))]
  }

  func run(_ context: StageContext) async throws -> StageReport {
    let state = bench.state.withLock { ($0.failing, $0.writesExtra, $0.deferred, $0.input) }
    try context.output.write("out of \(name.rawValue) \(state.3)", to: "\(name.folder)/out.txt")
    if state.0 == name { throw BrokenStage() }
    if state.1, name == .expand { try context.output.write("x", to: "\(name.folder)/extra.txt") }
    return StageReport(summary: ["done"], deferred: name == .resolve ? state.2 : [])
  }
}

private func withBench(_ body: (Bench) async throws -> Void) async throws {
  let path = NSTemporaryDirectory() + "citegraph-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await body(Bench(folder: OutputFolder(path: path)))
}

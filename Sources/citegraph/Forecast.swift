import Bibliography
import Corpus
import Expand
import Foundation
import Ingest
import Pipeline
import Recommend
import Resolve
import ScholarAPIs

/// The requests of a run: what there is to ask now, and what may follow.
struct Forecast: Encodable, Sendable {
  struct Requests: Encodable {
    struct Line: Encodable {
      var source: String
      var endpoint: String
      var requests: Int
      var bytes: Int
    }
    var lines: [Line]
    var requests: Int
    var bytes: Int
    var secondsWithKey: Int
    var secondsWithoutKey: Int

    init(_ plan: RequestPlan) {
      lines = plan.lines.map {
        Line(source: $0.source, endpoint: $0.endpoint, requests: $0.requests, bytes: $0.bytes)
      }
      requests = plan.requests
      bytes = plan.bytes
      secondsWithKey = Int(plan.shortestTime(hasKey: true).components.seconds)
      secondsWithoutKey = Int(plan.shortestTime(hasKey: false).components.seconds)
    }
  }

  /// What is open after everything known was used.
  var now: Requests
  /// The same with all that may follow from the answers.
  var grown: Requests
  /// How many requests a run may send.
  var allowed: Int
  /// How many papers the set may hold.
  var papers: Int
  /// How many answers are recorded, by source.
  var recorded: [String: Int]

  init(_ pipeline: PipelineFile, _ output: OutputFolder) async throws {
    let settings = pipeline.settings
    let scratch = OutputFolder(path: NSTemporaryDirectory() + "citegraph-plan-\(UUID().uuidString)")
    try scratch.prepare()
    defer { try? FileManager.default.removeItem(atPath: scratch.path(of: "")) }
    let store = try CorpusStore(path: scratch.path(of: CorpusStore.fileName))
    defer { try? store.close() }
    let file = output.path(of: CorpusStore.fileName)
    let earlier =
      FileManager.default.fileExists(atPath: file) ? try CorpusStore(path: file) : nil
    defer { try? earlier?.close() }
    let wiring = try SourceWiring(
      pipeline,
      store: store,
      recorded: earlier,
      mode: .plan,
      events: SourceEvents()
    )
    let rehearsal = Rehearsal()
    let sources = wiring.sources.map(rehearsal.source)
    let context = StageContext(settings: settings, base: pipeline.base, output: scratch)
    let stages: [any Stage] = [
      IngestStage(source: wiring.list),
      ResolveStage(sources: sources, inputs: wiring.inputs),
      ExpandStage(sources: sources, store: store, inputs: wiring.inputs),
    ]
    for stage in stages { _ = try await stage.run(context) }
    try await RecommendStage.rehearse(sources, in: scratch)

    let need = rehearsal.need
    let isAsked = sources.contains { $0.name == SemanticScholarSource.name }
    let isOpen = need.lists + need.identifiers + need.titles > 0
    let found = try store.loadExpansion().members.count
    let room = isAsked && isOpen ? max(0, settings.expand.papers - found) : 0
    let pending = min(room, need.identifiers + need.titles)
    let inner = settings.expand.hops > 1 ? room : settings.expand.hops == 1 ? pending : 0
    let isBoth = settings.expand.direction == .both
    now = Requests(RequestPlan(for: need))
    grown = Requests(RequestPlan(for: rehearsal.grown(room: room, inner: isBoth ? inner : 0)))
    allowed = settings.expand.requests
    papers = settings.expand.papers
    recorded = [:]
    for source in sources where !source.isLocal {
      recorded[source.name] = try earlier?.answerCount(of: source.name).count ?? 0
    }
  }

  var text: String {
    let answers = recorded.sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }
    var lines: [String] = []
    if !answers.isEmpty {
      lines.append("Recorded answers: \(answers.joined(separator: ", ")).")
    }
    if grown.requests == 0 { return (lines + ["Nothing has to be asked."]).joined(separator: "\n") }
    lines += [Terminal.bold("For what is known now")] + Self.table(now)
    if grown.requests > now.requests {
      lines.append(Terminal.bold("If the set grows to \(papers) papers"))
      lines += Self.table(grown)
    }
    lines.append(
      "Lists of unknown length are counted with \(Rehearsal.usualRows) rows, repetitions not at all."
    )
    lines.append(
      "A run sends at most \(allowed) requests (expand: requests); the next run goes on from there."
    )
    return lines.joined(separator: "\n")
  }

  private static func table(_ requests: Requests) -> [String] {
    let rows = requests.lines.map { line in
      "\(padded("\(line.requests)", to: 8))  \(line.source) \(line.endpoint)"
        + "  (about \(Terminal.size(line.bytes)))"
    }
    let time =
      "\(minutes(requests.secondsWithKey)) with a key, "
      + "\(minutes(requests.secondsWithoutKey)) without"
    return rows + [
      "\(padded("\(requests.requests)", to: 8))  requests, about \(Terminal.size(requests.bytes)): \(time)"
    ]
  }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func minutes(_ seconds: Int) -> String {
    seconds < 60 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
  }
}

import ArgumentParser
import Corpus
import Foundation
import Pipeline

/// `citegraph run`: does what is stale and shows the result.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a pipeline: ingest, resolve, expand, build, analyze, recommend, render.",
    discussion: """
      Stages whose result still stands are skipped. Ctrl-C saves everything finished; the next run \
      goes on from there.

      Environment: SEMANTIC_SCHOLAR_API_KEY is sent to Semantic Scholar alone. HTTPS_PROXY and \
      NO_PROXY are honored. CURL_CA_BUNDLE or SSL_CERT_FILE names a file of certificate authorities \
      to trust in place of the system's.
      """
  )

  @OptionGroup var arguments: PipelineArguments

  @Flag(help: "Send no request: answer from the local corpus and from recorded answers.")
  var offline = false

  @Flag(help: "Ask the sources anew, whatever is recorded.")
  var refresh = false

  @Option(help: "The first stage to run.", transform: stage)
  var from: StageName = .ingest

  @Option(help: "The last stage to run.", transform: stage)
  var until: StageName = .render

  @Flag(help: "Run the selected stages even if their results still stand.")
  var force = false

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  func validate() throws {
    if offline && refresh {
      throw ValidationError("--refresh needs the network, --offline forbids it")
    }
    if until < from {
      throw ValidationError("--until \(until.rawValue) comes before --from \(from.rawValue)")
    }
  }

  func run() async throws {
    let pipeline = try PipelineFile.open(arguments.pipeline)
    let progress = TerminalProgress(isQuiet: quiet)
    let events = SourceEvents(tell: progress.say, show: progress.requests)
    let folder = arguments.output ?? "output/\(pipeline.settings.name)"
    let lock = try OutputLock(OutputFolder(path: folder))
    defer { withExtendedLifetime(lock) {} }
    let bench = try Workbench(
      pipeline,
      output: folder,
      mode: offline ? .offline : refresh ? .refresh : .live,
      progress: progress.reporter,
      events: events
    )
    let selection = Runner.Selection(from: from, until: until, force: force)
    let log = RunLog(progress: progress, isQuiet: quiet)
    defer { progress.end() }
    let runner = bench.runner(observe: log.note)
    let reports: [StageName: StageReport]
    do {
      reports = try await Interruption.guarding { try await runner.run(selection) }
    } catch {
      try? bench.store.close()
      throw error
    }
    progress.end()
    if !quiet, until == .render { print(try RunSummary(bench, traffic: events.total).text) }
    try bench.store.close()
    let deferred = reports.sorted { $0.key < $1.key }.flatMap { stage, report in
      report.deferred.map { "\(stage.rawValue): \($0)" }
    }
    if until > .ingest, bench.wiring.sources.isEmpty {
      Terminal.complain(
        "citegraph: no source could be asked: run without --offline, or name a corpus in the "
          + "pipeline file"
      )
      throw ExitCode(ExitStatus.fellShort)
    }
    guard deferred.isEmpty else {
      for line in deferred.prefix(10) { Terminal.complain("citegraph: \(Terminal.safe(line))") }
      if deferred.count > 10 { Terminal.complain("citegraph: … and \(deferred.count - 10) more") }
      throw ExitCode(ExitStatus.fellShort)
    }
  }
}

/// Reads the name of a stage.
private func stage(_ name: String) throws -> StageName {
  if let stage = StageName(rawValue: name.lowercased()) { return stage }
  let names = StageName.allCases.map(\.rawValue).joined(separator: ", ")
  throw ValidationError("'\(name)' is no stage; the stages are \(names)")
}

/// Shows the stages as they start and finish.
struct RunLog: Sendable {
  let progress: TerminalProgress
  let isQuiet: Bool

  func note(_ event: Runner.Event) {
    switch event {
    case .started(let stage, let reason):
      progress.begin("\(stage.order) \(stage.title) (\(reason))")
    case .finished(let stage, let report, let seconds):
      progress.end()
      show("✓", stage, report, String(format: "%.1f s", seconds))
    case .skipped(let stage, let report):
      show("·", stage, report, "nothing to do")
    }
  }

  private func show(_ sign: String, _ stage: StageName, _ report: StageReport, _ end: String) {
    guard !isQuiet else { return }
    let name = "\(sign) \(stage.order) \(stage.title)"
    let padding = String(repeating: " ", count: max(1, 14 - name.count))
    Terminal.complain(
      "\(name)\(padding)\(Terminal.safe(report.summary.joined(separator: "; ")))  (\(end))"
    )
  }
}

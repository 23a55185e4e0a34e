import Foundation

/// Runs the stages of a pipeline in order, skips those whose result still stands, and keeps the
/// ledger.
public struct Runner: Sendable {
  /// Which stages to run.
  public struct Selection: Sendable {
    /// The first stage to run; those before it must have finished once.
    public var from: StageName
    /// The last stage to run.
    public var until: StageName
    /// Whether to run stages whose result still stands.
    public var force: Bool

    /// Selects stages; all of them by default.
    public init(
      from: StageName = .ingest,
      until: StageName = .render,
      force: Bool = false
    ) {
      self.from = from
      self.until = until
      self.force = force
    }
  }

  /// What happens during a run, for whoever shows it.
  public enum Event: Sendable {
    /// A stage starts, because it is stale for the reason given.
    case started(StageName, reason: String)
    /// A stage has finished after so many seconds.
    case finished(StageName, StageReport, seconds: Double)
    /// A stage was skipped, because its result still stands.
    case skipped(StageName, StageReport)
  }

  private let stages: [any Stage]
  private let context: StageContext
  private let marks: StageMarks
  private let observe: @Sendable (Event) -> Void

  /// Makes a runner; `stages` are run in the order of their names.
  public init(
    stages: [any Stage],
    context: StageContext,
    marks: StageMarks,
    observe: @escaping @Sendable (Event) -> Void
  ) {
    self.stages = stages.sorted { $0.name < $1.name }
    self.context = context
    self.marks = marks
    self.observe = observe
  }

  /// Runs what is stale.
  ///
  /// - Returns: what each selected stage said of itself, this time or the last.
  /// - Throws: whatever a stage throws; stages finished by then keep their results.
  public func run(_ selection: Selection) async throws -> [StageName: StageReport] {
    let output = context.output
    try output.prepare()
    var ledger = Ledger.load(from: output)
    var reports: [StageName: StageReport] = [:]
    for stage in stages where stage.name >= selection.from && stage.name <= selection.until {
      try Task.checkCancellation()
      guard let upstream = ledger.upstream(of: stage.name) else {
        let missing = StageName.allCases.first { ledger[$0] == nil } ?? .ingest
        throw PipelineError.missingStage(missing, wanted: stage.name)
      }
      let basis = try StageBasis(stage, context, upstream: upstream)
      let freshness = try basis.freshness(
        of: stage.name,
        in: ledger,
        marks: marks,
        output: output
      )
      if freshness.isFresh, !selection.force, let entry = ledger[stage.name] {
        reports[stage.name] = entry.report
        observe(.skipped(stage.name, entry.report))
        continue
      }
      if case .stale(let reason) = freshness {
        observe(.started(stage.name, reason: reason))
      } else {
        observe(.started(stage.name, reason: "--force"))
      }
      let clock = ContinuousClock()
      let start = clock.now
      let before = Set(ledger[stage.name]?.outputs.map(\.name) ?? [])
      var recording = context
      let recorder = OutputRecorder()
      recording.output = output.recording(with: recorder)
      let report = try await stage.run(recording)
      let outputs = recorder.outputs
      for stray in before.subtracting(outputs.map(\.name)) {
        try? FileManager.default.removeItem(atPath: output.path(of: stray))
      }
      try marks.remember(stage.name, basis.fingerprint)
      ledger[stage.name] = Ledger.Entry(
        fingerprint: basis.fingerprint,
        version: basis.version,
        parameters: basis.parameters,
        inputs: basis.inputs,
        upstream: upstream,
        outputs: outputs,
        report: report
      )
      try output.writeJSON(ledger, to: Ledger.file)
      reports[stage.name] = report
      observe(.finished(stage.name, report, seconds: (clock.now - start).inSeconds))
    }
    return reports
  }

  /// Says of every stage whether its result still stands.
  public func status() throws -> [(stage: StageName, freshness: Freshness)] {
    let ledger = Ledger.load(from: context.output)
    var isBroken = false
    return try stages.map { stage in
      guard !isBroken, let upstream = ledger.upstream(of: stage.name) else {
        let known = ledger[stage.name] != nil
        return (stage.name, .stale(known ? "an earlier stage is stale" : "it has not run yet"))
      }
      let basis = try StageBasis(stage, context, upstream: upstream)
      let freshness = try basis.freshness(
        of: stage.name,
        in: ledger,
        marks: marks,
        output: context.output
      )
      isBroken = !freshness.isFresh
      return (stage.name, freshness)
    }
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

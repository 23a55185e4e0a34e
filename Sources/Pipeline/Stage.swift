/// One batch job of the pipeline: load, apply a pure function, save.
///
/// A stage reads what earlier stages saved, never the stages themselves. Databases and sources are
/// handed to its initializer by the executable.
public protocol Stage: Sendable {
  /// The name, which fixes its place in the order.
  var name: StageName { get }

  /// Raised whenever the meaning of the output changes, so that older output counts as stale.
  var version: Int { get }

  /// The settings that decide the output.
  func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable

  /// What the stage reads besides the output of earlier stages, such as the list.
  func inputs(_ context: StageContext) throws -> [StageInput]

  /// Does the work and says what came of it; files are written through ``StageContext/output``.
  func run(_ context: StageContext) async throws -> StageReport
}

extension Stage {
  /// Most stages read nothing but the output of earlier stages.
  public func inputs(_ context: StageContext) throws -> [StageInput] { [] }
}

/// Something that a stage reads besides the output of earlier stages.
public struct StageInput: Codable, Equatable, Sendable {
  /// The name shown when it has changed, such as `reading-list.md`.
  public var name: String
  /// The SHA-256 of its content, in hex.
  public var digest: String

  /// Names an input and its content.
  public init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}

/// What a stage is given to work with.
public struct StageContext: Sendable {
  /// The settings of the pipeline.
  public var settings: PipelineSettings
  /// Where relative paths of the pipeline file start.
  public var base: String
  /// The output folder of the pipeline.
  public var output: OutputFolder
  /// Where progress is shown.
  public var progress: StageProgress

  /// Makes a context.
  public init(
    settings: PipelineSettings,
    base: String,
    output: OutputFolder,
    progress: StageProgress = .silent
  ) {
    self.settings = settings
    self.base = base
    self.output = output
    self.progress = progress
  }
}

/// What came of a stage, for the ledger and for the person watching.
public struct StageReport: Codable, Equatable, Sendable {
  /// One or two short lines on what was done.
  public var summary: [String]
  /// What fell short or was deferred; a stage with shortfalls runs again next time.
  public var deferred: [String]
  /// The SHA-256 of what the stage saved in the database, in hex; empty when it saved nothing there.
  public var stateDigest: String

  /// Makes a report.
  public init(summary: [String], deferred: [String] = [], stateDigest: String = "") {
    self.summary = summary
    self.deferred = deferred
    self.stateDigest = stateDigest
  }
}

public import Bibliography
public import Corpus
public import Pipeline

/// *Expand*: follows references and citations from the papers of the list, within a budget.
///
/// Reads `2-resolve/resolution.json`; saves the set in the database and `3-expand/expansion.json`.
/// How many requests may be sent is the business of the sources: one that has spent its share
/// defers, and what was deferred is asked again by the next run.
public struct ExpandStage: Stage {
  private let sources: [any BibliographicSource]
  private let store: CorpusStore
  private let sourceInputs: [StageInput]

  /// Makes the stage; the sources are asked in order, and `inputs` tells when their content changed.
  public init(
    sources: [any BibliographicSource],
    store: CorpusStore,
    inputs: [StageInput] = []
  ) {
    self.sources = sources
    self.store = store
    sourceInputs = inputs
  }

  /// The third stage.
  public var name: StageName { .expand }

  /// The version of the output.
  public var version: Int { 1 }

  /// The budget and the direction.
  public func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    settings.expand
  }

  /// What the sources are made of.
  public func inputs(_ context: StageContext) throws -> [StageInput] { sourceInputs }

  /// Expands the set and saves it.
  public func run(_ context: StageContext) async throws -> StageReport {
    let resolutions = try context.output.readJSON(
      [Resolution].self,
      from: "2-resolve/resolution.json"
    )
    var expander = Expander(
      sources: SourceSequence(sources),
      settings: context.settings.expand,
      progress: context.progress
    )
    let expansion = try await expander.expand(resolutions.compactMap(\.paper))
    try store.saveExpansion(expansion)
    let report = ExpansionReport(expansion)
    try context.output.writeJSON(report, to: "3-expand/expansion.json")
    return StageReport(
      summary: report.summary,
      deferred: expander.deferrals,
      stateDigest: try store.digest(of: .expansion)
    )
  }
}

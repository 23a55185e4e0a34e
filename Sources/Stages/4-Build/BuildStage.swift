import Bibliography
public import Corpus
public import Pipeline

/// *Build*: unites the versions of each work, numbers the works by date, and freezes the graph.
///
/// Reads `2-resolve/resolution.json` and the set that *Expand* saved; saves the snapshot in the
/// database and `4-build/graph.json`.
public struct BuildStage: Stage {
  private let store: CorpusStore

  /// Makes the stage.
  public init(store: CorpusStore) { self.store = store }

  /// The fourth stage.
  public var name: StageName { .build }

  /// The version of the output.
  public var version: Int { 2 }

  /// Whether versions are united.
  public func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    settings.build
  }

  /// Builds the snapshot and saves it.
  public func run(_ context: StageContext) async throws -> StageReport {
    let resolutions = try context.output.readJSON(
      [Resolution].self,
      from: "2-resolve/resolution.json"
    )
    let expansion = try store.loadExpansion()
    let works = WorkGrouping(
      expansion.members.map(\.record),
      resolutions,
      mergesVersions: context.settings.build.mergeVersions
    )
    let frozen = FrozenGraph(expansion, works, resolutions)
    try store.saveSnapshot(frozen.snapshot)
    let report = GraphReport(frozen, works, expansion)
    try context.output.writeJSON(report, to: "4-build/graph.json")
    return StageReport(
      summary: report.summary,
      stateDigest: try store.digest(of: .snapshot)
    )
  }
}

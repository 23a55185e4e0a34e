import Bibliography
public import Corpus
import GraphCore
public import Pipeline
import Topics

/// Measures every paper of the snapshot, finds the topics, and audits the list.
public struct AnalyzeStage: Stage {
  private let store: CorpusStore

  /// Works on the snapshot of a database.
  public init(store: CorpusStore) { self.store = store }

  /// The place in the pipeline.
  public let name = StageName.analyze

  /// Raised with every change of the measures.
  public let version = 7

  /// The seed, the resolution and the number of resamples.
  public func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    settings.analyze
  }

  /// Computes and saves scores, topics and tables.
  public func run(_ context: StageContext) async throws -> StageReport {
    let snapshot = try store.loadSnapshot()
    let resolutions = try context.output.readJSON(
      [Resolution].self,
      from: "2-resolve/resolution.json"
    )
    let analysis = Analysis(
      of: snapshot,
      resolutions,
      expansion: try store.loadExpansion(),
      settings: context.settings.analyze,
      progress: context.progress
    )
    try store.saveScores(analysis.scores)
    try store.saveTopics(analysis.topics)
    let folder = name.folder
    let output = context.output
    try output.write(SeminalTable.csv(snapshot, analysis), to: "\(folder)/seminal.csv")
    try output.write(TopicTable.csv(snapshot, analysis), to: "\(folder)/topics.csv")
    try output.writeJSON(TopicTable.report(snapshot, analysis), to: "\(folder)/topics.json")
    try output.write(TopicTable.years(analysis), to: "\(folder)/topic-years.csv")
    try output.write(AuditPage.markdown(snapshot, analysis), to: "\(folder)/list-audit.md")
    try output.write(SpectroscopyTable.csv(snapshot, analysis), to: "\(folder)/rpys.csv")
    try output.write(MainPathTable.csv(snapshot, analysis), to: "\(folder)/main-path.csv")
    try output.write(CreditTable.authors(snapshot, analysis), to: "\(folder)/authors.csv")
    try output.write(CreditTable.venues(snapshot, analysis), to: "\(folder)/venues.csv")
    try output.write(HistoryTable.bursts(snapshot, analysis), to: "\(folder)/bursts.csv")
    try output.write(
      HistoryTable.sleepingBeauties(snapshot, analysis),
      to: "\(folder)/sleeping-beauties.csv"
    )
    return StageReport(
      summary: [analysis.summary],
      stateDigest: try store.digest(of: .scores, .topics)
    )
  }
}

import Bibliography
public import Corpus
import Foundation
public import Pipeline

/// Stage 6: what the list lacks, why, and the patch that adds it.
public struct RecommendStage: Stage {
  /// Reads the bytes of the list; `nil` when it cannot be read again.
  public typealias ListBytes = @Sendable (StageContext) async throws -> [UInt8]?

  private let store: CorpusStore
  private let list: ListBytes

  /// Works on the snapshot of a database.
  public init(store: CorpusStore, list: @escaping ListBytes = RecommendStage.localList) {
    self.store = store
    self.list = list
  }

  /// The place in the pipeline.
  public let name = StageName.recommend

  /// Raised with every change of the ranking or of the files.
  public let version = 2

  /// How many papers, and from which year on.
  public func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    settings.recommend
  }

  /// The list, when it is a file: the patch must fit it to the byte.
  public func inputs(_ context: StageContext) throws -> [StageInput] {
    guard let bytes = Self.local(context) else { return [] }
    return [StageInput(name: context.settings.list, digest: ContentDigest.of(bytes))]
  }

  /// Ranks, explains and places additions, and saves them.
  public func run(_ context: StageContext) async throws -> StageReport {
    let snapshot = try store.loadSnapshot()
    let noPapers = try store.loadScores().filter(\.isNoPaper).map(\.node)
    let resolutions = try context.output.readJSON(
      [Resolution].self,
      from: "2-resolve/resolution.json"
    )
    let proposals = ProposalSet(
      snapshot,
      resolutions,
      noPapers: noPapers,
      settings: context.settings.recommend
    )
    let text = try await list(context).map { String(decoding: $0, as: UTF8.self) }
    let file = (context.settings.list as NSString).lastPathComponent
    let patch = text.map {
      ListPatch(of: proposals, text: $0, resolutions: resolutions, file: file)
    }
    try store.saveRecommendations(proposals.records)
    let output = context.output
    let folder = name.folder
    try output.write(RecommendationTable.csv(proposals), to: "\(folder)/recommendations.csv")
    try output.write(
      PullRequestPage.markdown(proposals, patch: patch, list: context.settings.name),
      to: "\(folder)/recommendations.md"
    )
    try output.write(patch?.diff ?? "", to: "\(folder)/additions.patch")
    return StageReport(
      summary: [proposals.summary(inPatch: patch?.added.count ?? 0)],
      stateDigest: try store.digest(of: .recommendations)
    )
  }

  /// The list as a file beside the pipeline; `nil` for lists on the web and standard input.
  @Sendable public static func localList(_ context: StageContext) async throws -> [UInt8]? {
    local(context).map(Array.init)
  }

  private static func local(_ context: StageContext) -> Data? {
    let list = context.settings.list
    if list == "-" || list.contains("://") { return nil }
    let path = list.hasPrefix("/") ? list : "\(context.base)/\(list)"
    return FileManager.default.contents(atPath: path)
  }
}

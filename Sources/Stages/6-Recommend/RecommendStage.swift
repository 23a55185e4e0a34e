public import Bibliography
public import Corpus
import Foundation
import Markdown
public import Pipeline

/// Stage 6: what the list lacks, why, and the patch that adds it.
public struct RecommendStage: Stage {
  /// Reads the bytes of the list; `nil` when it cannot be read again.
  public typealias ListBytes = @Sendable (StageContext) async throws -> [UInt8]?

  private let store: CorpusStore
  private let sources: [any BibliographicSource]
  private let list: ListBytes

  /// Works on the snapshot of a database; sources that are not local are asked what they recommend.
  public init(
    store: CorpusStore,
    sources: [any BibliographicSource] = [],
    list: @escaping ListBytes = RecommendStage.localList
  ) {
    self.store = store
    self.sources = sources.filter { !$0.isLocal }
    self.list = list
  }

  /// The place in the pipeline.
  public let name = StageName.recommend

  /// Raised with every change of the ranking or of the files.
  public let version = 3

  /// How many papers, which of them, and who is asked.
  public func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    Parameters(recommend: settings.recommend, sources: sources.map(\.name))
  }

  private struct Parameters: Encodable, Sendable {
    var recommend: RecommendSettings
    var sources: [String]
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
    let suggestions = try await SourceSuggestions(for: resolutions, from: sources, in: snapshot)
    let proposals = ProposalSet(
      snapshot,
      resolutions,
      noPapers: noPapers,
      topics: try store.loadTopics(),
      suggestions: suggestions,
      settings: context.settings.recommend
    )
    let text = try await list(context).map { String(decoding: $0, as: UTF8.self) }
    let name = file(context)
    let format = ListFormat(rawValue: context.settings.ingest.format.rawValue)
    let patch = text.map {
      ListPatch(
        of: proposals,
        text: $0,
        resolutions: resolutions,
        file: PatchedFile.path(of: name),
        reading: {
          (try? ListFile.entries(in: Array($0.utf8), name: name, format: format)) ?? []
        }
      )
    }
    try store.saveRecommendations(proposals.records)
    let output = context.output
    let folder = self.name.folder
    try output.write(RecommendationTable.csv(proposals), to: "\(folder)/recommendations.csv")
    try output.write(
      PullRequestPage.markdown(proposals, patch: patch, list: context.settings.name),
      to: "\(folder)/recommendations.md"
    )
    try output.write(patch?.diff ?? "", to: "\(folder)/additions.patch")
    return StageReport(
      summary: [proposals.summary(inPatch: patch?.added.count ?? 0)]
        + proposals.unknownTopics.map { "no topic of the field is called '\($0)'" },
      deferred: suggestions.deferred,
      stateDigest: try store.digest(of: .recommendations)
    )
  }

  /// The path of the list, or the address at which it was found on the web.
  private func file(_ context: StageContext) -> String {
    let name = context.settings.list
    guard name.contains("://"), let found = try? context.output.read("1-ingest/address.txt") else {
      return name
    }
    return String(decoding: found, as: UTF8.self)
  }

  /// Asks sources what this stage will ask them, as far as the list is matched; for plans.
  public static func rehearse(
    _ sources: [any BibliographicSource],
    in output: OutputFolder
  ) async throws {
    let resolutions = try output.readJSON([Resolution].self, from: "2-resolve/resolution.json")
    for source in sources { _ = try await SourceSuggestions.ask(source, for: resolutions) }
  }

  /// The list as a file beside the pipeline, or as *Ingest* kept it when it is no file.
  @Sendable public static func localList(_ context: StageContext) async throws -> [UInt8]? {
    if let data = local(context) { return Array(data) }
    return try? Array(context.output.read("1-ingest/list.txt"))
  }

  private static func local(_ context: StageContext) -> Data? {
    let list = context.settings.list
    if list == "-" || list.contains("://") { return nil }
    let path = list.hasPrefix("/") ? list : "\(context.base)/\(list)"
    return FileManager.default.contents(atPath: path)
  }
}

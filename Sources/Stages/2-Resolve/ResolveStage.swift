public import Bibliography
import Foundation
public import Pipeline

/// Stage 2: every entry becomes a paper, or a stated reason why not.
public struct ResolveStage: Stage {
  /// Where the resolutions are saved, below the output folder.
  public static let file = "2-resolve/resolution.json"
  /// Where the page for the list's maintainer is saved.
  public static let review = "2-resolve/review.md"

  /// The second stage.
  public let name = StageName.resolve
  /// The meaning of `resolution.json`.
  public let version = 7
  private let sources: [any BibliographicSource]
  private let sourceInputs: [StageInput]

  /// Makes the stage with the sources in the order in which they are asked.
  ///
  /// `inputs` stands for the content of sources that can change, such as a local corpus.
  public init(sources: [any BibliographicSource], inputs: [StageInput] = []) {
    self.sources = sources
    sourceInputs = inputs
  }

  /// The bar for matches and the names of the sources.
  public func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    Parameters(resolve: settings.resolve, sources: sources.map(\.name))
  }

  private struct Parameters: Encodable, Sendable {
    var resolve: ResolveSettings
    var sources: [String]
  }

  /// The content of the sources and the decisions of the list's maintainer.
  public func inputs(_ context: StageContext) throws -> [StageInput] {
    guard let name = context.settings.resolve.overrides, let data = Self.overrides(context) else {
      return sourceInputs
    }
    return sourceInputs + [StageInput(name: name, digest: ContentDigest.of(data))]
  }

  /// Matches the entries and saves the outcome of each.
  public func run(_ context: StageContext) async throws -> StageReport {
    let entries = try context.output.readJSON([ListEntry].self, from: "1-ingest/entries.json")
    let settings = context.settings.resolve
    var overrides: [Override] = []
    if let data = Self.overrides(context) {
      let file = settings.overrides ?? "overrides.yml"
      overrides = try OverridesFile.parse(String(decoding: data, as: UTF8.self), file: file)
    }
    let resolver = Resolver(sources: sources, accept: settings.accept, overrides: overrides)
    let progress = context.progress
    let (resolutions, stale) = try await resolver.resolve(entries) { done, total in
      progress.update(done, of: total, "entries")
    }
    try context.output.writeJSON(resolutions, to: Self.file)
    let page = ReviewPage(name: context.settings.name, resolutions: resolutions, stale: stale)
    try context.output.write(page.text, to: Self.review)
    return StageReport(
      summary: [Self.summary(resolutions)]
        + (stale.isEmpty ? [] : ["\(stale.count) overrides serve for nothing; see review.md"]),
      deferred: resolutions.filter { $0.outcome == .deferred }.map {
        "line \($0.entry.line), \($0.entry.title): \($0.evidence.first ?? "")"
      }
    )
  }

  /// The file of overrides, when there is one; the pipeline may name it before it is written.
  private static func overrides(_ context: StageContext) -> Data? {
    context.settings.resolve.overrides.flatMap {
      FileManager.default.contents(atPath: $0.hasPrefix("/") ? $0 : "\(context.base)/\($0)")
    }
  }

  private static func summary(_ resolutions: [Resolution]) -> String {
    let records = resolutions.reduce(0) { $0 + ($1.paper?.ids.count ?? 0) }
    let found = resolutions.count { $0.outcome == .resolved }
    let rest: [(ResolutionOutcome, String)] = [
      (.notAPaper, "not papers"), (.noRecord, "without a record"), (.unresolved, "unresolved"),
      (.deferred, "deferred"),
    ]
    let others = rest.compactMap { outcome, words -> String? in
      let count = resolutions.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(words)"
    }
    return (["\(found) of \(resolutions.count) matched (\(records) records)"] + others)
      .joined(separator: ", ")
  }
}

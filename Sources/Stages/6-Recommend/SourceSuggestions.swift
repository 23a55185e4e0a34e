import Bibliography
import Corpus
import GraphCore

/// What sources on the network recommend to readers of the list.
struct SourceSuggestions: Sendable {
  /// How many papers a source is asked for.
  static let limit = 100

  /// The suggested papers of the snapshot, best first.
  private(set) var nodes: [NodeID] = []
  /// The names of the sources that answered with papers.
  private(set) var sources: [String] = []
  /// How many papers they named in all.
  private(set) var named = 0
  /// The sources that could not be asked, with the reason, as sentences.
  private(set) var deferred: [String] = []

  /// Asks one source what it recommends to readers of the list; `nil` when there is nothing to ask.
  ///
  /// A local source is not asked: its graph is the one at hand anyway.
  static func ask(
    _ source: any BibliographicSource,
    for resolutions: [Resolution]
  ) async throws -> SourceAnswer<[PaperRecord]>? {
    var list: [PaperID] = []
    for id in resolutions.compactMap(\.paper?.id) where !list.contains(id) { list.append(id) }
    if source.isLocal || list.isEmpty { return nil }
    return try await source.recommendations(for: list, limit: limit)
  }

  /// No suggestions.
  init() {}

  /// Asks the sources, in order.
  init(
    for resolutions: [Resolution],
    from sources: [any BibliographicSource],
    in snapshot: Snapshot
  ) async throws {
    var nodeOf: [PaperID: NodeID] = [:]
    for (node, paper) in snapshot.papers.enumerated() {
      for id in paper.ids { nodeOf[id] = NodeID(node) }
    }
    for source in sources {
      guard let answer = try await Self.ask(source, for: resolutions) else { continue }
      switch answer {
      case .found(let records):
        if records.isEmpty { continue }
        self.sources.append(source.name)
        named += records.count
        for node in records.compactMap({ nodeOf[$0.id] })
        where !nodes.contains(node) && !snapshot.isInList(node) {
          nodes.append(node)
        }
      case .notFound: continue
      case .deferred(let reason):
        deferred.append("\(source.name) was not asked for recommendations: \(reason)")
      }
    }
  }
}

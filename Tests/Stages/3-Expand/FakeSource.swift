import Bibliography
import Synchronization

/// A source made of citations written as `"a>b"`, which remembers what it was asked.
final class FakeSource: BibliographicSource {
  let name: String
  private let cites: [(citing: String, cited: String)]
  private let states: [String: ListState]
  private let deferred: Set<String>
  private let reversed: Bool
  private let questions = Mutex<[String]>([])

  /// Keys in `states` have lists of that state, `listed` for the rest; keys in `deferred` are put
  /// off; `reversed` turns the order of the rows around.
  init(
    _ citations: String,
    name: String = "fake",
    states: [String: ListState] = [:],
    deferred: Set<String> = [],
    reversed: Bool = false
  ) {
    self.name = name
    cites = citations.split(separator: " ").map { pair in
      let ends = pair.split(separator: ">").map(String.init)
      return (ends[0], ends[1])
    }
    self.states = states
    self.deferred = deferred
    self.reversed = reversed
  }

  var asked: [String] { questions.withLock { $0 } }

  private func isKnown(_ id: PaperID) -> Bool {
    cites.contains { $0.citing == id.value || $0.cited == id.value }
  }

  func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>] {
    ids.map { id in
      guard case .paper(let key) = id, isKnown(key) else { return .notFound }
      return .found(PaperRecord(id: key, title: "\(name) \(key)"))
    }
  }

  func candidates(for entries: [ListEntry]) async throws -> [SourceAnswer<[PaperRecord]>] {
    entries.map { _ in .found([]) }
  }

  func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    questions.withLock { $0 += papers.map { "\(direction.rawValue) \($0)" } }
    return papers.map { paper in
      if deferred.contains(paper.value) { return .deferred("out of order") }
      guard isKnown(paper) else { return .notFound }
      let others = cites.compactMap { pair in
        direction == .references
          ? (pair.citing == paper.value ? pair.cited : nil)
          : (pair.cited == paper.value ? pair.citing : nil)
      }
      let rows = others.map {
        CitationRow(record: PaperRecord(id: PaperID($0), title: "\(name) \($0)"))
      }
      return .found(
        CitationList(
          rows: reversed ? rows.reversed() : rows,
          state: states[paper.value] ?? (rows.isEmpty ? .empty : .listed)
        )
      )
    }
  }

  func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> { .found([]) }
}

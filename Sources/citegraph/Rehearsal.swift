import Bibliography
import ScholarAPIs
import Synchronization

/// The questions that sources would have to be asked over the network, each counted once.
///
/// A title is asked only when the identifiers of its entry lead nowhere, and a later source only
/// when an earlier one has no answer; such questions may be asked, but are not sure to be.
final class Rehearsal: Sendable {
  private struct List: Hashable {
    var paper: PaperID
    var direction: CitationDirection
  }
  private struct State {
    var identifiers: [String: Set<ExternalID>] = [:]
    var titles: [String: Set<String>] = [:]
    /// Titles of entries with an identifier that is to be asked first.
    var secondary: Set<String> = []
    var lists: Set<List> = []
    var batches = 0
    var recommendations = 0
  }
  private let state = Mutex(State())

  /// The rows assumed for a list of unknown length, as the source itself does.
  static let usualRows = 60

  /// A source whose open questions are counted.
  func source(_ source: any BibliographicSource) -> any BibliographicSource {
    source.isLocal ? source : RehearsedSource(source: source, rehearsal: self)
  }

  /// What there is to ask as things stand.
  var need: RequestPlan.Need {
    state.withLock { state in
      let (first, second) = (SemanticScholarSource.name, ArxivSource.name)
      var need = RequestPlan.Need()
      need.identifiers = state.identifiers[first, default: []].count
      need.titles = state.titles[first, default: []].subtracting(state.secondary).count
      need.lists = state.lists.count
      need.batches = state.batches
      need.recommendations = state.recommendations
      need.rows = need.lists * Self.usualRows
      need.arxivIdentifiers =
        state.identifiers[second, default: []].subtracting(state.identifiers[first, default: []])
        .count
      need.arxivTitles =
        state.titles[second, default: []].subtracting(state.titles[first, default: []])
        .subtracting(state.secondary).count
      return need
    }
  }

  /// What there is to ask when nothing is found at first try and `room` more papers are taken in, of
  /// which `inner` have both their lists followed.
  func grown(room: Int, inner: Int) -> RequestPlan.Need {
    var need = need
    state.withLock { state in
      need.titles = state.titles[SemanticScholarSource.name, default: []].count
      need.arxivIdentifiers = state.identifiers[ArxivSource.name, default: []].count
      need.arxivTitles = state.titles[ArxivSource.name, default: []].count
    }
    if room > 0 { need.recommendations = max(1, need.recommendations) }
    need.lists += room + inner
    need.batches += Self.batches(room) + Self.batches(inner)
    need.rows = need.lists * Self.usualRows
    return need
  }

  /// The batches for lists of unknown length, which are asked for in blocks of 500 papers.
  private static func batches(_ lists: Int) -> Int {
    let size = SemanticScholarRequests.nestedRows / usualRows
    let parts = { (count: Int) in (count + size - 1) / size }
    return lists / 500 * parts(500) + parts(lists % 500)
  }

  fileprivate func note(_ source: String, identifiers: [ExternalID]) {
    state.withLock { $0.identifiers[source, default: []].formUnion(identifiers) }
  }

  fileprivate func note(_ source: String, titlesOf entries: [ListEntry]) {
    state.withLock { state in
      state.titles[source, default: []].formUnion(entries.map(\.title))
      let pending = state.identifiers.values.reduce(into: Set()) { $0.formUnion($1) }
      for entry in entries
      where entry.links.contains(where: { $0.identifier.map(pending.contains) ?? false }) {
        state.secondary.insert(entry.title)
      }
    }
  }

  fileprivate func noteRecommendations() { state.withLock { $0.recommendations += 1 } }

  fileprivate func note(lists papers: [PaperID], _ direction: CitationDirection) {
    state.withLock { state in
      let open = papers.map { List(paper: $0, direction: direction) }.filter {
        state.lists.insert($0).inserted
      }
      state.batches += Self.batches(open.count)
    }
  }
}

/// A source that answers from what is recorded and has the rest counted.
private struct RehearsedSource: BibliographicSource {
  let source: any BibliographicSource
  let rehearsal: Rehearsal

  var name: String { source.name }

  func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>] {
    let answers = try await source.records(for: ids)
    rehearsal.note(name, identifiers: Self.open(ids, answers))
    return answers
  }

  func candidates(for entries: [ListEntry]) async throws -> [SourceAnswer<[PaperRecord]>] {
    let answers = try await source.candidates(for: entries)
    rehearsal.note(name, titlesOf: Self.open(entries, answers))
    return answers
  }

  func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    let answers = try await source.lists(of: papers, direction)
    rehearsal.note(lists: Self.open(papers, answers), direction)
    return answers
  }

  func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> {
    let answer = try await source.recommendations(for: papers, limit: limit)
    if case .deferred = answer { rehearsal.noteRecommendations() }
    return answer
  }

  private static func open<Question, Value>(
    _ questions: [Question],
    _ answers: [SourceAnswer<Value>]
  ) -> [Question] {
    zip(questions, answers).compactMap { question, answer in
      if case .deferred = answer { question } else { nil }
    }
  }
}

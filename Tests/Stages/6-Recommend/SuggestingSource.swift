import Bibliography
import Synchronization

/// A source that only recommends, always the same.
final class SuggestingSource: BibliographicSource {
  let name = "suggesting"
  private let answer: SourceAnswer<[PaperRecord]>
  private let questions = Mutex<[[PaperID]]>([])

  init(answer: SourceAnswer<[PaperRecord]>) { self.answer = answer }

  /// For which papers it was asked.
  var asked: [[PaperID]] { questions.withLock { $0 } }

  func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>] {
    ids.map { _ in .notFound }
  }

  func candidates(for entries: [ListEntry]) async throws -> [SourceAnswer<[PaperRecord]>] {
    entries.map { _ in .found([]) }
  }

  func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    papers.map { _ in .notFound }
  }

  func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> {
    questions.withLock { $0.append(papers) }
    return answer
  }
}

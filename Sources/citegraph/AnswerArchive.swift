import Bibliography
import Corpus
import Foundation
import ScholarAPIs

/// The answers kept in the database, in the form that the sources read and write.
struct AnswerArchive: AnswerStore {
  let store: CorpusStore

  func answer(
    of source: String,
    to request: String,
    notBefore: Int64
  ) async throws -> RecordedAnswer? {
    guard let kept = try store.answer(of: source, to: request, notBefore: notBefore),
      let kind = QuestionKind(rawValue: kept.kind)
    else { return nil }
    return RecordedAnswer(
      source: source,
      request: request,
      kind: kind,
      status: kept.status,
      time: kept.time,
      body: Array(kept.body)
    )
  }

  func save(_ answers: [RecordedAnswer]) async throws {
    try store.saveAnswers(
      answers.map { answer in
        StoredAnswer(
          source: answer.source,
          request: answer.request,
          kind: answer.kind.rawValue,
          status: answer.status,
          time: answer.time,
          body: Data(answer.body),
          rows: answer.rows
        )
      }
    )
  }

  func statedCounts(
    of records: [PaperID],
    by source: String,
    notBefore: Int64
  ) async throws -> [PaperID: (references: Int?, citations: Int?)] {
    try store.statedCounts(of: records, by: source, notBefore: notBefore)
  }

  func requests(answeredWith record: PaperID, by source: String) async throws -> [String] {
    let kinds: [QuestionKind] = [.match, .record]
    return try store.requests(answeredWith: record, by: source, kinds: kinds.map(\.rawValue))
  }
}

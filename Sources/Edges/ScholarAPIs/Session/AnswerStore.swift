public import Bibliography

/// Where answers are kept, so that no question is asked twice and a run can be replayed.
public protocol AnswerStore: Sendable {
  /// The kept answer of `source` to `request`; one given before `notBefore`, in seconds since
  /// 1970, counts as none.
  func answer(
    of source: String,
    to request: String,
    notBefore: Int64
  ) async throws -> RecordedAnswer?

  /// Keeps answers with their rows, each in place of an older one to the same request, all or none
  /// of them.
  func save(_ answers: [RecordedAnswer]) async throws

  /// How many references and citations `source` stated for some records where its kept answers, not
  /// given before `notBefore`, name them first.
  func statedCounts(
    of records: [PaperID],
    by source: String,
    notBefore: Int64
  ) async throws -> [PaperID: (references: Int?, citations: Int?)]

  /// The requests for records and for matches whose kept answers hold a record, in a fixed order.
  func requests(answeredWith record: PaperID, by source: String) async throws -> [String]
}

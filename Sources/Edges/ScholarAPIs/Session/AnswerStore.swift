/// Where answers are kept, so that no question is asked twice and a run can be replayed.
public protocol AnswerStore: Sendable {
  /// The kept answer of `source` to `request`; one given before `notBefore`, in seconds since
  /// 1970, counts as none.
  func answer(
    of source: String,
    to request: String,
    notBefore: Int64
  ) async throws -> RecordedAnswer?

  /// Keeps answers, each in place of an older one to the same request, all or none of them.
  func save(_ answers: [RecordedAnswer]) async throws
}

import Synchronization

/// Answers kept for the life of the value.
public final class MemoryAnswerStore: AnswerStore {
  private struct Key: Hashable {
    var source: String
    var request: String
  }

  private let answers = Mutex<[Key: RecordedAnswer]>([:])

  /// Makes an empty store.
  public init() {}

  /// All answers, by source and request.
  public var all: [RecordedAnswer] {
    answers.withLock { Array($0.values) }.sorted {
      ($0.source, $0.request) < ($1.source, $1.request)
    }
  }

  /// The kept answer, unless it is too old.
  public func answer(
    of source: String,
    to request: String,
    notBefore: Int64
  ) async throws -> RecordedAnswer? {
    let answer = answers.withLock { $0[Key(source: source, request: request)] }
    return answer.flatMap { $0.time >= notBefore ? $0 : nil }
  }

  /// Keeps answers.
  public func save(_ new: [RecordedAnswer]) async throws {
    answers.withLock { answers in
      for answer in new {
        answers[Key(source: answer.source, request: answer.request)] = answer
      }
    }
  }
}

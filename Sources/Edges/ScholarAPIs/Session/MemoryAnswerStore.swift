public import Bibliography
import Synchronization

/// Answers kept for the life of the value.
public final class MemoryAnswerStore: AnswerStore {
  private struct Key: Hashable {
    var source: String
    var request: String
  }

  private struct State {
    var answers: [Key: RecordedAnswer] = [:]
    /// The requests in the order in which they were first answered.
    var order: [Key] = []
  }

  private let state = Mutex(State())

  /// Makes an empty store.
  public init() {}

  /// All answers, by source and request.
  public var all: [RecordedAnswer] {
    state.withLock { Array($0.answers.values) }.sorted {
      ($0.source, $0.request) < ($1.source, $1.request)
    }
  }

  /// The kept answer, unless it is too old.
  public func answer(
    of source: String,
    to request: String,
    notBefore: Int64
  ) async throws -> RecordedAnswer? {
    let answer = state.withLock { $0.answers[Key(source: source, request: request)] }
    return answer.flatMap { $0.time >= notBefore ? $0 : nil }
  }

  /// Keeps answers.
  public func save(_ new: [RecordedAnswer]) async throws {
    state.withLock { state in
      for answer in new {
        let key = Key(source: answer.source, request: answer.request)
        if state.answers.updateValue(answer, forKey: key) == nil { state.order.append(key) }
      }
    }
  }

  /// The counts of the first mention.
  public func statedCounts(
    of records: [PaperID],
    by source: String,
    notBefore: Int64
  ) async throws -> [PaperID: (references: Int?, citations: Int?)] {
    let wanted = Set(records)
    return state.withLock { state in
      var counts: [PaperID: (references: Int?, citations: Int?)] = [:]
      for key in state.order where key.source == source {
        guard let answer = state.answers[key], answer.time >= notBefore else { continue }
        for case let record? in answer.rows.map(\.record)
        where wanted.contains(record.id) && counts[record.id] == nil {
          counts[record.id] = (record.referenceCount, record.citationCount)
        }
      }
      return counts
    }
  }

  /// The requests in the order of their kinds and texts.
  public func requests(
    answeredWith record: PaperID,
    by source: String
  ) async throws -> [String] {
    all.filter { answer in
      answer.source == source && [.match, .record].contains(answer.kind)
        && answer.rows.contains { $0.record?.id == record }
    }
    .sorted { ($0.kind.rawValue, $0.request) < ($1.kind.rawValue, $1.request) }
    .map(\.request)
  }
}

package import Bibliography
package import HTTP
import Synchronization

/// The conversation with one source: remembers, paces, repeats, gives up.
///
/// A failure is never remembered. A refusal is put to the test once more, without the key if there
/// is one, because a wrong key is worse than none; the second refusal ends the conversation. A long
/// outage, or a wait that the source demands beyond all patience, defers every further question to
/// the next run.
package final class SourceSession: Sendable {
  package let name: String
  package let advice: String
  package let connection: SourceConnection
  private let refusal = Mutex<SourceError?>(nil)
  private let isKeyRefused = Atomic<Bool>(false)

  package init(name: String, advice: String, _ connection: SourceConnection) {
    self.name = name
    self.advice = advice
    self.connection = connection
  }

  /// Answers a question from the store, or else from the source.
  ///
  /// `rows` tells which records an answer holds.
  package func ask<Value>(
    _ question: Question,
    heavyAttempts: Int = .max,
    rows: (Value) -> [CitationRow],
    judge: (HTTPResponse) -> Verdict<Value>
  ) async throws -> Reply<Value> {
    if let kept = try await recall(question.key) {
      connection.observe(.replayed)
      if kept.status == 404 { return .notFound }
      switch judge(HTTPResponse(status: kept.status, body: kept.body)) {
      case .answer(let value):
        return .answer(value, HTTPResponse(status: kept.status, body: kept.body))
      default: break
      }
    }
    let reply = try await send(question.request, heavyAttempts: heavyAttempts, judge: judge)
    switch reply {
    case .answer(let value, let response):
      let answer = PartialAnswer(question.key, question.kind, response.body, rows: rows(value))
      try await keep([answer])
    case .notFound: try await keep([PartialAnswer(absent: question.key, question.kind)])
    case .split, .deferred: break
    }
    return reply
  }

  /// The kept answer to a question, if it is still good.
  package func recall(_ key: String) async throws -> RecordedAnswer? {
    let mode = connection.mode
    let kept = try await connection.store.answer(
      of: name,
      to: key,
      notBefore: mode.isOffline ? .min : mode.notBefore
    )
    guard let kept, mode.accepts(kept, now: connection.time.unixSeconds()) else { return nil }
    return kept
  }

  /// Tells how many requests come next.
  package func expect(_ requests: Int) {
    if requests > 0, !connection.mode.isOffline { connection.observe(.expected(requests)) }
  }

  /// Tells how many of some questions have to be sent.
  package func expect(_ questions: [Question]) async throws {
    guard !connection.mode.isOffline else { return }
    var open = 0
    for question in questions where try await recall(question.key) == nil { open += 1 }
    expect(open)
  }

  /// Keeps answers and what was parsed from them in one transaction.
  package func keep(_ answers: [PartialAnswer]) async throws {
    let now = connection.time.unixSeconds()
    try await connection.store.save(
      answers.map { answer in
        RecordedAnswer(
          source: name,
          request: answer.key,
          kind: answer.kind,
          status: answer.status,
          time: now,
          body: answer.body,
          rows: answer.rows
        )
      }
    )
  }

  /// Asks the source, as often as manners allow; keeps nothing.
  ///
  /// After `heavyAttempts` failures that hint at too heavy a request the reply is a split.
  package func send<Value>(
    _ request: HTTPRequest,
    heavyAttempts: Int = .max,
    judge: (HTTPResponse) -> Verdict<Value>
  ) async throws -> Reply<Value> {
    if connection.mode.isOffline { return put("not asked, because this run is offline") }
    let paced = connection.pacer.paced(connection.transport)
    var request = request
    var heavyFailures = 0
    var repetition = -1
    while true {
      if isKeyRefused.load(ordering: .relaxed) { request.key = nil }
      repetition += 1
      if let refusal = refusal.withLock(\.self) { throw refusal }
      guard !connection.budget.isClosed else {
        return put("\(name) was given up for this run; the next run asks again")
      }
      try Task.checkCancellation()
      guard connection.allowance.take() else {
        return put(
          "this run has sent its \(connection.allowance.limit) requests; the next run goes on"
        )
      }
      connection.observe(.sent(request.description))
      let (verdict, retryAfter) = try await exchange(request, paced, judge)
      let reason: String
      let cost: RetryBudget.Reason
      switch verdict {
      case .answer(let outcome):
        connection.budget.refill()
        return .answer(outcome.value, outcome.response)
      case .notFound:
        connection.budget.refill()
        return .notFound
      case .split(let reason):
        connection.budget.refill()
        return .split(reason)
      case .rejected(let reason):
        throw SourceError.rejected(source: name, request: "\(request)", reason: reason)
      case .refused(let reason):
        guard repetition == 0 else { throw refuse(request, reason) }
        if request.key?.header(for: request.origin) != nil { doWithoutKey() }
        try await pause(connection.policy.refusalWait, because: reason, shared: false)
        continue
      case .again(let why, let kind, let isHeavy):
        reason = why
        cost = kind
        heavyFailures += isHeavy ? 1 : 0
        if heavyFailures >= heavyAttempts { return .split(why) }
      }
      let wait = connection.policy.wait(
        beforeRepetition: repetition,
        retryAfter: retryAfter,
        random: connection.random()
      )
      guard let wait else {
        if let retryAfter, retryAfter > connection.policy.longestRetryAfter {
          connection.budget.close()
        }
        return put("\(reason), after \(repetition + 1) attempts")
      }
      guard connection.budget.spend(cost, wait: wait, now: connection.time.monotonic()) else {
        return put("\(reason); \(name) was given up for this run")
      }
      try await pause(wait, because: reason, shared: cost == .throttled || retryAfter != nil)
    }
  }

  private struct Outcome<Value: Sendable>: Sendable {
    var value: Value
    var response: HTTPResponse
  }

  private func exchange<Value>(
    _ request: HTTPRequest,
    _ paced: Transport,
    _ judge: (HTTPResponse) -> Verdict<Value>
  ) async throws -> (Verdict<Outcome<Value>>, retryAfter: Duration?) {
    do {
      let response = try await paced.send(request)
      connection.observe(.answered(status: response.status, bytes: response.body.count))
      let wait = RetryAfter.wait(response["Retry-After"], now: connection.time.unixSeconds())
      let verdict: Verdict<Outcome<Value>> =
        switch judge(response) {
        case .answer(let value): .answer(Outcome(value: value, response: response))
        case .notFound: .notFound
        case .again(let reason, let cost, let isHeavy): .again(reason, cost, isHeavy: isHeavy)
        case .split(let reason): .split(reason)
        case .refused(let reason): .refused(reason)
        case .rejected(let reason): .rejected(reason)
        }
      return (verdict, wait)
    } catch let error as TransportError {
      switch error {
      case .cancelled: throw CancellationError()
      case .invalidRequest(let reason): return (.rejected(reason), nil)
      case .tooLarge: return (.split("\(error)"), nil)
      case .timedOut: return (.again("\(error)", .timedOut, isHeavy: true), nil)
      case .unreachable, .broken: return (.again("\(error)"), nil)
      }
    }
  }

  private func pause(_ wait: Duration, because reason: String, shared: Bool) async throws {
    connection.observe(.repeating(reason: reason, after: wait))
    if shared { try await connection.pacer.rest(for: wait) }
    try await connection.time.sleep(wait)
  }

  private func put<Value>(_ reason: String) -> Reply<Value> {
    connection.observe(.deferred(reason: reason))
    return .deferred(reason)
  }

  private func doWithoutKey() {
    isKeyRefused.store(true, ordering: .relaxed)
    connection.pacer.slow(to: connection.intervalWithoutKey)
    connection.observe(.keyRefused(source: name))
  }

  private func refuse(_ request: HTTPRequest, _ reason: String) -> SourceError {
    let error = SourceError.refused(
      source: name,
      request: "\(request)",
      reason: reason,
      advice: advice
    )
    refusal.withLock { $0 = error }
    return error
  }
}

import Bibliography
import HTTP

extension SemanticScholarSource {
  /// Batches up to this size ask for nested references: with about forty a paper their sum stays
  /// below the 9,999 rows that a batch may hold.
  private static let nestedBatchLimit = 200

  /// Looks up records by their spelling; every spelling has an answer.
  func papers(_ names: [String]) async throws -> [String: SourceAnswer<SemanticScholarPaper>] {
    var answers: [String: SourceAnswer<SemanticScholarPaper>] = [:]
    var missing: [String] = []
    for name in names where answers[name] == nil {
      if let kept = try await recallPaper(name) {
        session.connection.observe(.replayed)
        answers[name] = kept
      } else {
        answers[name] = .deferred("not asked")
        missing.append(name)
      }
    }
    let limit = SemanticScholarRequests.batchLimit
    session.expect((missing.count + limit - 1) / limit)
    let nested: Set<CitationDirection> =
      missing.count <= Self.nestedBatchLimit ? [.references] : []
    for start in stride(from: 0, to: missing.count, by: limit) {
      let end = min(start + limit, missing.count)
      let chunk = BatchChunk(names: Array(missing[start..<end]), nested: nested)
      answers.merge(try await fetch(chunk)) { $1 }
    }
    return answers
  }

  /// The kept record, without lists.
  func recallPaper(_ name: String) async throws -> SourceAnswer<SemanticScholarPaper>? {
    guard let kept = try await session.recall(Self.paperKey(name)) else { return nil }
    if kept.status == 404 { return .notFound }
    var parser = SemanticScholarParser()
    guard let document = try? JSONReader.read(kept.body), let paper = parser.paper(document) else {
      return nil
    }
    return .found(paper)
  }

  /// Asks for a chunk, in ever smaller pieces where that is what it takes.
  func fetch(_ chunk: BatchChunk) async throws -> [String: SourceAnswer<SemanticScholarPaper>] {
    let reply = try await sendChunk(chunk)
    switch reply {
    case .answer(let values, _): return try await take(values, of: chunk)
    case .notFound:
      try await session.keep(chunk.names.map { (Self.paperKey($0), .record, 404, []) })
      return answers(chunk) { .notFound }
    case .deferred(let reason): return answers(chunk) { .deferred(reason) }
    case .split(let reason):
      let isComplaint = SemanticScholarVerdicts.isIdentifierComplaint(reason)
      var result: [String: SourceAnswer<SemanticScholarPaper>] = [:]
      let pieces = chunk.pieces(isComplaint: isComplaint)
      if pieces.isEmpty { return answers(chunk) { .deferred(reason) } }
      for piece in pieces { result.merge(try await fetch(piece)) { $1 } }
      return result
    }
  }

  private func sendChunk(_ chunk: BatchChunk) async throws -> Reply<[JSONValue]> {
    if chunk.names.count == 1 {
      let request = requests.paper(chunk.names[0], nested: chunk.nested)
      return try await session.send(request) { response in
        SemanticScholarVerdicts.judge(response) { $0["paperId"]?.text == nil ? nil : [$0] }
      }
    }
    let guards = chunk.hasSentinel ? [sentinel.current] : []
    let request = requests.batch(guards + chunk.names, nested: chunk.nested)
    return try await session.send(request, heavyAttempts: 2) { response in
      SemanticScholarVerdicts.judge(response) { document in
        guard let values = document.array, values.count == guards.count + chunk.names.count,
          values.allSatisfy({ $0.isNull || $0.isObject })
        else { return nil }
        return Array(values.dropFirst(guards.count))
      }
    }
  }

  /// Keeps and returns what a chunk was answered: records, and those nested lists that are whole.
  private func take(
    _ values: [JSONValue],
    of chunk: BatchChunk
  ) async throws -> [String: SourceAnswer<SemanticScholarPaper>] {
    var parser = SemanticScholarParser()
    var kept: [(key: String, kind: QuestionKind, status: Int, body: [UInt8])] = []
    var answers: [String: SourceAnswer<SemanticScholarPaper>] = [:]
    let papers = values.map { parser.paper($0) }
    let rows = papers.reduce(0) { sum, paper in
      sum + (paper?.lists.values.reduce(0) { $0 + $1.count } ?? 0)
    }
    for (index, name) in chunk.names.enumerated() {
      if values[index].isNull {
        kept.append((Self.paperKey(name), .record, 404, []))
        answers[name] = .notFound
        continue
      }
      guard var paper = papers[index] else {
        answers[name] = .deferred("the answer holds no record")
        continue
      }
      let record = values[index].without(Set(CitationDirection.allCases.map(\.rawValue)))
      kept.append((Self.paperKey(name), .record, 200, JSONWriter.write(record)))
      for direction in CitationDirection.allCases where chunk.nested.contains(direction) {
        let isWhole = paper.hasWholeList(direction, rowsOfBatch: rows)
        let isWithheld = direction == .references && paper.withholdsReferences
        guard isWhole || (isWithheld && paper.lists[direction] == nil) else {
          paper.lists[direction] = nil
          continue
        }
        let list = values[index][direction.rawValue] ?? .null
        let key = Self.listKey(paper.record.id.value, direction)
        kept.append((key, .list, 200, JSONWriter.write(list)))
      }
      sentinel.learn(paper.record.id.value)
      answers[name] = .found(paper)
    }
    report(parser.warnings)
    try await session.keep(kept)
    return answers
  }

  private func answers(
    _ chunk: BatchChunk,
    _ answer: () -> SourceAnswer<SemanticScholarPaper>
  ) -> [String: SourceAnswer<SemanticScholarPaper>] {
    Dictionary(chunk.names.map { ($0, answer()) }) { first, _ in first }
  }

  /// The question for a record, however it is sent.
  static func paperKey(_ name: String) -> String { "paper \(name)" }

  /// The question for a whole list, as far as it can come nested in a record.
  static func listKey(_ key: String, _ direction: CitationDirection) -> String {
    "\(direction.rawValue) of \(key)"
  }
}

extension SemanticScholarPaper {
  /// Whether a nested list is as long as stated; without a statement, whether it stays clear of the
  /// limits at which lists are cut silently.
  func hasWholeList(_ direction: CitationDirection, rowsOfBatch: Int) -> Bool {
    guard let list = lists[direction] else { return false }
    if let stated = stated(direction) { return list.count >= stated }
    return list.count < 1_000 && rowsOfBatch < SemanticScholarRequests.window - 1
  }
}

import Bibliography
import HTTP

extension SemanticScholarSource {
  /// Looks up records by their spelling; every spelling has an answer.
  ///
  /// References come nested, as far as there is room for them; those that were cut are left to
  /// whoever asks for the lists.
  func papers(_ names: [String]) async throws -> [String: SourceAnswer<SemanticScholarPaper>] {
    var answers: [String: SourceAnswer<SemanticScholarPaper>] = [:]
    var missing: [String] = []
    for name in names where answers[name] == nil {
      var kept = try await recallUnderOtherName(name)
      if kept == nil { kept = try await recallPaper(name) }
      if let kept {
        session.connection.observe(.replayed)
        answers[name] = kept
      } else {
        answers[name] = .deferred("not asked")
        missing.append(name)
      }
    }
    let limit = SemanticScholarRequests.batchLimit
    session.expect((missing.count + limit - 1) / limit)
    for start in stride(from: 0, to: missing.count, by: limit) {
      let end = min(start + limit, missing.count)
      let chunk = BatchChunk(names: Array(missing[start..<end]), nested: [.references])
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

  /// The record of a key to which another identifier or a title has led before.
  ///
  /// It comes before an answer to the key itself, which may be younger: a replay must see what the
  /// run saw.
  private func recallUnderOtherName(
    _ name: String
  ) async throws -> SourceAnswer<SemanticScholarPaper>? {
    guard let key = SemanticScholarID.recordKey(name).map({ PaperID($0) }) else { return nil }
    let store = session.connection.store
    for request in try await store.requests(answeredWith: key, by: session.name)
    where request != Self.paperKey(name) {
      guard let kept = try await session.recall(request), kept.status == 200,
        let document = try? JSONReader.read(kept.body)
      else { continue }
      var parser = SemanticScholarParser()
      for value in document["data"]?.array ?? [document] {
        if let paper = parser.paper(value), paper.record.id == key { return .found(paper) }
      }
    }
    return nil
  }

  /// Asks for a chunk, in ever smaller pieces where that is what it takes.
  func fetch(_ chunk: BatchChunk) async throws -> [String: SourceAnswer<SemanticScholarPaper>] {
    let reply = try await sendChunk(chunk)
    switch reply {
    case .answer(let values, _): return try await take(values, of: chunk)
    case .notFound:
      try await session.keep(chunk.names.map { PartialAnswer(absent: Self.paperKey($0), .record) })
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
    if chunk.isSingle {
      let request = requests.paper(chunk.names[0], nested: chunk.nested)
      let heavyAttempts = chunk.nested.isEmpty ? Int.max : 2
      return try await session.send(request, heavyAttempts: heavyAttempts) { response in
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
    var kept: [PartialAnswer] = []
    var answers: [String: SourceAnswer<SemanticScholarPaper>] = [:]
    let papers = values.map { parser.paper($0) }
    let rows = papers.reduce(0) { sum, paper in
      sum + (paper?.lists.values.reduce(0) { $0 + $1.count } ?? 0)
    }
    for (index, name) in chunk.names.enumerated() {
      if values[index].isNull {
        kept.append(PartialAnswer(absent: Self.paperKey(name), .record))
        answers[name] = .notFound
        continue
      }
      guard var paper = papers[index] else {
        answers[name] = .deferred("the answer holds no record")
        continue
      }
      let record = values[index].without(Set(CitationDirection.allCases.map(\.rawValue)))
      kept.append(
        PartialAnswer(
          Self.paperKey(name),
          .record,
          JSONWriter.write(record),
          rows: [CitationRow(record: paper.record)]
        )
      )
      for direction in CitationDirection.allCases where chunk.nested.contains(direction) {
        let isWhole = paper.hasWholeList(direction, rowsOfBatch: rows)
        let isWithheld = direction == .references && paper.withholdsReferences
        guard isWhole || (isWithheld && paper.lists[direction] == nil) else {
          paper.lists[direction] = nil
          continue
        }
        let list = values[index][direction.rawValue] ?? .null
        let key = Self.listKey(paper.record.id.value, direction)
        let rows = paper.lists[direction] ?? []
        kept.append(PartialAnswer(key, .list, JSONWriter.write(list), rows: rows))
      }
      sentinel.learn(paper.record)
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
    return list.count < SemanticScholarRequests.nestedRowsOfOne
      && rowsOfBatch < SemanticScholarRequests.nestedRows
  }
}

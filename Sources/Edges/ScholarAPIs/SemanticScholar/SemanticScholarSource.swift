public import Bibliography
public import HTTP

/// Semantic Scholar's Academic Graph and Recommendations APIs.
///
/// Identifiers are asked in batches of 500 with references nested, titles one by one by title match. Answers are kept by question, not by request, so that a paper is never asked for
/// twice however batches are composed.
public struct SemanticScholarSource: BibliographicSource {
  /// The name of the source.
  public static let name = "semantic-scholar"
  /// Where Semantic Scholar is.
  public static let address = "https://api.semanticscholar.org"
  /// The header that carries the key.
  public static let keyHeader = "x-api-key"

  /// The shortest time between the first byte of an answer and the next request: with a key one
  /// request a second is granted, and a tenth is left between; without one the pool is shared with
  /// everybody.
  public static func interval(hasKey: Bool) -> Duration {
    hasKey ? .milliseconds(1_100) : .seconds(3)
  }

  /// The name of the source.
  public var name: String { Self.name }

  let session: SourceSession
  let requests: SemanticScholarRequests
  let sentinel: SentinelRecord

  /// Makes a client; `key` is sent only if it belongs to `origin`.
  public init(origin: Origin, key: APIKey?, _ connection: SourceConnection) {
    let advice =
      key?.header(for: origin) == nil
      ? "It may block this network; try later, or ask for a key."
      : "The key may be wrong or no longer valid; unset it to go on slowly without one."
    session = SourceSession(name: Self.name, advice: advice, connection)
    requests = SemanticScholarRequests(origin: origin, key: key)
    sentinel = SentinelRecord()
  }

  /// Looks up records, all questions in as few requests as possible.
  public func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>] {
    let names = ids.map(SemanticScholarID.text)
    let papers = try await papers(names.compactMap(\.self))
    return names.map { name in
      guard let name, let answer = papers[name] else { return .notFound }
      switch answer {
      case .found(let paper): return .found(paper.record)
      case .notFound: return .notFound
      case .deferred(let reason): return .deferred(reason)
      }
    }
  }

  /// The record that the title match gives for each entry, if any.
  public func candidates(
    for entries: [ListEntry]
  ) async throws -> [SourceAnswer<[PaperRecord]>] {
    let questions = entries.map { entry in
      SemanticScholarRequests.plain(entry.title).isEmpty
        ? nil : Question(.match, requests.match(title: entry.title))
    }
    try await session.expect(questions.compactMap(\.self))
    var answers: [SourceAnswer<[PaperRecord]>] = []
    for question in questions {
      guard let question else {
        answers.append(.found([]))
        continue
      }
      answers.append(
        try await recordList(question) { document in
          document.isObject ? document["data"] ?? .array([]) : nil
        }
      )
    }
    return answers
  }

  /// The first `limit` hits of the relevance search.
  public func search(for query: String, limit: Int) async throws -> SourceAnswer<[PaperRecord]> {
    var records: [PaperRecord] = []
    var offset = 0
    while records.count < limit, offset < SemanticScholarRequests.searchWindow - 1 {
      let request = requests.search(query, offset: offset, limit: limit - records.count)
      var next: Int?
      let page = try await recordList(Question(.match, request)) { document in
        next = document["next"].flatMap { if case .integer(let n) = $0 { Int(n) } else { nil } }
        return document["total"] == nil ? nil : document["data"] ?? .array([])
      }
      guard case .found(let rows) = page else { return page }
      let known = Set(records.map(\.id))
      records += rows.filter { !known.contains($0.id) }
      guard let next, next > offset else { break }
      offset = next
    }
    return .found(Array(records.prefix(limit)))
  }

  /// Papers that Semantic Scholar recommends to readers of `papers`, best first, without them.
  public func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> {
    let keys = papers.compactMap { SemanticScholarID.recordKey($0.value) }
    guard let first = keys.first, limit > 0 else { return .found([]) }
    let request =
      keys.count == 1
      ? requests.recommendations(for: first, limit: limit)
      : requests.recommendations(for: Array(keys.prefix(100)), limit: limit)
    let answer = try await recordList(Question(.recommendation, request)) { document in
      document["recommendedPapers"]
    }
    guard case .found(let records) = answer else { return answer }
    let asked = Set(papers)
    return .found(records.filter { !asked.contains($0.id) })
  }

  /// Asks a question whose answer holds records; `rows` finds them in the document.
  private func recordList(
    _ question: Question,
    rows: (JSONValue) -> JSONValue?
  ) async throws -> SourceAnswer<[PaperRecord]> {
    var warnings = FieldWarnings()
    let reply = try await session.ask(
      question,
      rows: { $0.map { CitationRow(record: $0) } }
    ) { response -> Verdict<[PaperRecord]> in
      var parser = SemanticScholarParser()
      let verdict = SemanticScholarVerdicts.judge(response) { document in
        rows(document)?.array.map { $0.compactMap { parser.record($0) } }
      }
      warnings = parser.warnings
      return verdict
    }
    report(warnings)
    switch reply {
    case .answer(let records, _): return .found(records)
    case .notFound: return .found([])
    case .split(let reason), .deferred(let reason): return .deferred(reason)
    }
  }

  func report(_ warnings: FieldWarnings) {
    if !warnings.isEmpty { session.connection.observe(.oddFields(warnings.counts)) }
  }
}

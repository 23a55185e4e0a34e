public import Bibliography
public import HTTP

/// The arXiv query API: records by identifier in blocks of 100, and by title.
///
/// arXiv knows no citations and recommends nothing.
public struct ArxivSource: BibliographicSource {
  /// The name of the source.
  public static let name = "arxiv"
  /// Where the query API is.
  public static let address = "https://export.arxiv.org"
  /// The shortest time between the first byte of an answer and the next request, by the terms of use.
  public static let interval = Duration.seconds(3)
  private static let candidateLimit = 5

  /// The name of the source.
  public var name: String { Self.name }

  let session: SourceSession
  let requests: ArxivRequests

  /// Makes a client.
  public init(origin: Origin, _ connection: SourceConnection) {
    session = SourceSession(
      name: Self.name,
      advice: "arXiv blocks clients that ask too often; wait some hours before the next run.",
      connection
    )
    requests = ArxivRequests(origin: origin)
  }

  /// Looks up records; identifiers that are not arXiv's are unknown without being asked.
  public func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>] {
    let names = ids.map(Self.arxivID)
    var answers: [String: SourceAnswer<PaperRecord>] = [:]
    var missing: [String] = []
    for case let name? in names where answers[name] == nil {
      if let kept = try await recallEntry(name) {
        session.connection.observe(.replayed)
        answers[name] = kept
      } else {
        answers[name] = .deferred("not asked")
        missing.append(name)
      }
    }
    var absent: [String] = []
    session.expect(Self.blocks(missing).count)
    for block in Self.blocks(missing) {
      answers.merge(try await fetch(block, absent: &absent)) { $1 }
    }
    // Empty pages are a known failure: absence counts when it is seen twice.
    session.expect(Self.blocks(absent).count)
    for block in Self.blocks(absent) {
      var confirmed: [String] = []
      answers.merge(try await fetch(block, absent: &confirmed)) { $1 }
      try await session.keep(confirmed.map { PartialAnswer(absent: Self.key($0), .record) })
      for name in confirmed { answers[name] = .notFound }
    }
    return names.map { name in name.flatMap { answers[$0] } ?? .notFound }
  }

  /// Records with a title like that of each entry.
  public func candidates(
    for entries: [ListEntry]
  ) async throws -> [SourceAnswer<[PaperRecord]>] {
    try await session.expect(
      entries.map(\.title).filter { !ArxivRequests.words($0).isEmpty }.map { title in
        Question(.match, requests.search(title: title, limit: Self.candidateLimit))
      }
    )
    var answers: [SourceAnswer<[PaperRecord]>] = []
    for entry in entries {
      answers.append(try await search(title: entry.title, limit: Self.candidateLimit))
    }
    return answers
  }

  /// Records whose title holds these words, by an author of this name if one is given.
  public func search(
    title: String,
    author: String? = nil,
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> {
    guard !ArxivRequests.words(title).isEmpty else { return .found([]) }
    let request = requests.search(title: title, author: author, limit: limit)
    var warnings = FieldWarnings()
    let reply = try await session.ask(
      Question(.match, request),
      rows: { $0.entries.map { CitationRow(record: $0.record) } }
    ) { response -> Verdict<ArxivFeed> in
      let verdict = ArxivVerdicts.judge(response, &warnings)
      guard case .answer(let feed) = verdict else { return verdict }
      if let error = feed.error { return .split(error) }
      let isEmptyPage = feed.entries.isEmpty && (feed.total ?? 0) > 0
      return isEmptyPage ? .again("an empty page of \(feed.total ?? 0) results") : verdict
    }
    report(warnings)
    switch reply {
    case .answer(let feed, _): return .found(feed.entries.map(\.record))
    case .notFound: return .found([])
    case .split(let reason), .deferred(let reason): return .deferred(reason)
    }
  }

  /// Nothing: arXiv does not know who cites whom.
  public func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    papers.map { _ in .notFound }
  }

  /// Nothing.
  public func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> {
    .found([])
  }

  /// Asks for a block; what a sound feed leaves out goes to `absent`.
  private func fetch(
    _ block: [String],
    absent: inout [String]
  ) async throws -> [String: SourceAnswer<PaperRecord>] {
    var asked = block
    var answers: [String: SourceAnswer<PaperRecord>] = [:]
    while !asked.isEmpty {
      let reply = try await send(asked)
      switch reply {
      case .answer(let feed, _):
        if let error = feed.error {
          let culprit = ArxivVerdicts.malformedID(in: error).flatMap(ArxivID.canonical)
          guard let culprit, asked.contains(culprit) else {
            answers.merge(try await halve(asked, because: error, absent: &absent)) { $1 }
            return answers
          }
          asked.removeAll { $0 == culprit }
          answers[culprit] = .notFound
          continue
        }
        let found = Dictionary(feed.entries.map { ($0.id, $0) }) { first, _ in first }
        try await session.keep(
          asked.compactMap { id in
            found[id].map { entry in
              PartialAnswer(
                Self.key(id),
                .record,
                JSONWriter.write(entry.json),
                rows: [CitationRow(record: entry.record)]
              )
            }
          }
        )
        for id in asked {
          answers[id] = found[id].map { .found($0.record) } ?? .deferred("left out once")
        }
        absent += asked.filter { found[$0] == nil }
      case .notFound: absent += asked
      case .split(let reason), .deferred(let reason):
        for id in asked { answers[id] = .deferred(reason) }
      }
      break
    }
    return answers
  }

  /// Asks for the halves of a block that the server complained about without a culprit.
  private func halve(
    _ block: [String],
    because error: String,
    absent: inout [String]
  ) async throws -> [String: SourceAnswer<PaperRecord>] {
    guard block.count > 1 else { return [block[0]: .deferred(error)] }
    let middle = block.count / 2
    let first = try await fetch(Array(block[..<middle]), absent: &absent)
    return first.merging(try await fetch(Array(block[middle...]), absent: &absent)) { $1 }
  }

  private func send(_ ids: [String]) async throws -> Reply<ArxivFeed> {
    var warnings = FieldWarnings()
    let reply = try await session.send(requests.records(ids)) { response -> Verdict<ArxivFeed> in
      let verdict = ArxivVerdicts.judge(response, &warnings)
      guard case .answer(let feed) = verdict, feed.error == nil, !feed.isLegacy,
        let total = feed.total
      else { return verdict }
      let isShort = feed.entries.count < min(total, ids.count)
      return isShort ? .again("\(feed.entries.count) of \(total) entries") : verdict
    }
    report(warnings)
    return reply
  }

  private func recallEntry(_ id: String) async throws -> SourceAnswer<PaperRecord>? {
    guard let kept = try await session.recall(Self.key(id)) else { return nil }
    if kept.status == 404 { return .notFound }
    guard let document = try? JSONReader.read(kept.body) else { return nil }
    return ArxivEntry(json: document).map { .found($0.record) }
  }

  private func report(_ warnings: FieldWarnings) {
    if !warnings.isEmpty { session.connection.observe(.oddFields(warnings.counts)) }
  }

  private static func key(_ id: String) -> String { "entry \(id)" }

  private static func blocks(_ ids: [String]) -> [[String]] {
    stride(from: 0, to: ids.count, by: ArxivRequests.blockLimit).map { start in
      Array(ids[start..<min(start + ArxivRequests.blockLimit, ids.count)])
    }
  }

  private static func arxivID(_ id: ExternalID) -> String? {
    switch id {
    case .arxiv(let text): ArxivID.canonical(text)
    case .doi(let text): DOI.canonical(text).flatMap(DOI.arxivID)
    case .paper(let key) where key.value.hasPrefix("arxiv:"): ArxivID.canonical(key.value)
    default: nil
    }
  }
}

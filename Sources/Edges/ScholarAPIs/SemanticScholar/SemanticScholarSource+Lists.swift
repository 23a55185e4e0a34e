public import Bibliography
import HTTP

extension SemanticScholarSource {
  /// The references or citations of papers.
  ///
  /// Kept lists first; then nested in batches that are packed by the stated lengths; those that came
  /// short because their batch turned out to be too full once more, packed by what it told; then,
  /// page by page, the ones too long for a batch and those that are still shorter than stated.
  public func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    var answers: [PaperID: SourceAnswer<CitationList>] = [:]
    let wanted = try await recallLists(of: papers, direction, &answers)
    var paged = wanted.begun
    var open = wanted.unasked
    for round in 0..<2 where !open.isEmpty {
      let packing = ListPacking(open)
      open = []
      paged += packing.long
      session.expect(packing.batches.count + packing.long.reduce(0) { $0 + Self.pages($1.stated) })
      for batch in packing.batches {
        let short = try await fetch(batch, direction, &answers)
        // A batch with room for all its lists cut them for another reason, and would do so again.
        let rows = batch.reduce(0) { $0 + (short.stated[$1.key] ?? $1.stated ?? 0) }
        if round == 0 && rows > SemanticScholarRequests.nestedRows {
          open += short.lists
        } else {
          session.expect(short.lists.reduce(0) { $0 + Self.pages($1.stated) })
          paged += short.lists
        }
      }
    }
    for list in paged.sorted(by: { $0.key < $1.key }) {
      answers[PaperID(list.key)] = try await walk(list.key, direction, stated: list.stated)
    }
    return papers.map { answers[$0] ?? .notFound }
  }

  /// Answers what can be answered from the store; returns the rest, apart from those of which a
  /// first page is kept.
  private func recallLists(
    of papers: [PaperID],
    _ direction: CitationDirection,
    _ answers: inout [PaperID: SourceAnswer<CitationList>]
  ) async throws -> (unasked: [ListPacking.Wanted], begun: [ListPacking.Wanted]) {
    let counts = try await session.connection.store.statedCounts(
      of: papers,
      by: session.name,
      notBefore: session.connection.mode.isOffline ? .min : session.connection.mode.notBefore
    )
    var unasked: [ListPacking.Wanted] = []
    var begun: [ListPacking.Wanted] = []
    var seen: Set<PaperID> = []
    for id in papers where seen.insert(id).inserted {
      guard let key = SemanticScholarID.recordKey(id.value) else {
        answers[id] = .notFound
        continue
      }
      var owner = key
      var stated = direction == .references ? counts[id]?.references : counts[id]?.citations
      switch try await recallPaper(key) {
      case .notFound:
        answers[id] = .notFound
        continue
      case .found(let paper):
        owner = paper.record.id.value
        stated = paper.stated(direction)
      case .deferred, nil: break
      }
      let first = Question(.list, requests.list(key, direction, offset: 0))
      if let kept = try await recallList(owner, direction, stated: stated) {
        session.connection.observe(.replayed)
        answers[id] = .found(kept)
      } else if try await session.recall(first.key) != nil {
        begun.append(ListPacking.Wanted(key: key, stated: stated))
      } else {
        unasked.append(ListPacking.Wanted(key: key, stated: stated))
      }
    }
    return (unasked, begun)
  }

  /// Asks for the lists of a batch; returns those that came short, and what was stated for all.
  private func fetch(
    _ batch: [ListPacking.Wanted],
    _ direction: CitationDirection,
    _ answers: inout [PaperID: SourceAnswer<CitationList>]
  ) async throws -> (lists: [ListPacking.Wanted], stated: [String: Int]) {
    let names = batch.map(\.key)
    var chunk = BatchChunk(names: names, nested: [direction])
    chunk.isLong =
      batch.count == 1 && batch[0].stated ?? .max > SemanticScholarRequests.nestedRowsOfOne
    let papers = try await fetch(chunk)
    var short: [ListPacking.Wanted] = []
    var stated: [String: Int] = [:]
    for key in names {
      switch papers[key] {
      case .found(let paper):
        stated[key] = paper.stated(direction)
        if let list = Self.list(in: paper, direction) {
          answers[PaperID(key)] = .found(list)
        } else {
          short.append(ListPacking.Wanted(key: key, stated: stated[key]))
        }
      case .notFound, nil: answers[PaperID(key)] = .notFound
      case .deferred(let reason): answers[PaperID(key)] = .deferred(reason)
      }
    }
    return (short, stated)
  }

  /// How many pages a list of a stated length has inside the window.
  private static func pages(_ stated: Int?) -> Int {
    let rows = min(stated ?? 1, SemanticScholarRequests.window - 1)
    return max(
      1,
      (rows + SemanticScholarRequests.pageLimit - 1) / SemanticScholarRequests.pageLimit
    )
  }

  /// A list that was kept whole.
  private func recallList(
    _ key: String,
    _ direction: CitationDirection,
    stated: Int?
  ) async throws -> CitationList? {
    guard let kept = try await session.recall(Self.listKey(key, direction)),
      let list = try? JSONReader.read(kept.body)
    else { return nil }
    if list.isNull { return CitationList(rows: [], state: .withheld, stated: stated) }
    var parser = SemanticScholarParser()
    let holder = JSONValue.members([
      ("paperId", .string(key)), (direction.rawValue, list), ("title", .string(key)),
    ])
    guard let rows = parser.paper(holder)?.lists[direction] else { return nil }
    return CitationList(rows: rows, state: rows.isEmpty ? .empty : .listed, stated: stated)
  }

  /// The list that came nested in a record, if it can be taken as it stands.
  private static func list(
    in paper: SemanticScholarPaper,
    _ direction: CitationDirection
  ) -> CitationList? {
    let stated = paper.stated(direction)
    if let rows = paper.lists[direction] {
      return CitationList(rows: rows, state: rows.isEmpty ? .empty : .listed, stated: stated)
    }
    guard direction == .references, paper.withholdsReferences else { return nil }
    return CitationList(rows: [], state: .withheld, stated: stated)
  }
}

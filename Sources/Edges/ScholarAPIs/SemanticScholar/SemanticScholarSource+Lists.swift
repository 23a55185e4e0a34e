public import Bibliography
import HTTP

extension SemanticScholarSource {
  /// Lists longer than this are paged from the start, not asked for nested in records.
  private static let longestNestedList = 1_000
  /// What a batch may hold in nested rows, with some room below the 9,999 that it is cut at.
  private static let rowsOfBatch = 9_000
  /// The rows assumed for a list of unknown length.
  private static let usualRows = 60

  /// The references or citations of papers.
  ///
  /// Kept lists first; then short ones nested in batches that are packed by their stated lengths;
  /// then, page by page, the long ones and those that came shorter than stated.
  public func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    var answers: [PaperID: SourceAnswer<CitationList>] = [:]
    var wanted: [(key: String, stated: Int?)] = []
    var seen: Set<PaperID> = []
    for id in papers where seen.insert(id).inserted {
      guard let key = SemanticScholarID.recordKey(id.value) else {
        answers[id] = .notFound
        continue
      }
      var owner = key
      var stated: Int?
      switch try await recallPaper(key) {
      case .notFound:
        answers[id] = .notFound
        continue
      case .found(let paper):
        owner = paper.record.id.value
        stated = paper.stated(direction)
      case .deferred, nil: break
      }
      if let kept = try await recallList(owner, direction, stated: stated) {
        session.connection.observe(.replayed)
        answers[id] = .found(kept)
      } else {
        wanted.append((key, stated))
      }
    }
    var paged: [(key: String, stated: Int?)] = []
    let packs = try await packs(of: wanted, direction, paged: &paged)
    session.expect(packs.count + paged.reduce(0) { $0 + Self.pages($1.stated) })
    for pack in packs {
      for (key, answer) in try await fetch(BatchChunk(names: pack, nested: [direction])) {
        switch answer {
        case .found(let paper):
          if let list = Self.list(in: paper, direction) {
            answers[PaperID(key)] = .found(list)
          } else {
            paged.append((key, paper.stated(direction)))
          }
        case .notFound: answers[PaperID(key)] = .notFound
        case .deferred(let reason): answers[PaperID(key)] = .deferred(reason)
        }
      }
    }
    for (key, stated) in paged.sorted(by: { $0.key < $1.key }) {
      answers[PaperID(key)] = try await walk(key, direction, stated: stated)
    }
    return papers.map { answers[$0] ?? .notFound }
  }

  /// How many pages a list of a stated length has inside the window.
  private static func pages(_ stated: Int?) -> Int {
    let rows = min(stated ?? 1, SemanticScholarRequests.window - 1)
    return max(
      1,
      (rows + SemanticScholarRequests.pageLimit - 1) / SemanticScholarRequests.pageLimit
    )
  }

  /// Groups keys so that each batch stays within its limits; long lists, and those of which a first
  /// page is kept, go to `paged`.
  private func packs(
    of wanted: [(key: String, stated: Int?)],
    _ direction: CitationDirection,
    paged: inout [(key: String, stated: Int?)]
  ) async throws -> [[String]] {
    var packs: [[String]] = []
    var room = 0
    for (key, stated) in wanted {
      let rows = stated ?? Self.usualRows
      let first = Question(.list, requests.list(key, direction, offset: 0))
      let isBegun = try await session.recall(first.key) != nil
      if isBegun || rows > Self.longestNestedList {
        paged.append((key, stated))
        continue
      }
      let isFull = packs.last.map { $0.count >= SemanticScholarRequests.batchLimit } ?? true
      if isFull || rows > room {
        packs.append([])
        room = Self.rowsOfBatch
      }
      packs[packs.count - 1].append(key)
      room -= rows
    }
    return packs
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

  /// Pages through a list to its end or to the end of the window.
  private func walk(
    _ key: String,
    _ direction: CitationDirection,
    stated: Int?
  ) async throws -> SourceAnswer<CitationList> {
    var rows: [CitationRow] = []
    var known: Set<PaperID> = []
    var repeated = 0
    var offset = 0
    var isCapped = false
    while true {
      let question = Question(.list, requests.list(key, direction, offset: offset))
      let reply = try await page(question, direction, isDoubtful: offset == 0 && stated ?? 0 > 0)
      switch reply {
      case .answer(let page, _):
        guard let fresh = page.rows else {
          let state: ListState = rows.isEmpty ? .withheld : .partial
          return .found(CitationList(rows: rows, state: state, stated: stated))
        }
        for row in fresh {
          if let id = row.record?.id, !known.insert(id).inserted {
            repeated += 1
          } else {
            rows.append(row)
          }
        }
        if let next = page.next, next > offset {
          isCapped = next >= SemanticScholarRequests.window - 1
          offset = next
          if !isCapped { continue }
        }
      case .notFound: return .notFound
      case .split(let reason) where offset > 0 && SemanticScholarVerdicts.isWindow(reason):
        isCapped = true
      case .split(let reason), .deferred(let reason): return .deferred(reason)
      }
      let isShort = rows.count + repeated < stated ?? 0
      let state: ListState =
        isCapped ? .capped : isShort ? .partial : rows.isEmpty ? .empty : .listed
      return .found(CitationList(rows: rows, state: state, stated: stated))
    }
  }

  /// Asks for one page; an empty first page of a list that is stated to have rows is believed only
  /// when it comes twice.
  private func page(
    _ question: Question,
    _ direction: CitationDirection,
    isDoubtful: Bool
  ) async throws -> Reply<ListPage> {
    var doubts = isDoubtful && !session.connection.mode.isOffline ? 1 : 0
    if doubts > 0, try await session.recall(question.key) != nil { doubts = 0 }
    var warnings = FieldWarnings()
    let reply = try await session.ask(question) { response -> Verdict<ListPage> in
      var parser = SemanticScholarParser()
      let verdict = SemanticScholarVerdicts.judge(response) { document in
        ListPage.read(document, direction, &parser)
      }
      warnings = parser.warnings
      if case .answer(let page) = verdict, page.rows?.isEmpty == true, doubts > 0 {
        doubts -= 1
        return .again("an empty list where rows are stated")
      }
      return verdict
    }
    report(warnings)
    return reply
  }
}

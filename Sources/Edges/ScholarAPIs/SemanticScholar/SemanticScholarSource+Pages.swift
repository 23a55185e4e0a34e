import Bibliography
import HTTP

extension SemanticScholarSource {
  /// Pages through a list to its end or to the end of the window.
  func walk(
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
    let reply = try await session.ask(
      question,
      rows: { $0.rows ?? [] }
    ) { response -> Verdict<ListPage> in
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

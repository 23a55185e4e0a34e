extension SemanticScholarEmulator {
  /// A record with the requested fields; a work without a key keeps title, venue and year at most.
  func record(_ place: Int, _ fields: Set<String>, nestedLimits: [Int]) -> EmulatorJSON {
    let paper = store.papers[place]
    var members: [(String, EmulatorJSON)] = [
      ("paperId", paper.isLinked ? .string(paper.id) : .null)
    ]
    for field in Self.recordFields.sorted() where fields.contains(field) && field != "paperId" {
      members.append((field, value(of: field, place)))
    }
    let lists = [("references", store.references[place]), ("citations", store.citations[place])]
    for ((name, list), limit) in zip(lists, nestedLimits) {
      let prefix = name + "."
      let nested = Set(
        fields.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      )
      guard !nested.isEmpty else { continue }
      let isWithheld = name == "references" && switches.withheld.contains(paper.id)
      members.append(
        (
          name,
          isWithheld
            ? .null : .array(list.prefix(limit).map { record($0, nested, nestedLimits: []) })
        )
      )
    }
    return .object(members)
  }

  func openAccess(_ place: Int) -> EmulatorJSON {
    var members: [(String, EmulatorJSON)] = [("url", .string("")), ("status", .null)]
    if switches.hasDisclaimer {
      let isWithheld = switches.withheld.contains(store.papers[place].id)
      members += [
        ("license", .null),
        (
          "disclaimer",
          .string(
            isWithheld
              ? "Notice: The following paper fields have been elided by the publisher: {'references'}."
              : "Notice: Paper or abstract available at the publisher."
          )
        ),
      ]
    }
    return .object(members)
  }

  private func value(of field: String, _ place: Int) -> EmulatorJSON {
    let paper = store.papers[place]
    switch field {
    case "title": return .string(paper.title)
    case "venue": return .string(paper.venue ?? "")
    case "year": return .optional(paper.year)
    case _ where !paper.isLinked: return field == "authors" ? .array([]) : .null
    case "corpusId": return .optional(paper.corpusID)
    case "externalIds":
      return .object(
        [
          ("DOI", EmulatorJSON.optional(paper.doi)), ("ArXiv", .optional(paper.arxiv)),
          ("CorpusId", .optional(paper.corpusID)),
        ].filter { if case .null = $0.1 { false } else { true } }
      )
    case "authors":
      return .array(
        paper.authors.map { .object([("authorId", .null), ("name", .string($0))]) }
      )
    case "referenceCount": return .integer(store.references[place].count)
    case "citationCount": return .integer(store.citations[place].count)
    case "influentialCitationCount": return .integer(0)
    case "openAccessPdf": return openAccess(place)
    case "s2FieldsOfStudy": return .array([])
    default: return .null
    }
  }

  /// The paper whose title shares most words with the query, if half of them.
  func match(_ request: ServerRequest) -> ServerReply {
    guard let fields = fields(request, nested: true) else { return unknownField(request) }
    let query = EmulatorStore.words(request.query("query") ?? "")
    var best: (place: Int, score: Double)?
    for place in store.papers.indices where store.papers[place].isLinked {
      let words = store.titleWords[place]
      let score = Double(words.intersection(query).count) / Double(max(1, words.union(query).count))
      if score > best?.score ?? 0.5 { best = (place, score) }
    }
    guard let best, case .object(let members) = record(best.place, fields, nestedLimits: []) else {
      return switches.matchMiss.map { ServerReply(200, text: $0) }
        ?? Self.error(404, "Title match not found")
    }
    let score = Int(best.score * Double(query.count) * 10)
    return Self.json(
      .object([("data", .array([.object(members + [("matchScore", .integer(score))])]))])
    )
  }

  /// The papers whose titles hold all words of the query.
  func search(_ request: ServerRequest) -> ServerReply {
    guard let fields = fields(request, nested: true) else { return unknownField(request) }
    let offset = Int(request.query("offset") ?? "0") ?? 0
    let limit = Int(request.query("limit") ?? "100") ?? 100
    if offset + limit >= 1_000 {
      return Self.error(400, "Relevance search offset + limit must be < 1000.")
    }
    let query = EmulatorStore.words(request.query("query") ?? "")
    let hits = store.papers.indices.filter { place in
      store.papers[place].isLinked && query.isSubset(of: store.titleWords[place])
    }
    var members: [(String, EmulatorJSON)] = [
      ("total", .integer(hits.count)), ("offset", .integer(offset)),
    ]
    if offset + limit < hits.count { members.append(("next", .integer(offset + limit))) }
    if !hits.isEmpty || switches.emptySearchHasData {
      let page = hits.dropFirst(offset).prefix(limit)
      members.append(("data", .array(page.map { record($0, fields, nestedLimits: []) })))
    }
    return Self.json(.object(members))
  }

  /// The papers that share most references with the given ones.
  func recommendations(_ request: ServerRequest, _ ids: [String]) -> ServerReply {
    guard let fields = fields(request, nested: false) else { return unknownField(request) }
    if ids.isEmpty { return Self.error(400, "No positive paper examples given") }
    let places = ids.compactMap(place)
    if places.isEmpty { return Self.error(404, "Input papers not found") }
    let cited = Set(places.flatMap { store.references[$0] })
    var scores: [Int: Int] = [:]
    for other in cited.flatMap({ store.citations[$0] }) where store.papers[other].isLinked {
      scores[other, default: 0] += 1
    }
    let order = scores.keys.sorted { (-(scores[$0] ?? 0), $0) < (-(scores[$1] ?? 0), $1) }
    let limit = min(500, Int(request.query("limit") ?? "100") ?? 100)
    let rows = order.prefix(limit).map { record($0, fields, nestedLimits: []) }
    return Self.json(.object([("recommendedPapers", .array(rows))]))
  }
}

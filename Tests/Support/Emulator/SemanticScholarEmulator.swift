import Foundation

/// Answers like Semantic Scholar, from a store.
struct SemanticScholarEmulator: Sendable {
  var store: EmulatorStore
  var switches: EmulatorSwitches

  static let recordFields: Set<String> = [
    "paperId", "corpusId", "externalIds", "url", "title", "abstract", "venue", "publicationVenue",
    "year", "referenceCount", "citationCount", "influentialCitationCount", "isOpenAccess",
    "openAccessPdf", "fieldsOfStudy", "s2FieldsOfStudy", "publicationTypes", "publicationDate",
    "journal", "citationStyles", "authors",
  ]
  private static let edgeFields: Set<String> = [
    "contexts", "intents", "contextsWithIntent", "isInfluential",
  ]

  func answer(_ request: ServerRequest) -> ServerReply {
    let parts = request.path.split(separator: "/").map(String.init)
    switch (request.method, parts.first, parts.dropFirst().first) {
    case ("POST", "graph", "v1") where parts.dropFirst(2) == ["paper", "batch"]:
      return batch(request)
    case ("GET", "graph", "v1") where parts.dropFirst(2).starts(with: ["paper", "search"]):
      return parts.last == "match" ? match(request) : search(request)
    case ("GET", "graph", "v1") where parts.count > 3 && parts[2] == "paper":
      switch parts.last {
      case "references":
        return list(request, parts[3..<(parts.count - 1)].joined(separator: "/"), true)
      case "citations":
        return list(request, parts[3..<(parts.count - 1)].joined(separator: "/"), false)
      default: return paper(request, parts[3...].joined(separator: "/"))
      }
    case ("POST", "recommendations", "v1") where parts.last == "papers":
      return recommendations(request, ids(request, "positivePaperIds"))
    case ("GET", "recommendations", "v1")
    where parts.dropFirst(2).starts(with: ["papers", "forpaper"]):
      return recommendations(request, [parts.dropFirst(4).joined(separator: "/")])
    default:
      return ServerReply(403, text: #"{"message":"Missing Authentication Token"}"#)
        .with("x-amzn-ErrorType", "ForbiddenException")
    }
  }

  static func error(_ status: Int, _ message: String) -> ServerReply {
    ServerReply(status, text: EmulatorJSON.object([("error", .string(message))]).text + "\n")
  }

  static func json(_ value: EmulatorJSON) -> ServerReply {
    let reply = ServerReply(200, text: value.text)
    return reply.body.count > 10 << 20
      ? error(400, "Response would exceed maximum size. Consider requesting fewer fields.") : reply
  }

  private func paper(_ request: ServerRequest, _ id: String) -> ServerReply {
    guard let fields = fields(request, nested: true) else { return unknownField(request) }
    if switches.poison.contains(id) {
      return ServerReply(500, text: #"{"message":"Internal server error"}"#)
    }
    guard let place = place(of: id) else { return Self.error(404, "Paper with id \(id) not found") }
    return Self.json(record(place, fields, nestedLimits: [1_000, 1_000]))
  }

  private func batch(_ request: ServerRequest) -> ServerReply {
    guard let fields = fields(request, nested: true) else { return unknownField(request) }
    let asked = ids(request, "ids")
    if asked.count > 500 { return Self.error(400, "Too many ids: \(asked.count) > 500") }
    if asked.contains(where: switches.poison.contains) {
      return ServerReply(500, text: #"{"message":"Internal server error"}"#)
    }
    let places = asked.map(place)
    let isMalformed = asked.contains { $0.isEmpty || switches.malformed.contains($0) }
    let isUnknown = places.allSatisfy { $0 == nil } && !switches.unknownBatchIsNulls
    if isMalformed || isUnknown { return Self.error(400, "No valid paper ids given") }
    // The rows that a batch may hold are used up from its end, so that the first lists are cut.
    var rest = switches.nestedLimit
    var records: [EmulatorJSON] = []
    for place in places.reversed() {
      guard let place else {
        records.append(.null)
        continue
      }
      var limits: [Int] = []
      for (name, list) in [
        ("references", store.references[place]), ("citations", store.citations[place]),
      ] {
        let wanted = fields.contains { $0.hasPrefix(name + ".") } ? list.count : 0
        limits.append(min(wanted, rest))
        rest -= min(wanted, rest)
      }
      records.append(record(place, fields, nestedLimits: limits))
    }
    return Self.json(.array(records.reversed()))
  }

  private func list(_ request: ServerRequest, _ id: String, _ isReferences: Bool) -> ServerReply {
    let offset = Int(request.query("offset") ?? "0") ?? 0
    let limit = Int(request.query("limit") ?? "100") ?? 100
    guard let fields = fields(request, nested: false) else { return unknownField(request) }
    if offset + limit >= switches.window {
      return Self.error(400, "offset + limit must be < \(switches.window)")
    }
    if limit > 1_000 { return Self.error(400, "limit must be <= 1000") }
    guard let place = place(of: id) else { return Self.error(404, "Paper with id \(id) not found") }
    let info: [(String, EmulatorJSON)] =
      isReferences && switches.hasCitingPaperInfo
      ? [
        (
          "citingPaperInfo",
          .object([
            ("paperId", .string(store.papers[place].id)), ("openAccessPdf", openAccess(place)),
          ])
        )
      ] : []
    if isReferences && switches.withheld.contains(store.papers[place].id) {
      return Self.json(.object([("data", .null)] + info))
    }
    let all = isReferences ? store.references[place] : store.citations[place]
    let page = all[min(offset, all.count)..<min(offset + limit, all.count)]
    let rows = page.map { other in
      EmulatorJSON.object(
        [("isInfluential", .bool(other % 7 == 0)), ("intents", .array([.string("background")]))]
          .filter { fields.contains($0.0) }
          + [(isReferences ? "citedPaper" : "citingPaper", record(other, fields, nestedLimits: []))]
      )
    }
    var head: [(String, EmulatorJSON)] = [("offset", .integer(offset))] + info
    if offset + limit < all.count {
      head.append(("next", .integer(offset + limit)))
    } else if switches.lastPageHasNullNext {
      head.append(("next", .null))
    }
    return Self.json(.object(head + [("data", .array(Array(rows)))]))
  }

  func place(of id: String) -> Int? { store.place(of: switches.merged[id] ?? id) }

  func ids(_ request: ServerRequest, _ key: String) -> [String] {
    let document = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
    return (document?[key] as? [Any] ?? []).map { $0 as? String ?? "" }
  }

  /// The requested fields; `nil` when one is unknown.
  func fields(_ request: ServerRequest, nested: Bool) -> Set<String>? {
    let fields = (request.query("fields") ?? "title").split(separator: ",").map(String.init)
    let isKnown = fields.allSatisfy { field in
      let parts = field.split(separator: ".").map(String.init)
      if nested, ["references", "citations"].contains(parts[0]) {
        return parts.count == 1 || Self.recordFields.contains(parts[1])
      }
      return parts.count <= 2
        && (Self.recordFields.contains(parts[0]) || (!nested && Self.edgeFields.contains(field)))
    }
    return isKnown ? Set(fields) : nil
  }

  func unknownField(_ request: ServerRequest) -> ServerReply {
    Self.error(400, "Unrecognized or unsupported fields: [\(request.query("fields") ?? "")]")
  }
}

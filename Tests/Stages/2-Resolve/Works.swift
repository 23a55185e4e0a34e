import Bibliography

/// Which records are one work, told without the rules under test: by letters and digits of the
/// title, or by a shared identifier.
struct Works {
  /// Beginnings of titles of one work: editions, misprints, a subtitle left out, a preprint retitled.
  private static let byHand = [
    ("computer architecture: a quantitative approach", "hennessy"),
    ("computer architecture - a quantitative approach", "hennessy"),
    ("computer architecture, fifth edition", "hennessy"),
    ("artificial intelligence: a modern approach", "russell"),
    ("artificial intelligence - a modern approach", "russell"),
    ("listen, attend and spell", "chan"),
    ("computers and in", "garey"),
    ("numerical recipes in c: the art", "press"),
    ("phoneme recognition: neural networks vs", "waibel"),
  ]
  private let workOf: [Int]
  private let indexOf: [PaperID: Int]

  init(_ records: [PaperRecord]) {
    var work = Array(records.indices)
    var first: [String: Int] = [:]
    for (index, record) in records.enumerated() {
      var keys = ["t" + String(record.title.lowercased().filter { $0.isLetter || $0.isNumber })]
      keys += Self.byHand.filter { record.title.lowercased().hasPrefix($0.0) }.map { "h" + $0.1 }
      keys += [record.doi.map { "d" + $0 }, record.arxiv.map { "a" + $0 }].compactMap { $0 }
      for key in keys {
        if let other = first[key] {
          let (low, high) = (min(work[other], work[index]), max(work[other], work[index]))
          for place in 0...index where work[place] == high { work[place] = low }
        } else {
          first[key] = index
        }
      }
    }
    workOf = work
    indexOf = Dictionary(
      records.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func work(_ index: Int) -> Int { workOf[index] }

  func same(_ a: PaperID, _ b: PaperID) -> Bool {
    guard let left = indexOf[a], let right = indexOf[b] else { return a == b }
    return workOf[left] == workOf[right]
  }
}

/// A source that does not know some records of another.
struct Without: BibliographicSource {
  let hidden: Set<PaperID>
  let source: any BibliographicSource
  var name: String { source.name }
  var isLocal: Bool { true }

  func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>] {
    try await source.records(for: ids).map { answer in
      if case .found(let record) = answer, hidden.contains(record.id) { .notFound } else { answer }
    }
  }

  func candidates(for entries: [ListEntry]) async throws -> [SourceAnswer<[PaperRecord]>] {
    try await source.candidates(for: entries).map { answer in
      guard case .found(let records) = answer else { return answer }
      return .found(records.filter { !hidden.contains($0.id) })
    }
  }

  func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>] {
    papers.map { _ in .notFound }
  }

  func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]> {
    .notFound
  }
}
